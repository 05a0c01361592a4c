package io.plainsight.cli;

import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A folder with a mapper of a shop that names a wrong column, and a database with its table. */
@DatabaseTest
abstract class CheckTest {

    static final String MAPPER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper namespace="com.example.GoodsMapper">
                <select id="find" resultType="long">
                    select goods.id from goods
                    <if test="name != null">where goods.titel = #{name}</if>
                </select>
            </mapper>
            """;

    @TempDir
    Path folder;

    ScratchDatabase database;

    @BeforeEach
    void createDatabase(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new ScratchDatabase(suite);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table goods (id bigint primary key, title varchar(100) not null)");
        }
        Files.writeString(folder.resolve("GoodsMapper.xml"), MAPPER);
        Files.writeString(folder.resolve("logback.xml"), "<configuration/>");
    }

    @AfterEach
    void dropDatabase() throws Exception {
        database.close();
    }

    /** Runs the command on the database. */
    final Shell check(String... arguments) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--url", database.url(), "--user", database.username(), "--password", database.password()));
        return Shell.run(all.toArray(String[]::new));
    }
}

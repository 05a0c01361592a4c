package io.plainsight.check;

import io.plainsight.check.finding.Report;
import io.plainsight.check.type.Types;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.ScratchDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** On a database of its own that holds the shop, with whatever mappers a test writes. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopTest {

    static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
            """;

    ScratchDatabase database;

    @BeforeAll
    void createShop(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new ScratchDatabase(suite);
        Shop.create(database);
    }

    @AfterAll
    void dropShop() throws Exception {
        database.close();
    }

    /** Checks statements of a mapper that has no interface. */
    final Report check(String statements) throws Exception {
        return check(Map.of("shop.xml", HEAD + "<mapper namespace=\"shop\">\n" + statements + "\n</mapper>\n"));
    }

    /** Checks files, by their names. */
    final Report check(Map<String, String> files) throws Exception {
        Configuration configuration = new Configuration();
        return mapperCheck(files, List.of(), configuration, Types.of(configuration))
                .report();
    }

    final MapperCheck mapperCheck(
            Map<String, String> files, List<Class<?>> interfaces, Configuration configuration, Types types) {
        Map<String, byte[]> contents = files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
        return MapperCheck.of(contents, interfaces, types, configuration, dataSource());
    }

    /** What is checked: the shop, as the database of the tests has it. */
    DataSource dataSource() {
        return database.dataSource();
    }
}

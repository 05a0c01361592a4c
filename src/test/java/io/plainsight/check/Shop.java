package io.plainsight.check;

import io.plainsight.testing.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The schema of the fixtures, with more events than a plan may read without a note. */
final class Shop {

    static final Path FOLDER = Path.of("src/test/resources/io/plainsight/check");

    private static final int EVENTS = 3000;

    private Shop() {}

    /** In MySQL's own sql_mode, which MariaDB's is laxer than. */
    static DataSource dataSource(ScratchDatabase database) {
        String mode = "sessionVariables=sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES'";
        return new DriverManagerDataSource(
                database.url() + (database.url().contains("?") ? "&" : "?") + mode,
                database.username(),
                database.password());
    }

    static void create(ScratchDatabase database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : Files.readString(FOLDER.resolve("shop.sql")).split(";\\s*")) {
                statement.execute(table);
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into events (id, kind) values (?, ?)")) {
                for (int id = 1; id <= EVENTS; id++) {
                    insert.setInt(1, id);
                    insert.setString(2, "kind " + id);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            statement.executeQuery("analyze table events").close();
        }
    }
}

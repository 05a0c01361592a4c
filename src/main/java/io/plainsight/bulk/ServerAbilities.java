package io.plainsight.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server and a connection to it can do, asked before anything is sent. */
final class ServerAbilities {

    /** MariaDB 10 calls itself 5.5.5 first. */
    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\.(\\d+).*");

    private ServerAbilities() {}

    /** The fastest way there is; one round trip. */
    static BulkWay fastest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet server = statement.executeQuery("select version(), @@global.local_infile")) {
            server.next();
            if (server.getBoolean(2) && ConnectorJ.offersLocalInfile(connection)) {
                return BulkWay.LOAD_DATA;
            }
            return hasJsonTable(server.getString(1)) ? BulkWay.JSON_TABLE : BulkWay.BATCH;
        }
    }

    static boolean hasJsonTable(String version) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            return false;
        }
        int number = (Integer.parseInt(parts.group(1)) * 100 + Integer.parseInt(parts.group(2))) * 100
                + Integer.parseInt(parts.group(3));
        return number >= (version.contains("MariaDB") ? 10_06_00 : 8_00_04);
    }
}

package io.plainsight.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database named by a JDBC URL with {@code user} and {@code password} among its options. */
record NamedDatabase(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {

    static NamedDatabase parse(String url) {
        int options = url.indexOf('?');
        Map<String, String> byName = Arrays.stream(
                        options < 0 ? new String[0] : url.substring(options + 1).split("&"))
                .map(option -> option.split("=", 2))
                .filter(option -> option.length == 2)
                .collect(Collectors.toMap(option -> option[0], option -> option[1]));
        String user = byName.remove("user");
        String password = byName.remove("password");
        if (user == null || password == null) {
            throw new IllegalArgumentException(
                    "-D%s needs user and password: jdbc:mysql://HOST/DATABASE?user=USER&password=PASSWORD"
                            .formatted(DatabaseChoice.PROPERTY));
        }
        String rest = byName.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        return new NamedDatabase(
                url.substring(0, options) + (rest.isEmpty() ? "" : "?" + rest), decode(user), decode(password));
    }

    private static String decode(String option) {
        return URLDecoder.decode(option, StandardCharsets.UTF_8);
    }
}

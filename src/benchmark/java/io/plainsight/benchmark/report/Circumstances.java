package io.plainsight.benchmark.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where, with what and how it was measured, for those who want to repeat it. */
public final class Circumstances {

    private static final double GIGABYTE = 1L << 30;

    /** What takes part, by the beginning of its jar's name. */
    private static final Map<String, String> JARS = new LinkedHashMap<>();

    static {
        JARS.put("MySQL Connector/J", "mysql-connector-j");
        JARS.put("HikariCP", "HikariCP");
        JARS.put("MyBatis", "mybatis");
        JARS.put("Hibernate ORM", "hibernate-core");
        JARS.put("jOOQ", "jooq");
        JARS.put("Jdbi", "jdbi3-core");
        JARS.put("Spring JDBC", "spring-jdbc");
        JARS.put("JMH", "jmh-core");
    }

    private Circumstances() {}

    /** What this machine says of itself, and the versions of what takes part. */
    public static Map<String, String> ofThisMachine() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Date", LocalDate.now(ZoneOffset.UTC).toString());
        all.put(
                "Machine",
                "%s, %d processors, %.0f GB, %s %s"
                        .formatted(
                                processor(),
                                system.getAvailableProcessors(),
                                system.getTotalMemorySize() / GIGABYTE,
                                system.getName(),
                                system.getVersion()));
        all.put("Load of the machine before", "%.1f".formatted(system.getSystemLoadAverage()));
        all.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        JARS.forEach((name, jar) -> all.put(name, version(jar)));
        return all;
    }

    private static String version(String jar) {
        Matcher found = Pattern.compile("[/\\\\]" + Pattern.quote(jar) + "-(\\d[^/\\\\]*?)\\.jar")
                .matcher(System.getProperty("java.class.path"));
        return found.find() ? found.group(1) : "unknown";
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}

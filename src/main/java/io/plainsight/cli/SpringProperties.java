package io.plainsight.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Arguments such as {@code --spring.datasource.url=...}: not the commands', but the application's. */
final class SpringProperties {

    private static final String NAME = "--(?:spring|plainsight|mybatis|logging)\\.[^=\\s]+";
    private static final Pattern PROPERTY = Pattern.compile(NAME + "=.*", Pattern.DOTALL);

    /** Ours, which Spring would not miss if they were misspelt. */
    private static final Set<String> FLAGS = Set.of("--plainsight.sample-data", "--plainsight.embedded");

    /** Spring takes any name, and does nothing where there is no such profile. */
    private static final Set<String> PROFILES = Set.of("--spring.profiles.active", "--spring.profiles.include");

    private static final String PROFILE = "compose";

    private static final Set<String> TIMES = Set.of("--plainsight.time-limit", "--plainsight.job-limit");

    private static final String DIRECTORY = "--plainsight.embedded.directory";

    private final List<String> properties;

    private SpringProperties(List<String> properties) {
        this.properties = properties;
    }

    /** Those among a command line's arguments, wherever they stand. */
    static SpringProperties in(String... arguments) {
        return new SpringProperties(
                Stream.of(arguments).filter(SpringProperties::isProperty).toList());
    }

    /** What is left for the commands. */
    static String[] remove(String... arguments) {
        return Stream.of(arguments).filter(argument -> !isProperty(argument)).toArray(String[]::new);
    }

    /** Whether it is the name of one, without a value. */
    static boolean isName(String argument) {
        return argument.matches(NAME);
    }

    private static boolean isProperty(String argument) {
        return PROPERTY.matcher(argument).matches();
    }

    /** @throws ParameterException if one of ours is misspelt or has an impossible value, or there is no such profile */
    void check(CommandLine command) {
        for (String property : properties) {
            String name = property.substring(0, property.indexOf('='));
            String value = property.substring(name.length() + 1);
            if (FLAGS.contains(name)) {
                if (!value.equals("true") && !value.equals("false")) {
                    throw new ParameterException(command, name + " must be true or false, not '" + value + "'");
                }
            } else if (TIMES.contains(name)) {
                if (!value.matches("[1-9]\\d{0,5}(ms|s|m)")) {
                    throw new ParameterException(
                            command, name + " must be a time such as 500ms, 10s or 2m, not '" + value + "'");
                }
            } else if (PROFILES.contains(name)) {
                checkProfiles(value, command);
            } else if (name.startsWith("--plainsight.") && !name.equals(DIRECTORY)) {
                Set<String> valid = new TreeSet<>(FLAGS);
                valid.addAll(TIMES);
                valid.add(DIRECTORY);
                throw new ParameterException(
                        command, "There is no property " + name + ", only " + String.join(", ", valid));
            }
        }
    }

    private static void checkProfiles(String value, CommandLine command) {
        for (String profile : StringUtils.commaDelimitedListToStringArray(value)) {
            if (!profile.strip().equals(PROFILE)) {
                throw new ParameterException(command, "There is no profile '" + profile.strip() + "', only " + PROFILE);
            }
        }
    }

    String[] toArray() {
        return properties.toArray(String[]::new);
    }
}

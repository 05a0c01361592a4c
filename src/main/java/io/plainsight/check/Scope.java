package io.plainsight.check;

import io.plainsight.check.source.Statement;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.scripting.defaults.RawLanguageDriver;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;

/** Which statements can be checked here at all. */
final class Scope {

    private static final Set<String> XML_DRIVERS =
            Set.of("xml", "raw", XMLLanguageDriver.class.getName(), RawLanguageDriver.class.getName());

    /** Folders and file names in which projects keep the SQL of other databases. */
    private static final Pattern OTHER_DATABASE = Pattern.compile(
            "(?i)(?:^|[/\\\\._-])(oracle|postgresql|postgres|pgsql|sqlserver|mssql|db2|h2|hsqldb|sqlite|dm|kingbase8?|gaussdb|oscar)(?:[/\\\\._-])");

    private final Configuration configuration;
    private final Set<String> databaseIds;

    Scope(Configuration configuration, Set<String> databaseIds) {
        this.configuration = configuration;
        this.databaseIds = databaseIds;
    }

    /** Why a statement cannot be checked; empty if it can. */
    Optional<String> obstacle(Statement statement) {
        if (statement.missing().isPresent()) {
            return Optional.of("its annotations name a class that is not on the class path: "
                    + statement.missing().get() + " (give --classpath)");
        }
        Optional<String> databaseId = statement.attribute("databaseId").map(id -> id.toLowerCase(Locale.ROOT));
        if (databaseId.isPresent() && !databaseIds.contains(databaseId.get())) {
            return Optional.of("it is for the database " + databaseId.get());
        }
        Matcher folder = OTHER_DATABASE.matcher(
                statement.annotated() ? "" : statement.place().file());
        if (databaseId.isEmpty() && folder.find()) {
            return Optional.of("its file seems to be for the database " + folder.group(1) + " (by its path)");
        }
        if (statement.provider().isPresent()) {
            return Optional.of("a method makes its SQL when it is called: "
                    + statement.provider().get());
        }
        Optional<String> lang = statement.attribute("lang");
        if (lang.isPresent() && !XML_DRIVERS.contains(lang.get())) {
            return Optional.of("a language driver of its own reads it: " + lang.get());
        }
        if (lang.isEmpty() && !(configuration.getDefaultScriptingLanguageInstance() instanceof XMLLanguageDriver)) {
            return Optional.of("a language driver of its own reads it: "
                    + configuration
                            .getDefaultScriptingLanguageInstance()
                            .getClass()
                            .getName());
        }
        return statement.isCall() ? Optional.of("a procedure is looked up only when it is called") : Optional.empty();
    }

    /** The file with the two folders around it: what lies further up is not the mapper's. */
    private static String nearby(String file) {
        String[] names = file.split("[/\\\\]");
        return "/" + String.join("/", List.of(names).subList(Math.max(0, names.length - 3), names.length));
    }

    /** What tests may find when they ask for the database, in lower case. */
    Set<String> databaseIds() {
        String configured = configuration.getDatabaseId();
        return configured == null ? databaseIds : Set.of(configured.toLowerCase(Locale.ROOT));
    }

    /** A number for a reader: exact while it is short. */
    static String magnitude(BigInteger number) {
        String digits = number.toString();
        return digits.length() <= 9 ? String.format(Locale.ROOT, "%,d", number) : "10^" + (digits.length() - 1);
    }
}

package io.plainsight.check.rule;

import io.plainsight.check.finding.Rule;
import io.plainsight.check.source.Element;
import io.plainsight.check.source.Statement;
import io.plainsight.check.source.Text;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.Parameters;
import io.plainsight.check.type.Property;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Whether the key that a write makes comes to where its parameter holds it. */
record KeyRules(Project project, Subject subject) {

    private static final Pattern LAST_KEY = Pattern.compile("\\blast_insert_id\\s*\\(\\s*\\)");

    void check() {
        List<String> properties = subject.statement().attribute("keyProperty").stream()
                .flatMap(all -> List.of(all.split(",")).stream())
                .map(String::strip)
                .toList();
        boolean generates = subject.statement().isKey()
                || subject.statement().element().raw("useGeneratedKeys").equals("true");
        for (String path : generates ? properties : List.<String>of()) {
            if (!hasKey(path)) {
                subject.find(
                        Rule.KEY_PROPERTY,
                        "there is no property '" + path + "' to set the key to",
                        "write the property of the parameter that holds the key");
            } else if (subject.statement().isKey()
                    && subject.parameters() instanceof Parameters.Named named
                    && !path.contains(".")) {
                beside(named, path);
            } else if (!path.contains(".") && parameters() > 1) {
                subject.find(
                        Rule.KEY_PROPERTY,
                        "keyProperty=\"" + path + "\" does not say which of the " + parameters() + " parameters has it",
                        "write keyProperty=\"PARAMETER." + path + "\", with the name of the parameter");
            }
            last(path);
        }
    }

    /** A key that is read before the row is there is the one of some row before. */
    private void last(String path) {
        boolean before = subject.statement().isKey()
                && subject.statement().element().raw("order").equals("BEFORE");
        if (before
                && !isRead(path)
                && subject.forms().stream()
                        .anyMatch(
                                form -> LAST_KEY.matcher(PlainSql.of(form.sql().toString()))
                                        .find())) {
            subject.find(
                    Rule.KEY_PROPERTY,
                    "last_insert_id() is asked before the insert, and gives an older key",
                    "write order=\"AFTER\", or useGeneratedKeys=\"true\" in its place");
        }
    }

    /** Those that may hold a key, as far as all methods have as many. */
    private long parameters() {
        return subject.methods().stream()
                .mapToLong(method -> Stream.of(method.method().getParameterTypes())
                        .filter(type ->
                                !RowBounds.class.isAssignableFrom(type) && !ResultHandler.class.isAssignableFrom(type))
                        .count())
                .min()
                .orElse(0);
    }

    private boolean hasKey(String path) {
        if (subject.parameters() instanceof Parameters.Bean bean) {
            return !(Beans.writable(bean.type(), path) instanceof Property.Missing);
        }
        return !(subject.parameters() instanceof Parameters.Named named) || hasKey(named, path);
    }

    /** One of several by its name, or the elements of a list. */
    private static boolean hasKey(Parameters.Named named, String path) {
        int dot = path.indexOf('.');
        Type owner = dot < 0 ? null : named.types().get(path.substring(0, dot));
        if (owner != null) {
            return !(Beans.writable(Beans.element(owner).orElse(owner), path.substring(dot + 1))
                    instanceof Property.Missing);
        }
        return named.types().values().stream()
                .map(type -> Beans.element(type).orElse(type))
                .anyMatch(type -> Beans.writable(type, path) instanceof Property.Known);
    }

    /** MyBatis puts what a selectKey reads into the Map of the named parameters, under the whole name. */
    private void beside(Parameters.Named named, String path) {
        List<String> owners = named.types().entrySet().stream()
                .filter(entry -> !entry.getKey().matches("param\\d+"))
                .filter(entry -> Beans.writable(entry.getValue(), path) instanceof Property.Known)
                .map(Map.Entry::getKey)
                .toList();
        if (owners.size() == 1 && !named.types().containsKey(path) && !isRead(path)) {
            String right = owners.get(0) + "." + path;
            subject.find(
                    Rule.KEY_PROPERTY,
                    "'" + path + "' is set beside the parameter '" + owners.get(0) + "', not in it",
                    "write keyProperty=\"" + right + "\"");
        }
    }

    /** Whether the write itself takes the key from there; what it includes may. */
    private boolean isRead(String path) {
        String write = subject.statement().fullId().replaceFirst("!selectKey$", "");
        return project.mappers().statements().stream()
                .filter(statement -> statement.fullId().equals(write))
                .map(Statement::element)
                .flatMap(Element::all)
                .anyMatch(element -> element.name().equals("include")
                        || texts(element).anyMatch(text -> text.matches("(?s).*[#$]\\{\\s*" + path + "\\b.*")));
    }

    private static Stream<String> texts(Element element) {
        return element.children().stream().filter(Text.class::isInstance).map(text -> ((Text) text).value());
    }
}

package io.plainsight.guide;

import io.plainsight.mybatis.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The result maps that statements use, and those that these name in turn, cut out of the mappers that define them. */
final class ResultMapSource {

    private static final Pattern NAME =
            Pattern.compile("(?:\\b(?:resultMap|extends)\\s*=\\s*|@ResultMap\\()\"([\\w.]+)\"");

    private final Form form;
    private final Map<String, String> definitions = new LinkedHashMap<>();

    private ResultMapSource(Form form) {
        this.form = form;
    }

    /** The definitions by their full names, without those that the statements themselves carry. */
    static Map<String, String> of(List<MapperMethod> statements, Form form) {
        ResultMapSource maps = new ResultMapSource(form);
        for (MapperMethod statement : statements) {
            maps.addNamedIn(StatementSource.of(statement, form), mapper(statement.statementId(form)));
        }
        for (MapperMethod statement : statements) {
            String carrier = place(mapper(statement.statementId(form)), statement.name());
            maps.definitions.values().removeIf(definition -> definition.startsWith(carrier));
        }
        return maps.definitions;
    }

    /** The mapper in the full name of a statement or of a result map. */
    static String mapper(String fullName) {
        return fullName.substring(0, fullName.lastIndexOf('.'));
    }

    private void addNamedIn(String source, String mapper) {
        Matcher names = NAME.matcher(source);
        while (names.find()) {
            String name = names.group(1).contains(".") ? names.group(1) : mapper + "." + names.group(1);
            if (!definitions.containsKey(name)) {
                String definition = definition(name);
                // Before those that it names: result maps may name each other in a circle.
                definitions.put(name, definition);
                addNamedIn(definition, mapper(name));
            }
        }
    }

    private String definition(String name) {
        String mapper = mapper(name);
        String id = name.substring(mapper.length() + 1);
        String file = StatementSource.read(StatementSource.file(mapper, form));
        if (form == Form.XML) {
            String element = "(?ms)^ *<resultMap\\s[^>]*?\\bid=\"" + id + "\".*?</resultMap>";
            return StatementSource.cut(file, element, id).group().stripIndent();
        }
        // Up to the method's own line: @Arg belongs to the result map, too.
        String annotations = "(?ms)^( {4}@Results\\(\\s*id = \"" + id + "\".*?)\\n {4}\\w[^(\\n]* (\\w+)\\(";
        MatchResult definition = StatementSource.cut(file, annotations, id);
        return place(mapper, definition.group(2)) + definition.group(1).stripIndent();
    }

    private static String place(String mapper, String method) {
        return "// on " + mapper.substring(mapper.lastIndexOf('.') + 1) + "." + method + "\n";
    }
}

package io.plainsight.guide;

import io.plainsight.mybatis.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mapper statements, and what they need, as they were written: cut out of the mapper XML and of the annotated
 * interface.
 */
public final class StatementSource {

    private static final Pattern SQL_ELEMENT = Pattern.compile("(?ms)^ *<sql id=\"(\\w+)\">.*?</sql>");
    private static final Pattern CONSTANT = Pattern.compile("(?ms)^ {4}String (\\w+) =.*?;$");

    private static final Pattern INCLUDE = Pattern.compile("(?m)^( *)<include refid=\"[\\w.]*\\.(\\w+)\"/>(,?)$");

    private StatementSource() {}

    /** All that the statements are put together from (fragments, result maps), each once, then they themselves. */
    public static List<String> inFull(List<MapperMethod> statements, Form form) {
        return Stream.of(
                        statements.stream().flatMap(statement -> fragments(statement, form).stream()),
                        ResultMapSource.of(statements, form).values().stream(),
                        statements.stream().map(statement -> of(statement, form)))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** The result maps and the XML statements with the fragments in the place of their includes: nothing else is needed. */
    public static List<String> flattened(List<MapperMethod> statements) {
        return Stream.concat(
                        ResultMapSource.of(statements, Form.XML).values().stream(),
                        statements.stream().map(StatementSource::flattened))
                .distinct()
                .toList();
    }

    /** The XML statement with the fragments in the place of its includes. */
    static String flattened(MapperMethod statement) {
        String mapper = read(file(statement, Form.XML));
        return INCLUDE.matcher(of(statement, Form.XML))
                .replaceAll(include -> Matcher.quoteReplacement(fragment(mapper, include.group(2))
                                .indent(include.group(1).length())
                                .stripTrailing()
                        + include.group(3)));
    }

    private static String fragment(String mapper, String name) {
        String element = cut(mapper, "(?ms)^ *<sql id=\"" + name + "\">\\n(.*?)\\n *</sql>", name)
                .group(1);
        return element.stripIndent();
    }

    /** The files that these stand in, under {@code src/main/resources} or {@code src/main/java}. */
    public static List<String> files(List<MapperMethod> statements, Form form) {
        return Stream.concat(
                        statements.stream().map(statement -> statement.statementId(form)),
                        ResultMapSource.of(statements, form).keySet().stream())
                .map(fullName -> file(ResultMapSource.mapper(fullName), form))
                .distinct()
                .toList();
    }

    /** The element or the annotated method, without the indentation of its file. */
    static String of(MapperMethod statement, Form form) {
        String mapper = read(file(statement, form));
        String pattern = form == Form.XML ? xml(statement.name()) : annotation(statement.name());
        return cut(mapper, pattern, statement.name()).group().stripIndent();
    }

    static String file(String mapper, Form form) {
        return mapper.replace('.', '/') + (form == Form.XML ? ".xml" : ".java");
    }

    static MatchResult cut(String text, String pattern, String name) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + name + " in its mapper");
        }
        return matcher;
    }

    static String read(String file) {
        try (InputStream in = StatementSource.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(MapperMethod statement, Form form) {
        return file(ResultMapSource.mapper(statement.statementId(form)), form);
    }

    private static List<String> fragments(MapperMethod statement, Form form) {
        String source = of(statement, form);
        return form == Form.XML
                ? fragments(statement, form, SQL_ELEMENT, name -> source.contains("." + name + "\""))
                : fragments(statement, form, CONSTANT, name -> source.matches("(?s).*\\b" + name + "\\b.*"));
    }

    private static List<String> fragments(MapperMethod statement, Form form, Pattern pattern, Predicate<String> used) {
        return pattern.matcher(read(file(statement, form)))
                .results()
                .filter(fragment -> used.test(fragment.group(1)))
                .map(fragment -> fragment.group().stripIndent())
                .toList();
    }

    private static String xml(String id) {
        return "(?ms)^ *<(select|insert|update|delete)\\s[^>]*?\\bid=\"" + id + "\".*?</\\1>";
    }

    private static String annotation(String name) {
        // The formatter leaves no blank line within a method and one between two of them.
        return "(?m)(?<=\\n\\n)(^ *[^\\s].*\\n)*^ {4}\\S.* " + name + "\\((.*\\n)*?.*\\);$";
    }
}

package io.plainsight.guide;

import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mapper statements as they were written, cut out of the mapper XML and of the annotated interface. */
public final class StatementSource {

    private static final Pattern SQL_ELEMENT = Pattern.compile("(?ms)^ *<sql id=\"(\\w+)\">.*?</sql>");
    private static final Pattern CONSTANT = Pattern.compile("(?ms)^ {4}String (\\w+) =.*?;$");

    private StatementSource() {}

    /** The element or the annotated method, without the indentation of its file. */
    public static String of(MapperMethod statement, Form form) {
        String mapper = read(file(statement, form));
        return form == Form.XML ? xml(mapper, statement.name()) : annotation(mapper, statement.name());
    }

    /** The {@code <sql>} elements, or the constants, of the same file that a statement is put together from. */
    public static List<String> fragments(MapperMethod statement, Form form) {
        String source = of(statement, form);
        return form == Form.XML
                ? fragments(statement, form, SQL_ELEMENT, name -> source.contains("." + name + "\""))
                : fragments(statement, form, CONSTANT, name -> source.matches("(?s).*\\b" + name + "\\b.*"));
    }

    /** The file that a statement stands in, under {@code src/main/resources} or {@code src/main/java}. */
    public static String file(MapperMethod statement, Form form) {
        String path =
                Mappers.implementation(statement.contract(), form).getName().replace('.', '/');
        return path + (form == Form.XML ? ".xml" : ".java");
    }

    private static List<String> fragments(MapperMethod statement, Form form, Pattern pattern, Predicate<String> used) {
        return pattern.matcher(read(file(statement, form)))
                .results()
                .filter(fragment -> used.test(fragment.group(1)))
                .map(fragment -> fragment.group().stripIndent())
                .toList();
    }

    private static String xml(String mapper, String id) {
        String element = "<(select|insert|update|delete)\\s[^>]*?\\bid=\"" + id + "\".*?</\\1>";
        return cut(mapper, Pattern.compile("^ *" + element, Pattern.DOTALL | Pattern.MULTILINE), id);
    }

    private static String annotation(String mapper, String name) {
        // The formatter leaves no blank line within a method and one between two of them.
        String method = "(^ *[^\\s].*\\n)*^ {4}\\S.* " + name + "\\((.*\\n)*?.*\\);$";
        return cut(mapper, Pattern.compile("(?<=\\n\\n)" + method, Pattern.MULTILINE), name);
    }

    private static String cut(String text, Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No statement " + name + " in its mapper");
        }
        return matcher.group().stripIndent();
    }

    private static String read(String file) {
        try (InputStream in = StatementSource.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.plainsight.cli;

import io.plainsight.guide.MapperMethod;
import io.plainsight.guide.StatementSource;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a statement's source refers to in its own file. */
final class Fragments {

    private static final Pattern SQL_ELEMENT = Pattern.compile("(?ms)^ *<sql id=\"(\\w+)\">.*?</sql>");
    private static final Pattern CONSTANT = Pattern.compile("(?ms)^ {4}String (\\w+) =.*?;$");

    private Fragments() {}

    /** The {@code <sql>} elements, or the constants, that a statement is put together from. */
    static List<String> of(MapperMethod statement, Form form) {
        String source = StatementSource.of(statement, form);
        return form == Form.XML
                ? cut(statement, form, SQL_ELEMENT, name -> source.contains("." + name + "\""))
                : cut(statement, form, CONSTANT, name -> source.matches("(?s).*\\b" + name + "\\b.*"));
    }

    /** The file that a statement stands in, under {@code src/main/resources} or {@code src/main/java}. */
    static String file(MapperMethod statement, Form form) {
        String path =
                Mappers.implementation(statement.contract(), form).getName().replace('.', '/');
        return path + (form == Form.XML ? ".xml" : ".java");
    }

    private static List<String> cut(MapperMethod statement, Form form, Pattern pattern, Predicate<String> used) {
        return pattern.matcher(read(file(statement, form)))
                .results()
                .filter(fragment -> used.test(fragment.group(1)))
                .map(fragment -> fragment.group().stripIndent())
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = Fragments.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

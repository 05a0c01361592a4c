package io.plainsight.guide;

import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mapper statements as they were written, cut out of the mapper XML and of the annotated interface. */
public final class StatementSource {

    private StatementSource() {}

    /** The element or the annotated method, without the indentation of its file. */
    public static String of(MapperMethod statement, Form form) {
        Class<?> mapper = Mappers.implementation(statement.contract(), form);
        return form == Form.XML
                ? xml(read(mapper, ".xml"), statement.name())
                : annotation(read(mapper, ".java"), statement.name());
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

    private static String read(Class<?> mapper, String extension) {
        String name = mapper.getSimpleName() + extension;
        try (InputStream in = mapper.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + mapper.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

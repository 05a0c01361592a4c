package io.plainsight.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms as they were written: the build puts their source files on the class path. */
final class FormSource {

    private FormSource() {}

    /** The method's body, without the indentation of its file; where it only returns something, without that word. */
    static String of(Method form) {
        // As the formatter leaves it: a method begins and ends at the fourth column.
        String pattern = "(?ms)^ {4}static [^{}]*? " + form.getName() + "\\([^{}]*\\{\\n(.*?)\\n {4}}$";
        Matcher matcher = Pattern.compile(pattern).matcher(read(form.getDeclaringClass()));
        if (!matcher.find()) {
            throw new IllegalStateException("No " + form.getName() + " in its source");
        }
        return matcher.group(1).stripIndent().replaceFirst("^return ", "");
    }

    private static String read(Class<?> type) {
        String file = type.getSimpleName() + ".java";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

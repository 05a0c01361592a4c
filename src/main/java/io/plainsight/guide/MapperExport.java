package io.plainsight.guide;

import io.plainsight.mybatis.Form;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry as a mapper of its own, to paste into another project: nothing is included, and of this project it names the
 * models only. Its parts name one another without a namespace, so that they work in any mapper.
 */
public final class MapperExport {

    private static final Pattern OUR_NAME = Pattern.compile("\"([\\w.]+XmlMapper)\\.(\\w+)\"");

    private final GuideEntry entry;
    private final String fullName;

    /** @param fullName the mapper interface in the other project, with its package */
    public MapperExport(GuideEntry entry, String fullName) {
        this.entry = entry;
        this.fullName = fullName;
    }

    /** The name that an entry's mapper has where nobody chose another. */
    public static String defaultName(GuideEntry entry) {
        return Stream.of(entry.id().split("[.-]"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "com.example.", "Mapper"));
    }

    /** The mapper XML: the result maps, then the statements with the fragments in the place of their includes. */
    public String xml() {
        Stream<String> elements = Stream.concat(
                ResultMapSource.of(entry.statements(), Form.XML).values().stream(),
                entry.statements().stream().map(this::element));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
                <!-- %s: %s.
                     From Plainsight: %s -->
                <mapper namespace="%s">

                %s
                </mapper>
                """.formatted(
                        entry.id(),
                        entry.title(),
                        String.join(", ", StatementSource.files(entry.statements(), Form.XML)),
                        fullName,
                        elements.map(this::withoutNamespaces)
                                .map(MapperExport::indented)
                                .collect(Collectors.joining("\n\n")));
    }

    /** The interface that belongs to the XML, a method for each statement. */
    public String java() {
        JavaTypes types = new JavaTypes(fullName);
        String methods = entry.statements().stream()
                .map(statement -> indented(types.signature(statement.method(), exportedName(statement))))
                .collect(Collectors.joining("\n\n"));
        return types.head()
                + """
                /** %s: %s. */
                public interface %s {

                %s
                }
                """.formatted(entry.id(), entry.title(), fullName.substring(fullName.lastIndexOf('.') + 1), methods);
    }

    /** The statement's own name, unless two mappers have one of that name: then also what it is about. */
    private String exportedName(MapperMethod statement) {
        List<String> names = entry.statements().stream().map(MapperMethod::name).toList();
        return Collections.frequency(names, statement.name()) == 1
                ? statement.name()
                : statement.name() + statement.contract().getSimpleName().replace("Mapper", "");
    }

    private String element(MapperMethod statement) {
        return StatementSource.flattened(statement)
                .replaceFirst("id=\"" + statement.name() + "\"", "id=\"" + exportedName(statement) + "\"");
    }

    private String withoutNamespaces(String element) {
        return OUR_NAME.matcher(element)
                .replaceAll(name -> Matcher.quoteReplacement("\"" + localName(name.group(1), name.group(2)) + "\""));
    }

    private String localName(String mapper, String name) {
        return entry.statements().stream()
                .filter(statement -> statement.statementId(Form.XML).equals(mapper + "." + name))
                .findFirst()
                .map(this::exportedName)
                .orElse(name);
    }

    private static String indented(String text) {
        return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }
}

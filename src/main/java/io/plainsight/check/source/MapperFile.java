package io.plainsight.check.source;

import java.util.List;

/** The mapper element of an XML file, or one made of an interface's annotations. */
public record MapperFile(Element root, boolean annotated) {

    private static final String[] STATEMENTS = {"select", "insert", "update", "delete"};

    public String name() {
        return root.place().file();
    }

    /** Empty if there is none. */
    public String namespace() {
        return root.raw("namespace").strip();
    }

    public List<Statement> statements() {
        return root.elements(STATEMENTS).stream()
                .map(element -> new Statement(namespace(), element.raw("id"), element, annotated))
                .toList();
    }
}

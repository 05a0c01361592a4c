package io.plainsight.workbench.measurement;

import io.plainsight.report.Interface;
import java.util.Arrays;

/**
 * A way of doing what is measured, the same whether it was recorded or measured here. Its place is its style in the
 * charts: {@code --curve-0} and so on in workbench.css, and the symbols in measured.js.
 */
enum Way {
    EXPLICIT(Interface.EXPLICIT.id(), "XML mapper"),
    SQLALCHEMY(Interface.SQLALCHEMY),
    SQLALCHEMY_LEGACY(Interface.SQLALCHEMY_LEGACY),
    ACTIVE_RECORD(Interface.ACTIVE_RECORD),
    HIBERNATE(Interface.HIBERNATE),
    ANNOTATIONS("annotations", "Annotations"),
    ONE_EACH("one-each", "XML mapper, a statement for each row"),
    BATCH("batch", "XML mapper, BATCH executor"),
    BULK("bulk", "XML mapper, BulkInsert");

    private final String id;
    private final String title;

    Way(Interface through) {
        this(through.id(), through.title());
    }

    Way(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The way of an interface, by the name that it has in files and as a library. */
    static Way of(String id) {
        return Arrays.stream(values())
                .filter(way -> way.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no way '%s'.".formatted(id)));
    }

    String id() {
        return id;
    }

    /** What it is called where it is measured here. */
    String title() {
        return title;
    }
}

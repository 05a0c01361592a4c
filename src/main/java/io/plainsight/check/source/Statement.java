package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * A mapped statement as it was written.
 *
 * @param namespace its mapper's
 * @param id without the namespace
 * @param element {@code select}, {@code insert}, {@code update}, {@code delete} or {@code selectKey}; made up for an
 *     annotation
 */
public record Statement(String namespace, String id, Element element, boolean annotated) {

    /** What takes the place of the SQL where a method makes it. */
    static final String PROVIDER = "provider";

    /** A class that the annotations name and that is not here, so that they cannot be read. */
    static final String MISSING = "missing";

    public String fullId() {
        return namespace + "." + id;
    }

    public Place place() {
        return element.place();
    }

    public String kind() {
        return element.name();
    }

    public boolean isQuery() {
        return kind().equals("select") || isKey();
    }

    /** Whether it reads a key for the statement around it. */
    public boolean isKey() {
        return kind().equals("selectKey");
    }

    public Optional<String> attribute(String key) {
        return element.attribute(key);
    }

    /** Whether it calls a procedure. */
    public boolean isCall() {
        return attribute("statementType").filter("CALLABLE"::equalsIgnoreCase).isPresent();
    }

    /** Whether each of several result sets has a result map of its own. */
    public boolean hasSeveralResults() {
        return attribute("resultMap").filter(names -> names.contains(",")).isPresent();
    }

    /** The class and method that make its SQL when it is called, if it has no text. */
    public Optional<String> provider() {
        return element.attribute(PROVIDER);
    }

    /** The class without which its annotations cannot be read, if it is not here. */
    public Optional<String> missing() {
        return element.attribute(MISSING);
    }

    /** The statements within it that read its keys. */
    public List<Statement> keys() {
        return element.elements("selectKey").stream()
                .map(key -> new Statement(namespace, id + "!selectKey", key, annotated))
                .toList();
    }
}

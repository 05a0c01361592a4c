package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An XML element with the place of its start tag, and what comments say about it. */
public final class Element implements Node {

    private final String name;
    private final Place place;
    private final Map<String, String> attributes;
    private final List<Node> children = new ArrayList<>();
    private final List<Ignore> ignores = new ArrayList<>();

    public Element(String name, Place place, Map<String, String> attributes) {
        this.name = name;
        this.place = place;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    void add(Node child) {
        children.add(child);
    }

    void add(Ignore ignore) {
        ignores.add(ignore);
    }

    public String name() {
        return name;
    }

    public Place place() {
        return place;
    }

    /** Empty also where the attribute is blank. */
    public Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key)).filter(value -> !value.isBlank());
    }

    /** The attribute as it stands, or the empty text. */
    public String raw(String key) {
        return attributes.getOrDefault(key, "");
    }

    public List<Node> children() {
        return children;
    }

    public List<Element> elements() {
        return children.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** The elements of these names, in the order of the file. */
    public List<Element> elements(String... names) {
        List<String> wanted = List.of(names);
        return elements().stream()
                .filter(element -> wanted.contains(element.name))
                .toList();
    }

    /** This element and all below it. */
    public Stream<Element> all() {
        return Stream.concat(Stream.of(this), elements().stream().flatMap(Element::all));
    }

    /** What comments right before it, and at its end, accept. */
    public List<Ignore> ownIgnores() {
        return ignores;
    }

    /** What comments before it and anywhere within it accept. */
    public Stream<Ignore> ignores() {
        return all().flatMap(element -> element.ignores.stream());
    }
}

package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NamedNodeMap;

/** The files that a configuration was made of, as it names them. */
public final class ConfiguredSources {

    /** As Spring's resources describe themselves. */
    private static final Pattern SPRING = Pattern.compile("(file|URL|class path resource) \\[(.*)]");

    private ConfiguredSources() {}

    /** Names of mapper files: those of statements, and those beside interfaces. */
    public static Set<String> names(Configuration configuration) {
        Set<String> names = new LinkedHashSet<>();
        for (Object statement : new ArrayList<Object>(configuration.getMappedStatements())) {
            // A short name that two mappers share is no statement.
            if (statement instanceof MappedStatement mapped && mapped.getResource() != null) {
                String name = mapped.getResource();
                if (name.endsWith(".xml") || name.endsWith(".xml]")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** @throws IOException if there is no such file */
    public static byte[] read(String name) throws IOException {
        Matcher spring = SPRING.matcher(name);
        if (!spring.matches()) {
            Path file = path(name);
            return file != null ? Files.readAllBytes(file) : bytes(Resources.getResourceAsStream(name));
        }
        return switch (spring.group(1)) {
            case "file" -> Files.readAllBytes(Path.of(spring.group(2)));
            case "URL" -> bytes(URI.create(spring.group(2)).toURL().openStream());
            default -> bytes(Resources.getResourceAsStream(spring.group(2)));
        };
    }

    /** The name without Spring's words. */
    public static String shortName(String name) {
        Matcher spring = SPRING.matcher(name);
        return spring.matches() ? spring.group(2) : name;
    }

    /** What reads a mapper itself may call it by its file; null if it does not. */
    private static @Nullable Path path(String name) {
        try {
            Path path = Path.of(name);
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Its path, from the current folder on if it lies below that; within a jar, the jar's and its own. */
    public static String shown(URL resource) {
        if (!resource.getProtocol().equals("file")) {
            return resource.getPath().replaceFirst("^file:", "");
        }
        return SourceFile.shown(Path.of(URI.create(resource.toString())));
    }

    private static byte[] bytes(InputStream stream) throws IOException {
        try (stream) {
            return stream.readAllBytes();
        }
    }

    /** Fragments of files that have no statement, and so are not among the names. */
    public static Map<String, Element> fragments(Configuration configuration) {
        Map<String, Element> fragments = new LinkedHashMap<>();
        for (String id : List.copyOf(configuration.getSqlFragments().keySet())) {
            if (id.contains(".")) {
                XNode fragment = configuration.getSqlFragments().get(id);
                fragments.put(id, element(fragment.getNode(), Place.in(id)));
            }
        }
        return fragments;
    }

    private static Element element(org.w3c.dom.Node node, Place place) {
        Map<String, String> attributes = new LinkedHashMap<>();
        NamedNodeMap given = node.getAttributes();
        for (int i = 0; i < given.getLength(); i++) {
            attributes.put(given.item(i).getNodeName(), given.item(i).getNodeValue());
        }
        Element element = new Element(node.getNodeName(), place, attributes);
        for (org.w3c.dom.Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == org.w3c.dom.Node.ELEMENT_NODE) {
                element.add(element(child, place));
            } else if (child instanceof org.w3c.dom.Text text) {
                element.add(Text.at(place, text.getData()));
            }
        }
        return element;
    }
}

package io.plainsight.check.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All mappers of a project, and what they refer to by name. */
public final class Mappers {

    private final List<MapperFile> files;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Element> fragments = new LinkedHashMap<>();
    private final Map<String, MappedResult> results = new LinkedHashMap<>();
    private final Set<String> parameterMaps = new LinkedHashSet<>();

    /** A result map and the namespace that its references mean. */
    public record MappedResult(String namespace, Element element) {}

    public Mappers(List<MapperFile> files, Map<String, Element> moreFragments) {
        this.files = List.copyOf(files);
        for (MapperFile file : files) {
            String prefix = file.namespace() + ".";
            statements.addAll(file.statements());
            file.root().elements("sql").forEach(sql -> fragments.putIfAbsent(prefix + sql.raw("id"), sql));
            file.root().elements("parameterMap").forEach(map -> parameterMaps.add(prefix + map.raw("id")));
            file.root()
                    .elements("resultMap")
                    .forEach(map ->
                            results.putIfAbsent(prefix + map.raw("id"), new MappedResult(file.namespace(), map)));
        }
        moreFragments.forEach(fragments::putIfAbsent);
    }

    public List<MapperFile> files() {
        return files;
    }

    public List<Statement> statements() {
        return statements;
    }

    public Map<String, MappedResult> results() {
        return results;
    }

    /** A name with its namespace: one without a dot means the namespace in which it is used. */
    public static String qualify(String namespace, String name) {
        return name.contains(".") ? name.strip() : namespace + "." + name.strip();
    }

    public Optional<Element> fragment(String namespace, String refid) {
        return Optional.ofNullable(fragments.get(qualify(namespace, refid)));
    }

    public Set<String> fragmentIds() {
        return fragments.keySet();
    }

    public Optional<MappedResult> result(String namespace, String name) {
        return Optional.ofNullable(results.get(qualify(namespace, name)));
    }

    public boolean hasParameterMap(String namespace, String name) {
        return parameterMaps.contains(qualify(namespace, name));
    }

    public boolean hasStatement(String fullId) {
        return statement(fullId).isPresent();
    }

    /** The first one of this name and namespace. */
    public Optional<Statement> statement(String fullId) {
        return statements.stream()
                .filter(statement -> statement.fullId().equals(fullId))
                .findFirst();
    }
}

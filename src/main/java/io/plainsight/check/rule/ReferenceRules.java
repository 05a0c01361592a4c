package io.plainsight.check.rule;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.source.Element;
import io.plainsight.check.source.MapperFile;
import io.plainsight.check.source.Mappers;
import io.plainsight.check.source.Mappers.MappedResult;
import io.plainsight.check.source.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.mapping.ResultSetType;
import org.apache.ibatis.mapping.StatementType;

/** Whether names mean something: result maps, nested selects, caches; and whether they mean one thing only. */
public final class ReferenceRules {

    private static final Set<String> NAMED =
            Set.of("select", "insert", "update", "delete", "resultMap", "sql", "parameterMap");

    private final Project project;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    private ReferenceRules(Project project, Findings findings) {
        this.project = project;
        this.findings = findings;
    }

    public static void check(Project project, Findings findings) {
        ReferenceRules rules = new ReferenceRules(project, findings);
        for (MapperFile file : project.mappers().files()) {
            rules.duplicates(file);
            rules.references(file);
            rules.caches(file);
            file.statements().forEach(rules::statement);
        }
    }

    private void duplicates(MapperFile file) {
        for (Element element : file.root().elements()) {
            String id = file.namespace() + "." + element.raw("id");
            if (!NAMED.contains(element.name()) || element.attribute("id").isEmpty()) {
                continue;
            }
            String kind =
                    Set.of("resultMap", "sql", "parameterMap").contains(element.name()) ? element.name() : "statement";
            if (!seen.add(kind + " " + id + " " + element.raw("databaseId"))) {
                findings.add(
                        Rule.DUPLICATE_ID,
                        element.place(),
                        id,
                        "there is another " + kind + " '" + element.raw("id") + "' in this namespace",
                        "rename one of them, or delete it");
            }
        }
    }

    private void references(MapperFile file) {
        for (Element map : file.root().elements("resultMap")) {
            String id = file.namespace() + "." + map.raw("id");
            map.attribute("extends").ifPresent(name -> {
                resultMap(file, map, id, name);
                extended(file, map, id);
            });
            map.all().skip(1).forEach(element -> {
                element.attribute("resultMap").ifPresent(name -> resultMap(file, element, id, name));
                element.attribute("select").ifPresent(name -> select(file, element, id, name));
            });
        }
    }

    private void extended(MapperFile file, Element map, String id) {
        Set<String> above = new HashSet<>();
        Element level = map;
        String name = id;
        while (level != null && above.add(name)) {
            Optional<String> next = level.attribute("extends");
            MappedResult parent = next.flatMap(other -> project.mappers().result(file.namespace(), other))
                    .orElse(null);
            level = parent == null ? null : parent.element();
            name = parent == null
                    ? ""
                    : Mappers.qualify(parent.namespace(), parent.element().raw("id"));
        }
        if (name.equals(id)) {
            findings.add(
                    Rule.UNKNOWN_RESULT_MAP,
                    map.place(),
                    id,
                    "the result map extends itself",
                    "take extends out, or name another one");
        }
    }

    private void resultMap(MapperFile file, Element element, String owner, String names) {
        for (String name : names.split(",")) {
            if (project.mappers().result(file.namespace(), name.strip()).isEmpty()
                    && !isConfigured(file.namespace(), name.strip())) {
                Collection<String> others = project.mappers().results().keySet();
                findings.add(
                        Rule.UNKNOWN_RESULT_MAP,
                        element.place(),
                        owner,
                        "there is no result map '" + Mappers.qualify(file.namespace(), name) + "'",
                        Nearest.advice(name, others, "write the id of a result map that is there"));
            }
        }
    }

    /** One that was made in Java. */
    private boolean isConfigured(String namespace, String name) {
        return project.configuration().hasResultMap(Mappers.qualify(namespace, name));
    }

    private void select(MapperFile file, Element element, String owner, String name) {
        String id = Mappers.qualify(file.namespace(), name);
        if (!project.mappers().hasStatement(id) && !project.configuration().hasStatement(id, false)) {
            List<String> others = project.mappers().statements().stream()
                    .filter(Statement::isQuery)
                    .map(Statement::fullId)
                    .toList();
            findings.add(
                    Rule.UNKNOWN_SELECT,
                    element.place(),
                    owner,
                    "there is no statement '" + id + "'",
                    Nearest.advice(id, others, "write the id of a select that is there"));
        }
    }

    private void caches(MapperFile file) {
        Set<String> caching = new HashSet<>();
        for (MapperFile other : project.mappers().files()) {
            if (!other.root().elements("cache", "cache-ref").isEmpty()) {
                caching.add(other.namespace());
            }
        }
        for (Element reference : file.root().elements("cache-ref")) {
            String namespace = reference.raw("namespace");
            boolean annotated = project.mapper(namespace)
                    .map(mapper -> Stream.of(mapper.getAnnotations())
                            .anyMatch(annotation ->
                                    annotation.annotationType().getSimpleName().startsWith("CacheNamespace")))
                    .orElse(false);
            if (!caching.contains(namespace) && !annotated) {
                findings.add(
                        Rule.UNKNOWN_CACHE,
                        reference.place(),
                        file.namespace(),
                        "no mapper '" + namespace + "' has a cache",
                        Nearest.advice(
                                namespace, caching, "write <cache/> into that mapper, or take the reference out"));
            }
        }
    }

    /** What MyBatis reads as a number, or as one of its own names. */
    private void options(Statement statement) {
        for (String option : List.of("fetchSize", "timeout")) {
            statement
                    .attribute(option)
                    .filter(value -> !value.matches("[+-]?\\d{1,10}") && !value.contains("${"))
                    .ifPresent(value -> invalid(statement, option, value, "write a number"));
        }
        named(statement, "statementType", StatementType.values());
        named(statement, "resultSetType", ResultSetType.values());
    }

    private void named(Statement statement, String option, Enum<?>[] names) {
        List<String> known = Stream.of(names).map(Enum::name).toList();
        statement
                .attribute(option)
                .filter(value -> !known.contains(value) && !value.contains("${"))
                .ifPresent(value -> invalid(statement, option, value, "write one of " + String.join(", ", known)));
    }

    private void invalid(Statement statement, String option, String value, String mend) {
        findings.add(
                Rule.XML_INVALID,
                statement.place(),
                statement.fullId(),
                option + "=\"" + value + "\" is nothing that MyBatis knows",
                mend);
    }

    private void statement(Statement statement) {
        MapperFile file = new MapperFile(
                new Element("mapper", statement.place(), Map.of("namespace", statement.namespace())), false);
        statement
                .attribute("resultMap")
                .ifPresent(names -> resultMap(file, statement.element(), statement.fullId(), names));
        options(statement);
        Optional<String> parameterMap = statement.attribute("parameterMap");
        if (parameterMap.isPresent()
                && !project.mappers().hasParameterMap(statement.namespace(), parameterMap.get())
                && !project.configuration()
                        .hasParameterMap(Mappers.qualify(statement.namespace(), parameterMap.get()))) {
            findings.add(
                    Rule.UNKNOWN_PARAMETER_MAP,
                    statement.place(),
                    statement.fullId(),
                    "there is no parameter map '" + parameterMap.get() + "'",
                    "drop it, and write #{property} where the values go");
        }
        boolean mapped = Stream.of("resultMap", "resultType")
                .anyMatch(key -> statement.attribute(key).isPresent());
        // A procedure may answer by its OUT parameters alone.
        if (statement.kind().equals("select") && !statement.annotated() && !statement.isCall() && !mapped) {
            findings.add(
                    Rule.NO_RESULT,
                    statement.place(),
                    statement.fullId(),
                    "the select says neither resultType nor resultMap",
                    "write resultType=\"...\" for one column or a plain class, else resultMap=\"...\"");
        }
    }
}

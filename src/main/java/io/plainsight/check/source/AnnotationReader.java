package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.MapperMethod;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Lang;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectKey;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.annotations.UpdateProvider;

/** Statements in annotations, as the XML that would say the same. */
public final class AnnotationReader {

    private static final Pattern COMMENT = Pattern.compile("/\\*(.*?)\\*/", Pattern.DOTALL);

    private static final Map<Class<? extends Annotation>, String> KINDS = Map.of(
            Select.class, "select",
            SelectProvider.class, "select",
            Insert.class, "insert",
            InsertProvider.class, "insert",
            Update.class, "update",
            UpdateProvider.class, "update",
            Delete.class, "delete",
            DeleteProvider.class, "delete");

    private final Class<?> mapper;
    private final Map<Class<?>, SourceFile> sources = new HashMap<>();
    private final Element root;

    private AnnotationReader(Class<?> mapper) {
        this.mapper = mapper;
        root = new Element("mapper", source(mapper).place(), Map.of("namespace", mapper.getName()));
    }

    /** Empty if no method of the interface has a statement. */
    public static Optional<MapperFile> read(Class<?> mapper) {
        AnnotationReader reader = new AnnotationReader(mapper);
        Stream.of(mapper.getMethods())
                .filter(method -> !method.isBridge() && !method.isDefault())
                .sorted(Comparator.comparing(reader::place).thenComparing(Method::getName))
                .forEach(reader::read);
        return reader.root.elements().isEmpty() ? Optional.empty() : Optional.of(new MapperFile(reader.root, true));
    }

    private SourceFile source(Class<?> type) {
        return sources.computeIfAbsent(type, SourceFile::of);
    }

    private Place place(Method method) {
        return source(method.getDeclaringClass()).place(method.getName());
    }

    private void read(Method method) {
        try {
            readAll(method);
        } catch (TypeNotPresentException e) {
            unreadable(method, e.typeName());
        } catch (NoClassDefFoundError e) {
            unreadable(method, String.valueOf(e.getMessage()).replace('/', '.'));
        }
    }

    private void unreadable(Method method, String missing) {
        Map<String, String> attributes = Map.of("id", method.getName(), Statement.MISSING, missing);
        KINDS.forEach((annotation, kind) -> {
            if (method.getAnnotationsByType(annotation).length > 0) {
                root.add(new Element(kind, place(method), attributes));
            }
        });
    }

    private void readAll(Method method) {
        for (Select select : method.getAnnotationsByType(Select.class)) {
            add("select", method, select.value(), select.databaseId());
        }
        for (Insert insert : method.getAnnotationsByType(Insert.class)) {
            add("insert", method, insert.value(), insert.databaseId());
        }
        for (Update update : method.getAnnotationsByType(Update.class)) {
            add("update", method, update.value(), update.databaseId());
        }
        for (Delete delete : method.getAnnotationsByType(Delete.class)) {
            add("delete", method, delete.value(), delete.databaseId());
        }
        for (SelectProvider made : method.getAnnotationsByType(SelectProvider.class)) {
            provided(
                    "select",
                    method,
                    made.type() == void.class ? made.value() : made.type(),
                    made.method(),
                    made.databaseId());
        }
        for (InsertProvider made : method.getAnnotationsByType(InsertProvider.class)) {
            provided(
                    "insert",
                    method,
                    made.type() == void.class ? made.value() : made.type(),
                    made.method(),
                    made.databaseId());
        }
        for (UpdateProvider made : method.getAnnotationsByType(UpdateProvider.class)) {
            provided(
                    "update",
                    method,
                    made.type() == void.class ? made.value() : made.type(),
                    made.method(),
                    made.databaseId());
        }
        for (DeleteProvider made : method.getAnnotationsByType(DeleteProvider.class)) {
            provided(
                    "delete",
                    method,
                    made.type() == void.class ? made.value() : made.type(),
                    made.method(),
                    made.databaseId());
        }
    }

    private void provided(String kind, Method method, Class<?> type, String name, String databaseId) {
        Map<String, String> attributes = attributes(kind, method, databaseId);
        attributes.put(Statement.PROVIDER, type.getSimpleName() + (name.isEmpty() ? "" : "." + name));
        root.add(new Element(kind, place(method), attributes));
    }

    private void add(String kind, Method method, String[] sql, String databaseId) {
        Element statement = new Element(kind, place(method), attributes(kind, method, databaseId));
        addSql(statement, sql);
        for (SelectKey key : method.getAnnotationsByType(SelectKey.class)) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("keyProperty", key.keyProperty());
            attributes.put("resultType", key.resultType().getName());
            Element element = new Element("selectKey", place(method), attributes);
            addSql(element, key.statement());
            statement.add(element);
        }
        root.add(statement);
    }

    private Map<String, String> attributes(String kind, Method method, String databaseId) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", method.getName());
        attributes.put("databaseId", databaseId);
        Optional.ofNullable(method.getAnnotation(Lang.class))
                .ifPresent(lang -> attributes.put("lang", lang.value().getName()));
        Optional.ofNullable(method.getAnnotation(Options.class)).ifPresent(options -> {
            attributes.put("statementType", options.statementType().name());
            attributes.put("useGeneratedKeys", String.valueOf(options.useGeneratedKeys()));
            attributes.put("keyProperty", options.keyProperty());
        });
        if (kind.equals("select")) {
            result(method, attributes);
        }
        return attributes;
    }

    private void result(Method method, Map<String, String> attributes) {
        ResultMap named = method.getAnnotation(ResultMap.class);
        if (named != null) {
            attributes.put("resultMap", String.join(",", named.value()));
            return;
        }
        Optional<Class<?>> type = new MapperMethod(mapper, method).rowType().map(Beans::raw);
        Optional<Element> mapped =
                AnnotatedResults.of(method, type.map(Class::getName).orElse("map"), place(method));
        if (mapped.isPresent()) {
            root.add(mapped.get());
            attributes.put("resultMap", mapped.get().raw("id"));
        } else {
            type.ifPresent(row -> attributes.put("resultType", row.getName()));
        }
    }

    private void addSql(Element statement, String... parts) {
        Place place = statement.place();
        String sql = String.join(" ", parts).strip();
        List<Ignore> ignores = new ArrayList<>();
        COMMENT.matcher(sql).results().forEach(comment -> ignores.addAll(Ignore.parse(comment.group(1), place)));
        ignores.forEach(statement::add);
        if (!sql.startsWith("<script>")) {
            statement.add(Text.at(place, sql));
            return;
        }
        try {
            XmlReader.Result script = XmlReader.readScript(sql, place);
            script.root().ifPresent(element -> element.children().forEach(statement::add));
            script.malformed()
                    .ifPresent(problem -> statement.add(new Element(
                            "malformed",
                            place,
                            Map.of("message", problem.place().position() + ": " + problem.message()))));
        } catch (IOException e) {
            throw new IllegalStateException("Reading a text cannot fail", e);
        }
    }
}

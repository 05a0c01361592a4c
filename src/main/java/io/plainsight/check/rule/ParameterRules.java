package io.plainsight.check.rule;

import io.plainsight.check.branch.Expression;
import io.plainsight.check.branch.Part;
import io.plainsight.check.branch.Placeholders;
import io.plainsight.check.branch.Placeholders.Placeholder;
import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.source.Located;
import io.plainsight.check.type.Beans;
import io.plainsight.check.type.Parameters;
import io.plainsight.check.type.Property;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether what a script names is among its parameters, and how it uses them. */
final class ParameterRules {

    private static final Set<String> BUILT_IN = Set.of("_parameter", "_databaseId");

    /** Options that say how it is bound, whatever its type; a column's type alone does not. */
    private static final Pattern OWN_BINDING = Pattern.compile(
            "[,:]\\s*(?:(?:typeHandler|mode|resultMap)\\s*=|javaType\\s*=\\s*(?!java\\.util\\.|\\w*(?:list|collection)\\b))");

    private final Project project;
    private final Subject subject;

    private ParameterRules(Project project, Subject subject) {
        this.project = project;
        this.subject = subject;
    }

    static void check(Project project, Subject subject) {
        ParameterRules rules = new ParameterRules(project, subject);
        rules.walk(subject.script(), Scope.of(subject.parameters(), subject.script()));
        if (subject.parameters() instanceof Parameters.Open open && open.map()) {
            subject.find(
                    Rule.MAP_PARAMETER,
                    "its parameter is a Map",
                    "give it a class, or several parameters with @Param: then their names are checked");
        }
        new NestedParameters(project, subject).check();
        new KeyRules(project, subject).check();
    }

    private void walk(Part part, Scope scope) {
        if (part instanceof Part.Words words) {
            words(words.text(), scope);
        } else if (part instanceof Part.Sequence sequence) {
            sequence.parts().forEach(child -> walk(child, scope));
        } else if (part instanceof Part.Bind bind) {
            expression(bind.value(), scope);
        } else if (part instanceof Part.If condition) {
            test(condition.test(), scope);
            walk(condition.body(), scope);
        } else if (part instanceof Part.Choose choose) {
            choose.whens().forEach(when -> walk(when, scope));
            if (choose.otherwise() != null) {
                walk(choose.otherwise(), scope);
            }
        } else if (part instanceof Part.Trim trim) {
            walk(trim.body(), scope);
        } else if (part instanceof Part.ForEach loop) {
            walk(loop.body(), inside(loop, scope));
        }
    }

    private Scope inside(Part.ForEach loop, Scope scope) {
        expression(loop.collection(), scope);
        if (scope.find(loop.collection().text().strip()) instanceof Property.Known known
                && isOne(Beans.raw(known.type()))) {
            subject.find(
                    Rule.EXPRESSION_TYPE,
                    loop.collection().place(),
                    "<foreach> goes through " + loop.collection() + ", which is "
                            + Article.of(Beans.raw(known.type()).getName()),
                    "pass a list or an array");
        }
        Property element = element(loop.collection().text().strip(), scope);
        Scope inner = scope;
        if (loop.item() != null) {
            inner = inner.with(loop.item(), element);
        }
        return loop.index() == null ? inner : inner.with(loop.index(), Property.UNKNOWN);
    }

    /** Of a map, and of its entries, MyBatis takes the key for the index and the value for the item. */
    private static Property element(String collection, Scope scope) {
        String path = collection.replaceFirst("\\.(?:entrySet|values)\\(\\)$", "");
        if (!(scope.find(path) instanceof Property.Known known)
                || !path.equals(collection) && !Map.class.isAssignableFrom(Beans.raw(known.type()))) {
            return Property.UNKNOWN;
        }
        return Beans.element(known.type())
                .filter(type -> type != Object.class)
                .<Property>map(Property.Known::new)
                .orElse(Property.UNKNOWN);
    }

    /** Whether it can be gone through in no way, nor by what a subclass adds. */
    private boolean isOne(Class<?> type) {
        return !Beans.isOpen(type)
                && !Beans.isCollection(type)
                && project.types().isSimple(type);
    }

    private void test(Expression test, Scope scope) {
        expression(test, scope);
        for (String path : test.assigned()) {
            subject.find(
                    Rule.ASSIGNMENT_TEST,
                    test.place(),
                    "test=\"" + test + "\" writes to " + path,
                    "write == to compare, != for not equal");
        }
        for (Expression.Comparison comparison : test.comparisons()) {
            if (scope.find(comparison.path()) instanceof Property.Known known) {
                ComparisonRules.check(subject, test, comparison, Beans.raw(known.type()));
            }
        }
    }

    private void expression(Expression expression, Scope scope) {
        expression.properties().forEach(path -> exists(path, expression.place(), scope, "in \"" + expression + "\""));
        expression.properties().forEach(path -> length(path, expression, scope));
        expression.bareCalls().forEach(call -> CallRules.checkBare(subject, expression, call));
        for (Expression.Call call : expression.calls()) {
            if (call.isStatic()) {
                CallRules.checkStatic(project, subject, expression, call);
            } else if (scope.find(call.owner()) instanceof Property.Known known) {
                CallRules.check(subject, expression, call, Beans.raw(known.type()));
            }
        }
    }

    /** Arrays have a length, collections a size. */
    private void length(String path, Expression expression, Scope scope) {
        String owner = path.replaceFirst("\\.length$", "");
        if (!owner.equals(path)
                && scope.find(owner) instanceof Property.Known known
                && Collection.class.isAssignableFrom(Beans.raw(known.type()))) {
            subject.find(
                    Rule.UNKNOWN_PARAMETER,
                    expression.place(),
                    "there is no 'length' in the collection " + owner + ", in \"" + expression + "\"",
                    "write " + owner + ".size()");
        }
    }

    private void words(Located text, Scope scope) {
        for (Placeholder placeholder : Placeholders.bound(text)) {
            exists(placeholder.property(), placeholder.place(), scope, "in #{" + placeholder.expression() + "}");
            bound(placeholder, scope);
        }
        for (Placeholder placeholder : Placeholders.substituted(text)) {
            boolean number = scope.find(placeholder.expression()) instanceof Property.Known known
                    && ComparisonRules.isNumber(Beans.raw(known.type()));
            Substitution.check(subject, text.toString(), placeholder, number);
            if (placeholder.expression().matches("[\\w.$]+")) {
                exists(placeholder.expression(), placeholder.place(), scope, "in ${" + placeholder.expression() + "}");
            }
        }
    }

    /** A collection as one value, where one of its elements is meant. */
    private void bound(Placeholder placeholder, Scope scope) {
        if (OWN_BINDING.matcher(placeholder.expression()).find()
                || !(scope.find(placeholder.property()) instanceof Property.Known known)) {
            return;
        }
        Class<?> type = Beans.raw(known.type());
        boolean several = Beans.isCollection(type) || type == Iterable.class;
        Handlers handlers = new Handlers(project.configuration().getTypeHandlerRegistry());
        if (several && handlers.lacks(type) && !project.types().mayHandleAsItsOwn(type)) {
            subject.find(
                    Rule.UNKNOWN_TYPE_HANDLER,
                    placeholder.place(),
                    "#{" + placeholder.expression() + "} binds a whole " + type.getSimpleName()
                            + ", for which there is no type handler",
                    "write the item of its <foreach>, or typeHandler=...");
        }
    }

    private void exists(String path, Place place, Scope scope, String where) {
        if (scope.find(path) instanceof Property.Missing missing && !BUILT_IN.contains(missing.name())) {
            List<String> others = missing.others().stream()
                    .filter(name -> !name.matches("param\\d+"))
                    .sorted()
                    .toList();
            String known = others.isEmpty()
                    ? "there are none"
                    : "there are " + String.join(", ", others.subList(0, Math.min(12, others.size())));
            subject.find(
                    Rule.UNKNOWN_PARAMETER,
                    place,
                    "there is no '" + missing.name() + "' in " + missing.owner() + ", " + where,
                    isMethod(missing) && !where.contains("{")
                            ? "write " + missing.name() + "(), with brackets: it is a method"
                            : Nearest.advice(missing.name(), others, known));
        }
    }

    private boolean isMethod(Property.Missing missing) {
        return project.types()
                .named(missing.owner())
                .filter(owner -> Stream.of(owner.getMethods())
                        .anyMatch(method -> method.getName().equals(missing.name()) && method.getParameterCount() == 0))
                .isPresent();
    }

    /** The names that are known at some point of a script. */
    private record Scope(Parameters parameters, Map<String, Property> local) {

        /** What a bind makes, on whatever level, is there for the whole statement. */
        static Scope of(Parameters parameters, Part script) {
            Map<String, Property> bound = new HashMap<>();
            script.all()
                    .filter(Part.Bind.class::isInstance)
                    .map(Part.Bind.class::cast)
                    .forEach(bind -> bound.put(bind.name(), Property.UNKNOWN));
            return new Scope(parameters, bound);
        }

        Scope with(String name, Property property) {
            Map<String, Property> inner = new HashMap<>(local);
            inner.put(name, property);
            return new Scope(parameters, inner);
        }

        Property find(String path) {
            String first = path.split("[.\\[]", 2)[0];
            if (BUILT_IN.contains(first)) {
                return Property.UNKNOWN;
            }
            Property known = local.get(first);
            if (known == null) {
                return parameters.find(path);
            }
            String rest = path.substring(first.length()).replaceFirst("^\\.", "");
            if (rest.isEmpty() || !(known instanceof Property.Known item)) {
                return known;
            }
            Type type = item.type();
            return Beans.readable(type, rest);
        }
    }
}

package io.plainsight.check.branch;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Nearest;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.source.Element;
import io.plainsight.check.source.Located;
import io.plainsight.check.source.Mappers;
import io.plainsight.check.source.Node;
import io.plainsight.check.source.Statement;
import io.plainsight.check.source.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.ognl.OgnlException;
import org.jspecify.annotations.Nullable;

/** Makes a script of a statement's XML, as MyBatis does: includes first, then the dynamic elements. */
public final class ScriptBuilder {

    private static final List<String> WHERE = List.of("AND ", "OR ", "AND\n", "OR\n", "AND\r", "OR\r", "AND\t", "OR\t");

    /** Fragments that include others twice each double with every level: MyBatis itself runs out of memory then. */
    private static final int MOST_INCLUDES = 10_000;

    private final Mappers mappers;
    private final Statement statement;
    private final Findings findings;
    private final Deque<String> including = new ArrayDeque<>();
    private LoopNames names = new LoopNames();
    private boolean whole = true;
    private int included;

    private ScriptBuilder(Mappers mappers, Statement statement, Findings findings) {
        this.mappers = mappers;
        this.statement = statement;
        this.findings = findings;
    }

    /**
     * Empty if parts of it are missing, which is then among the findings.
     *
     * @param variables of the configuration, for {@code ${name}}
     */
    public static Optional<Part> build(
            Mappers mappers, Statement statement, Map<String, String> variables, Findings findings) {
        ScriptBuilder builder = new ScriptBuilder(mappers, statement, findings);
        Part script = builder.sequence(statement.element(), variables);
        return builder.whole ? Optional.of(script) : Optional.empty();
    }

    private Part.Sequence sequence(Element parent, Map<String, String> variables) {
        List<Part> parts = new ArrayList<>();
        for (Node child : parent.children()) {
            if (child instanceof Text text) {
                Located words = Placeholders.substitute(Located.of(text), variables);
                if (words.length() > 0) {
                    parts.add(new Part.Words(words));
                    BrokenPlaceholder.find(words)
                            .ifPresent(
                                    broken -> find(Rule.BAD_EXPRESSION, broken.place(), broken.what(), broken.mend()));
                }
            } else if (child instanceof Element element) {
                Part part = element(element, variables);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return new Part.Sequence(parts);
    }

    private @Nullable Part element(Element element, Map<String, String> variables) {
        return switch (element.name()) {
            case "include" -> include(element, variables);
            case "if" -> condition(element, variables);
            case "choose" -> choose(element, variables);
            case "where" -> trim(element, "WHERE", WHERE, List.of(), variables);
            case "set" -> trim(element, "SET", List.of(","), List.of(","), variables);
            case "trim" ->
                trim(
                        element,
                        element.attribute("prefix").orElse(null),
                        overrides(element.raw("prefixOverrides")),
                        overrides(element.raw("suffixOverrides")),
                        variables);
            case "foreach" -> forEach(element, variables);
            case "bind" -> {
                Expression value = expression(element, "value", variables);
                yield value == null ? null : new Part.Bind(element.raw("name"), value);
            }
            case "malformed" -> malformed(element);
            default -> null; // A selectKey is a statement of its own; what is unknown breaks the DTD.
        };
    }

    private @Nullable Part malformed(Element element) {
        find(
                Rule.XML_MALFORMED,
                element.place(),
                "the script is not XML: " + element.raw("message"),
                "write &lt; for <");
        return null;
    }

    private @Nullable Part include(Element element, Map<String, String> variables) {
        String refid = Placeholders.substitute(element.raw("refid"), variables);
        Optional<Element> fragment = mappers.fragment(statement.namespace(), refid);
        if (fragment.isEmpty()) {
            find(
                    Rule.UNKNOWN_INCLUDE,
                    element.place(),
                    "there is no <sql> fragment '" + Mappers.qualify(statement.namespace(), refid) + "'",
                    Nearest.advice(refid, mappers.fragmentIds(), "write the refid of a fragment that is there"));
            return null;
        }
        String id = Mappers.qualify(statement.namespace(), refid);
        if (including.contains(id)) {
            find(
                    Rule.INCLUDE_CYCLE,
                    element.place(),
                    "the fragment '" + id + "' includes itself",
                    "take one of the includes out of the circle");
            return null;
        }
        if (++included > MOST_INCLUDES) {
            tooMany(element);
            return null;
        }
        Map<String, String> own = new HashMap<>(variables);
        for (Element property : element.elements("property")) {
            own.put(property.raw("name"), Placeholders.substitute(property.raw("value"), variables));
        }
        including.push(id);
        Part part = sequence(fragment.get(), own);
        including.pop();
        return part;
    }

    private void tooMany(Element element) {
        if (included == MOST_INCLUDES + 1) {
            whole = false;
            findings.notChecked(
                    element.place(),
                    statement.fullId(),
                    "it includes more than " + MOST_INCLUDES + " fragments, one within the other");
        }
    }

    private @Nullable Part condition(Element element, Map<String, String> variables) {
        Expression test = expression(element, "test", variables);
        return test == null ? null : new Part.If(test, sequence(element, variables));
    }

    private Part choose(Element element, Map<String, String> variables) {
        List<Part.If> whens = new ArrayList<>();
        for (Element when : element.elements("when", "if")) {
            Expression test = expression(when, "test", variables);
            if (test != null) {
                whens.add(new Part.If(test, sequence(when, variables)));
            }
        }
        Part otherwise = element.elements("otherwise").stream()
                .findFirst()
                .map(last -> sequence(last, variables))
                .orElse(null);
        return new Part.Choose(whens, otherwise, element.place());
    }

    private Part trim(
            Element element,
            @Nullable String prefix,
            List<String> prefixes,
            List<String> suffixes,
            Map<String, String> variables) {
        return new Part.Trim(
                element.name(),
                prefix,
                prefixes,
                element.attribute("suffix").orElse(null),
                suffixes,
                sequence(element, variables),
                element.place());
    }

    private static List<String> overrides(String attribute) {
        return attribute.isEmpty()
                ? List.of()
                : Arrays.asList(attribute.toUpperCase(Locale.ENGLISH).split("\\|"));
    }

    private @Nullable Part forEach(Element element, Map<String, String> variables) {
        Expression collection = expression(element, "collection", variables);
        if (collection == null) {
            return null;
        }
        String item = element.attribute("item").orElse(null);
        String index = element.attribute("index").orElse(null);
        LoopNames outer = names;
        names = outer.inside(collection, item, index);
        Part.Sequence body = sequence(element, variables);
        String indexPath = index == null ? null : names.scoped(index);
        names = outer;
        return new Part.ForEach(
                collection,
                item,
                index,
                indexPath,
                element.attribute("open").orElse(null),
                element.attribute("close").orElse(null),
                element.attribute("separator").orElse(null),
                body,
                element.place());
    }

    private @Nullable Expression expression(Element element, String attribute, Map<String, String> variables) {
        String text = Placeholders.substitute(element.raw(attribute), variables);
        try {
            Expression expression = Expression.parse(text, element.place(), names);
            expression
                    .maps()
                    .forEach(map -> findings.add(
                            Rule.BAD_EXPRESSION,
                            element.place(),
                            statement.fullId(),
                            "to OGNL " + map + " is a map of its own, which is never null, in " + attribute + "=\""
                                    + text.strip() + "\"",
                            "write the property alone, without #{}"));
            return expression;
        } catch (OgnlException e) {
            find(
                    Rule.BAD_EXPRESSION,
                    element.place(),
                    "OGNL cannot parse " + attribute + "=\"" + text.strip() + "\"",
                    "write 'and', 'or', '==', '!=', 'lt', 'gt', and close what was opened");
            return null;
        }
    }

    private void find(Rule rule, Place place, String what, String mend) {
        whole = false;
        findings.add(rule, place, statement.fullId(), what, mend);
    }
}

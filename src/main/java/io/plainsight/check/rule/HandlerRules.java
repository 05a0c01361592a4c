package io.plainsight.check.rule;

import io.plainsight.check.branch.Placeholders;
import io.plainsight.check.branch.Placeholders.Placeholder;
import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.source.Element;
import io.plainsight.check.source.Located;
import io.plainsight.check.source.MapperFile;
import io.plainsight.check.source.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.type.TypeHandler;

/** Whether the type handlers that mappers name are there, and are some, and the options of parameters. */
public final class HandlerRules {

    private static final Pattern NAMED = Pattern.compile("\\btypeHandler\\s*=\\s*([\\w.$]+)");

    private final Project project;
    private final Findings findings;

    private HandlerRules(Project project, Findings findings) {
        this.project = project;
        this.findings = findings;
    }

    public static void check(Project project, Findings findings) {
        HandlerRules rules = new HandlerRules(project, findings);
        for (MapperFile file : project.mappers().files()) {
            for (Element element : file.root().elements()) {
                String owner = file.namespace() + "." + element.raw("id");
                element.all().forEach(part -> rules.element(part, owner));
            }
        }
    }

    private void element(Element element, String owner) {
        element.attribute("typeHandler").ifPresent(name -> handler(name.strip(), element.place(), owner));
        element.attribute("jdbcType")
                .map(String::strip)
                .filter(name -> !name.contains("${") && !OptionRules.isJdbcType(name))
                .ifPresent(name -> findings.add(
                        Rule.UNKNOWN_TYPE_HANDLER,
                        element.place(),
                        owner,
                        "there is no jdbcType '" + name + "'",
                        "write a constant of MyBatis' JdbcType, in capitals, or drop the attribute"));
        element.children().stream()
                .filter(Text.class::isInstance)
                .map(text -> Located.of((Text) text))
                .flatMap(text -> Placeholders.bound(text).stream())
                .forEach(placeholder -> placeholder(placeholder, owner));
    }

    private void placeholder(Placeholder placeholder, String owner) {
        OptionRules.problem(project, placeholder)
                .ifPresent(problem -> findings.add(
                        Rule.BAD_EXPRESSION,
                        placeholder.place(),
                        owner,
                        problem + ", in #{" + placeholder.expression() + "}",
                        "write #{property}, with jdbcType=, javaType=, typeHandler= or mode= as MyBatis names them"));
        Matcher named = NAMED.matcher(placeholder.expression());
        if (named.find()) {
            handler(named.group(1), placeholder.place(), owner);
        }
    }

    private void handler(String name, Place place, String owner) {
        if (name.contains("${")) {
            return;
        }
        Optional<Class<?>> type = project.types().find(name);
        if (type.isPresent()) {
            if (!TypeHandler.class.isAssignableFrom(type.get())) {
                find(place, owner, type.get().getName() + " is no TypeHandler");
            }
        } else if (project.types().isMissing(name)) {
            find(place, owner, "there is no class " + name);
        } else {
            findings.notChecked(
                    place,
                    "the type handler " + name + " in " + owner,
                    "the class, or one that it needs, is not on the class path (give --classpath)");
        }
    }

    private void find(Place place, String owner, String what) {
        findings.add(
                Rule.UNKNOWN_TYPE_HANDLER,
                place,
                owner,
                what,
                "write the full name of a class that implements TypeHandler, or drop the attribute");
    }
}

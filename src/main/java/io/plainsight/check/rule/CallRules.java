package io.plainsight.check.rule;

import io.plainsight.check.branch.Expression;
import io.plainsight.check.branch.Expression.Call;
import io.plainsight.check.finding.Rule;
import io.plainsight.check.type.Members;
import java.util.HashMap;
import java.util.Optional;

/** Whether the methods and constants that an expression names are there. */
final class CallRules {

    private CallRules() {}

    static void check(Subject subject, Expression expression, Call call, Class<?> type) {
        if (Members.lacksMethod(type, call.name(), call.arguments())) {
            find(subject, expression, call.owner() + " is of " + type.getTypeName() + ", which has no " + member(call));
        }
    }

    /** What is called on nothing is called on the map of all names, even where one object is the parameter. */
    static void checkBare(Subject subject, Expression expression, Call call) {
        if (Members.lacksMethod(HashMap.class, call.name(), call.arguments())) {
            subject.find(
                    Rule.UNKNOWN_METHOD,
                    expression.place(),
                    "MyBatis keeps the parameters in a map, which has no " + member(call) + ", in \"" + expression
                            + "\"",
                    "write whose method it is: _parameter." + call.name() + "(), or the parameter's name");
        }
    }

    static void checkStatic(Project project, Subject subject, Expression expression, Call call) {
        Optional<Class<?>> type = project.types().named(call.owner());
        if (type.isPresent() && type.get().isInterface() && call.arguments() >= 0) {
            find(subject, expression, type.get().getTypeName() + " is an interface, whose methods OGNL does not call");
        } else if (type.isPresent()) {
            if (Members.lacksStatic(type.get(), call.name(), call.arguments())) {
                find(subject, expression, type.get().getTypeName() + " has no static " + member(call));
            }
        } else if (project.types().isMissing(call.owner())) {
            find(subject, expression, "there is no class " + call.owner());
        } else {
            subject.findings()
                    .notChecked(
                            expression.place(),
                            "the class " + call.owner() + " that a test of "
                                    + subject.statement().fullId() + " names",
                            "the class, or one that it needs, is not on the class path (give --classpath)");
        }
    }

    private static String member(Call call) {
        return call.arguments() < 0
                ? "field " + call.name()
                : "method " + call.name() + " of " + call.arguments()
                        + (call.arguments() == 1 ? " argument" : " arguments");
    }

    private static void find(Subject subject, Expression expression, String what) {
        subject.find(
                Rule.UNKNOWN_METHOD,
                expression.place(),
                what + ", in \"" + expression + "\"",
                "write one that is there; OGNL looks for it when the statement is called");
    }
}

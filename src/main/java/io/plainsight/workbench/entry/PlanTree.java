package io.plainsight.workbench.entry;

import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.report.SqlText;
import io.plainsight.workbench.page.PageJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The plan of one statement.
 *
 * @param sql of the statement, on one line
 * @param text the server's words
 */
record PlanTree(String sql, String text, Node root) {

    private static final String ARROW = "-> ";

    /** A step, and where it gets its rows from. */
    record Node(String name, List<Node> children) {}

    /** The tree for the chart. */
    public String json() {
        return PageJson.of(root);
    }

    /** Of the statements that have a plan; of equal plans the first. */
    static List<PlanTree> of(List<SentStatement> statements) {
        Set<String> seen = new HashSet<>();
        List<PlanTree> plans = new ArrayList<>();
        for (SentStatement statement : statements) {
            if (statement.plan() != null && seen.add(statement.plan())) {
                plans.add(new PlanTree(SqlText.normalised(statement.sql()), statement.plan(), tree(statement.plan())));
            }
        }
        return plans;
    }

    /** The server indents each step below the one that it feeds. */
    private static Node tree(String plan) {
        Node root = new Node("", new ArrayList<>());
        Deque<Node> path = new ArrayDeque<>(List.of(root));
        Deque<Integer> depths = new ArrayDeque<>(List.of(-1));
        for (String line : plan.lines().toList()) {
            int depth = line.indexOf(ARROW);
            if (depth < 0) {
                continue;
            }
            while (depths.element() >= depth) {
                depths.pop();
                path.pop();
            }
            Node step = new Node(line.substring(depth + ARROW.length()).replaceAll(" {2,}", " "), new ArrayList<>());
            path.element().children().add(step);
            path.push(step);
            depths.push(depth);
        }
        return root.children().size() == 1 ? root.children().get(0) : new Node("plan", root.children());
    }
}

package io.plainsight.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What must be taken out of one SQL text and put in to come to another, marked word by word. Only what is asked of the
 * database counts, not how it is spelt: aliases of tables stand for their tables, labels of plain columns and the words
 * {@code inner} and {@code outer} are left out. A quoted text and a column with its table are one word each.
 */
public final class SqlDifference {

    private static final Pattern WORD = Pattern.compile(
            String.join(
                    "|",
                    "'(?:[^'\\\\]++|\\\\.|'')*+'", // texts
                    "\"(?:[^\"\\\\]++|\\\\.|\"\")*+\"",
                    "(?!in\\(|values\\(|over\\()[a-z_]\\w*\\(", // functions with their brackets
                    "[\\w$]+(?:\\.[\\w$]+|\\.\\*)*", // names and numbers
                    "<=|>=|<>|!=",
                    "\\s+",
                    "."),
            Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[a-z_][\\w$]*");

    private static final Pattern COLUMN = Pattern.compile("[a-z_][\\w$]*\\.[\\w$]+");

    /** What may follow a table that has no alias. */
    private static final Set<String> AFTER_A_TABLE = Set.of(
            "on", "using", "where", "join", "inner", "left", "right", "cross", "natural", "group", "having", "order",
            "limit", "lock", "union", "set", "for", "window", "values", "select");

    private static final Set<String> BEFORE_A_TABLE = Set.of("from", "join");

    /** What begins a line, where lines are asked for. */
    private static final Set<String> CLAUSES = Set.of(
            "from", "join", "left", "right", "cross", "where", "group", "having", "order", "limit", "set", "values",
            "values(", "union");

    private static final Set<String> BEFORE_JOIN = Set.of("left", "right", "cross");

    /** Stands for a blank that a line may end at; in no SQL of ours. */
    private static final String LINE_END = "\u2028";

    private static final Set<String> CLOSES = Set.of(")", ",", ";");

    private final List<Part> parts;

    private SqlDifference(List<Part> parts) {
        this.parts = parts;
    }

    /** @param kept whether both sides have it; else what one side has in place of what the other has */
    private record Part(boolean kept, String before, String after) {}

    /** @param before the statements of the one side, {@code after} those of the other */
    public static SqlDifference between(List<String> before, List<String> after) {
        List<String> old = withLineEnds(words(comparable(before)));
        List<String> changed = withLineEnds(words(comparable(after)));
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, changed).getDeltas()) {
            int start = delta.getSource().getPosition();
            String same = String.join("", old.subList(done, start));
            String out = String.join("", delta.getSource().getLines());
            String in = String.join("", delta.getTarget().getLines());
            if (same.isBlank() && !parts.isEmpty()) {
                // Words in a row that all differ are one difference.
                Part last = parts.remove(parts.size() - 1);
                parts.add(new Part(false, last.before() + same + out, last.after() + same + in));
            } else {
                parts.add(new Part(true, same, same));
                parts.add(new Part(false, out, in));
            }
            done = start + delta.getSource().size();
        }
        String rest = String.join("", old.subList(done, old.size()));
        parts.add(new Part(true, rest, rest));
        return new SqlDifference(parts);
    }

    /** Whether nothing is taken out or put in. */
    public boolean isEmpty() {
        return parts.stream().allMatch(Part::kept);
    }

    /** In HTML, a line for each clause. */
    public String asHtmlLines() {
        return marked("<del>", "</del>", "<ins>", "</ins>", SqlDifference::escaped)
                .replace(LINE_END, "\n");
    }

    /** In HTML, on one line. */
    String asHtml() {
        return marked("<del>", "</del>", "<ins>", "</ins>", SqlDifference::escaped)
                .replace(LINE_END, " ");
    }

    String asText() {
        return marked("[-", "-]", "{+", "+}", UnaryOperator.identity()).replace(LINE_END, " ");
    }

    private String marked(String del, String delEnd, String ins, String insEnd, UnaryOperator<String> escape) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            String before = escape.apply(part.before());
            String after = escape.apply(part.after());
            if (part.kept()) {
                text.append(before);
            } else {
                text.append(before.isEmpty() ? "" : del + before + delEnd);
                text.append(after.isEmpty() ? "" : ins + after + insEnd);
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String comparable(List<String> statements) {
        return statements.stream().map(sql -> comparable(sql) + ";").collect(Collectors.joining(" "));
    }

    /** One statement as it is compared. */
    static String comparable(String sql) {
        List<String> words = words(SqlText.normalised(SqlText.readable(sql)));
        words.removeIf(word -> word.isBlank() || word.equals("inner") || word.equals("outer"));
        Map<String, String> tables = dropAliases(words);
        words.replaceAll(word -> {
            int dot = word.indexOf('.');
            String table = dot < 0 ? null : tables.get(word.substring(0, dot));
            return table == null ? word : table + word.substring(dot);
        });
        dropLabels(words);
        return joined(words);
    }

    /**
     * Takes the aliases of tables out of the words, but where a table is there twice: nothing else tells the two apart.
     *
     * @return the table of each alias
     */
    private static Map<String, String> dropAliases(List<String> words) {
        List<Integer> places = IntStream.range(1, words.size())
                .filter(i -> BEFORE_A_TABLE.contains(words.get(i - 1)))
                .filter(i -> NAME.matcher(words.get(i)).matches())
                .boxed()
                .toList();
        Map<String, Long> uses = places.stream().collect(Collectors.groupingBy(words::get, Collectors.counting()));
        Map<String, String> tables = new HashMap<>();
        // From the last to the first, so that a place stays where it is.
        for (int i = places.size() - 1; i >= 0; i--) {
            int table = places.get(i);
            int alias = table + 1 < words.size() && words.get(table + 1).equals("as") ? table + 2 : table + 1;
            if (uses.get(words.get(table)) == 1 && alias < words.size() && isAlias(words.get(alias))) {
                tables.put(words.get(alias), words.get(table));
                words.subList(table + 1, alias + 1).clear();
            }
        }
        return tables;
    }

    private static boolean isAlias(String word) {
        return NAME.matcher(word).matches() && !AFTER_A_TABLE.contains(word);
    }

    private static void dropLabels(List<String> words) {
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean isCast = i > 0 && words.get(i - 1).equals("cast(");
            if (!isCast
                    && words.get(i + 1).equals("as")
                    && COLUMN.matcher(words.get(i)).matches()) {
                words.subList(i + 1, i + 3).clear();
            }
        }
    }

    private static List<String> withLineEnds(List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            String next = words.get(i + 1);
            boolean joins = next.equals("join") && BEFORE_JOIN.contains(words.get(i - 1));
            if (words.get(i).isBlank() && (words.get(i - 1).equals(";") || CLAUSES.contains(next) && !joins)) {
                words.set(i, LINE_END);
            }
        }
        return words;
    }

    private static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            boolean close = text.isEmpty() || text.charAt(text.length() - 1) == '(' || CLOSES.contains(word);
            text.append(close ? "" : " ").append(word);
        }
        return text.toString();
    }

    private static List<String> words(String sql) {
        return WORD.matcher(sql).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
    }
}

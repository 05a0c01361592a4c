package io.plainsight.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of a script, as the server's own command line reads it: {@code delimiter} too, as dumps have it. */
final class SqlScript {

    private static final Pattern DELIMITER = Pattern.compile("(?i)\\s*delimiter[ \\t]+(\\S+)[ \\t]*(?:\\r?\\n|$)");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private String delimiter = ";";
    private int line = 1;
    private int begins = 1;
    private int at;

    private SqlScript(String text) {
        this.text = text;
    }

    /** A statement, without the comments that the server does not read, and the line on which it begins. */
    record Piece(int line, String sql) {}

    static List<Piece> split(String text) {
        SqlScript script = new SqlScript(text.startsWith("\uFEFF") ? text.substring(1) : text);
        while (script.at < script.text.length()) {
            script.next();
        }
        script.end();
        return script.pieces;
    }

    private void next() {
        char c = text.charAt(at);
        if (piece.isEmpty() && (c == 'd' || c == 'D') && takesDelimiter()) {
            return;
        }
        if (text.startsWith(delimiter, at)) {
            at += delimiter.length();
            end();
        } else if (c == '\'' || c == '"' || c == '`') {
            take(closing(c));
        } else if (text.startsWith("/*!", at) || text.startsWith("/*M!", at)) {
            take(at + 3); // The server decides whether it runs it.
        } else if (text.startsWith("/*", at)) {
            skip(after("*/"));
            if (!piece.isEmpty()) {
                piece.append(' ');
            }
        } else if (c == '#' || isDashes()) {
            skip(text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at));
        } else {
            take(at + 1);
        }
    }

    private boolean takesDelimiter() {
        Matcher command = DELIMITER.matcher(text).region(at, text.length());
        if (!command.lookingAt()) {
            return false;
        }
        delimiter = command.group(1);
        skip(command.end());
        return true;
    }

    /** Two dashes and a blank; at the beginning of a line, as people write it, without. */
    private boolean isDashes() {
        return text.startsWith("--", at)
                && (at + 2 == text.length()
                        || Character.isWhitespace(text.charAt(at + 2))
                        || text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank());
    }

    private int closing(char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote != '`') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int after(String end) {
        int found = text.indexOf(end, at);
        return found < 0 ? text.length() : found + end.length();
    }

    private void take(int to) {
        boolean blank = piece.isEmpty() && Character.isWhitespace(text.charAt(at));
        if (piece.isEmpty()) {
            begins = line;
        }
        if (!blank) {
            piece.append(text, at, to);
        }
        skip(to);
    }

    private void skip(int to) {
        for (int i = at; i < to; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        at = to;
    }

    private void end() {
        String sql = piece.toString().strip();
        if (!sql.isEmpty()) {
            pieces.add(new Piece(begins, sql));
        }
        piece.setLength(0);
    }
}

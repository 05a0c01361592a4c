package io.plainsight.compare.server;

import io.plainsight.compare.recorded.TableChange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code <now>} in place of each moment at which the work was done: it is another one each time. */
public final class NowMask {

    private static final String NOW = "<now>";
    /** What has lost its fraction on the way to the column. */
    private static final String NOW_TO_THE_SECOND = "<now, to the second>";

    private static final Duration SLACK = Duration.ofSeconds(5);
    private static final Pattern LITERAL =
            Pattern.compile("'(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?)'");

    private final JdbcClient database;
    private final LocalDateTime startHere = LocalDateTime.now();
    private final LocalDateTime startThere;

    /** Starts the clock. */
    public NowMask(JdbcClient database) {
        this.database = database;
        startThere = serversClock();
    }

    private LocalDateTime serversClock() {
        return database.sql("select current_timestamp(6)")
                .query(LocalDateTime.class)
                .single();
    }

    /** Ends the time that is masked, which began when this was made. */
    public Ended end() {
        return new Ended(startHere, LocalDateTime.now(), startThere, serversClock());
    }

    /** The time of the work, by this machine's clock and by the server's, whose time zones may differ. */
    public record Ended(
            LocalDateTime startHere, LocalDateTime endHere, LocalDateTime startThere, LocalDateTime endThere) {

        /** A statement's text without the moments in it. */
        public String mask(String sql) {
            return LITERAL.matcher(sql)
                    .replaceAll(literal ->
                            isNow(literal.group(1) + "T" + literal.group(2)) ? "'" + NOW + "'" : quote(literal));
        }

        private static String quote(MatchResult literal) {
            return Matcher.quoteReplacement(literal.group());
        }

        /** Changes without the moments in them. */
        public Map<String, TableChange> mask(Map<String, TableChange> changes) {
            Map<String, TableChange> masked = new LinkedHashMap<>();
            changes.forEach((table, change) -> masked.put(
                    table,
                    new TableChange(
                            mask(change.inserted()),
                            change.deleted(),
                            change.updated().stream()
                                    .map(update -> new TableChange.Update(update.before(), mask(update.after())))
                                    .toList())));
            return masked;
        }

        private List<JsonNode> mask(List<JsonNode> rows) {
            return rows.stream().map(this::mask).toList();
        }

        private JsonNode mask(JsonNode row) {
            JsonNode copy = row.deepCopy();
            copy.forEach(value -> {
                if (value instanceof ObjectNode moment
                        && moment.has("datetime")
                        && isNow(moment.get("datetime").stringValue())) {
                    boolean whole = LocalDateTime.parse(moment.get("datetime").stringValue())
                                    .getNano()
                            == 0;
                    moment.put("datetime", whole ? NOW_TO_THE_SECOND : NOW);
                }
            });
            return copy;
        }

        private boolean isNow(String text) {
            try {
                LocalDateTime moment = LocalDateTime.parse(text);
                return isWithin(moment, startHere, endHere) || isWithin(moment, startThere, endThere);
            } catch (DateTimeException e) {
                return false; // looks like a moment only
            }
        }

        private static boolean isWithin(LocalDateTime moment, LocalDateTime start, LocalDateTime end) {
            return !moment.isBefore(start.minus(SLACK)) && !moment.isAfter(end.plus(SLACK));
        }
    }
}

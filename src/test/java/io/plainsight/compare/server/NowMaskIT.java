package io.plainsight.compare.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.compare.recorded.NeutralValue;
import io.plainsight.compare.recorded.TableChange;
import io.plainsight.testing.DatabaseTest;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class NowMaskIT {

    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    @Autowired
    private JdbcClient database;

    private LocalDateTime now;
    private NowMask.Ended mask;

    @BeforeEach
    void work() {
        NowMask clock = new NowMask(database);
        now = database.sql("select current_timestamp(6)")
                .query(LocalDateTime.class)
                .single()
                .truncatedTo(ChronoUnit.SECONDS)
                .plusNanos(1000);
        mask = clock.end();
    }

    @Test
    void masksNowInAStatement() {
        String literal = LITERAL.format(now);

        assertThat(mask.mask("insert into t values ('" + literal + "', 'x', '" + literal.replace(' ', 'T') + "', '"
                        + literal.substring(0, 19) + "')"))
                .isEqualTo("insert into t values ('<now>', 'x', '<now>', '<now>')");
    }

    /** Its zone may be another. */
    @Test
    void knowsTheClockOfThisMachineAsWellAsTheServers() {
        LocalDateTime here = LocalDateTime.of(2030, 1, 1, 10, 0);
        LocalDateTime there = LocalDateTime.of(2030, 1, 1, 18, 0);

        assertThat(new NowMask.Ended(here, here, there, there)
                        .mask("'2030-01-01 10:00:00', '2030-01-01 18:00:00', '2030-01-01 14:00:00'"))
                .isEqualTo("'<now>', '<now>', '2030-01-01 14:00:00'");
    }

    @Test
    void leavesOtherMomentsInAStatement() {
        String sql = "select '2023-01-01 00:00:00', '2023-02-30 00:00:00', '$1 \\\\ it''s', " + LITERAL.format(now)
                + ", 'at " + LITERAL.format(now) + "', '" + LITERAL.format(now.minusMinutes(1)) + "', '"
                + LITERAL.format(now.plusMinutes(1)) + "'";

        assertThat(mask.mask(sql)).isEqualTo(sql);
    }

    @Test
    void masksNowInRowsThatWereInsertedOrUpdated() {
        JsonNode row = row(now);

        assertThat(mask.mask(Map.of(
                        "t", new TableChange(List.of(row), List.of(row), List.of(new TableChange.Update(row, row))))))
                .isEqualTo(Map.of(
                        "t",
                        new TableChange(
                                List.of(row("<now>")),
                                List.of(row),
                                List.of(new TableChange.Update(row, row("<now>"))))));
    }

    @Test
    void saysWhereTheFractionWasLost() {
        assertThat(mask.mask(inserted(row(now.truncatedTo(ChronoUnit.SECONDS)))))
                .isEqualTo(inserted(row("<now, to the second>")));
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 60, 86_400})
    void leavesOtherMomentsInRows(long seconds) {
        Map<String, TableChange> changes = inserted(row(now.plusSeconds(seconds)));

        assertThat(mask.mask(changes)).isEqualTo(changes);
    }

    @Test
    void leavesTheRowsThatItIsGivenAsTheyAre() {
        Map<String, TableChange> changes = inserted(row(now));
        mask.mask(changes);

        assertThat(changes).isEqualTo(inserted(row(now)));
    }

    private static Map<String, TableChange> inserted(JsonNode row) {
        return Map.of("t", new TableChange(List.of(row), List.of(), List.of()));
    }

    private static JsonNode row(LocalDateTime moment) {
        return row(NeutralValue.of(moment).get("datetime").stringValue());
    }

    private static JsonNode row(String moment) {
        return JsonMapper.shared()
                .readTree("{\"id\": 1, \"name\": \"now\", \"at\": {\"datetime\": \"%s\"}}".formatted(moment));
    }
}

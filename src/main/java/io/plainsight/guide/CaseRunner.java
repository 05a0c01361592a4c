package io.plainsight.guide;

import io.plainsight.compare.Execution;
import io.plainsight.compare.Executor;
import io.plainsight.compare.ResultTree;
import io.plainsight.compare.recorded.RecordedCase;
import io.plainsight.compare.recorded.SentStatement;
import io.plainsight.compare.recorded.TableChange;
import io.plainsight.compare.server.NowMask;
import io.plainsight.compare.server.Plans;
import io.plainsight.compare.server.StatementHistory;
import io.plainsight.compare.server.TableSnapshot;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Runs cases live, the way the ORMs' recorders run them elsewhere, and leaves the data as they were. */
public final class CaseRunner {

    private final Executor executor;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Map<Form, Mappers> mappers = new EnumMap<>(Form.class);
    private final boolean explaining;

    /**
     * @param lookup gives the mapper of an interface; it must take part in the executor's transactions
     * @param explaining whether the server is asked for the plan of each statement
     */
    public CaseRunner(Executor executor, DataSource dataSource, Function<Class<?>, ?> lookup, boolean explaining) {
        this.executor = executor;
        jdbc = new JdbcTemplate(dataSource);
        client = JdbcClient.create(jdbc);
        for (Form form : Form.values()) {
            mappers.put(form, Mappers.of(form, lookup));
        }
        this.explaining = explaining;
    }

    /**
     * One run of a case.
     *
     * @param isFromServer whether the server told the statements; else they are those that went over JDBC
     */
    public record CaseRun(RecordedCase recorded, Execution execution, boolean isFromServer) {}

    /** Runs a case through the XML mappers. */
    public CaseRun explicit(GuideCase guideCase) {
        return explicit(guideCase, Form.XML);
    }

    /** Runs a case through the mappers of one form. */
    public CaseRun explicit(GuideCase guideCase, Form form) {
        return run(guideCase, source(guideCase, form), () -> {
            @Nullable Object result = guideCase.run(Objects.requireNonNull(mappers.get(form)));
            return guideCase.entry().writes() ? NullNode.getInstance() : ResultTree.neutral(result);
        });
    }

    /** What a case runs, as it is written in the mappers of one form. */
    public static String source(GuideCase guideCase, Form form) {
        String comment = form == Form.XML ? "<!-- %s -->" : "// %s";
        return Stream.concat(
                        StatementSource.files(guideCase.statements(), form).stream()
                                .map(comment::formatted),
                        StatementSource.inFull(guideCase.statements(), form).stream())
                .collect(Collectors.joining("\n\n"));
    }

    /** Runs a case through the form that another library has of it. */
    public CaseRun live(GuideCase guideCase, LiveForms.LiveForm form) {
        return run(guideCase, form.source(), form::run);
    }

    private CaseRun run(GuideCase guideCase, String source, Supplier<JsonNode> query) {
        Observation observation = new Observation(guideCase, query);
        boolean readOnly = !guideCase.entry().writes() && guideCase.setup().isEmpty();
        Execution execution = executor.execute(readOnly, observation);
        JsonNode result = execution.result() == null ? NullNode.getInstance() : (JsonNode) execution.result();
        // A driver that prepares on the server sends what the history does not call a statement.
        boolean complete = observation.statements.stream()
                .anyMatch(known -> known.size() >= execution.statements().size());
        List<SentStatement> statements = complete
                ? SentTexts.complete(observation.statements.get(), execution.statements())
                : execution.statements().stream()
                        .map(statement -> SentStatement.ofJdbc(statement.sqlWithValues(), statement.rows()))
                        .toList();
        return new CaseRun(
                new RecordedCase(
                        guideCase.id(),
                        source,
                        statements,
                        observation.transaction,
                        result,
                        execution.failure(),
                        // A caller rolls back what failed.
                        execution.failure() == null ? observation.changes : Map.of(),
                        null),
                execution,
                complete);
    }

    private final class Observation implements Executor.Work {
        private final GuideCase guideCase;
        private final Supplier<JsonNode> query;
        private @Nullable StatementHistory history;
        private @Nullable TableSnapshot before;
        private @Nullable NowMask clock;
        private Optional<List<SentStatement>> statements = Optional.empty();
        private List<String> transaction = List.of();
        private Map<String, TableChange> changes = Map.of();

        private Observation(GuideCase guideCase, Supplier<JsonNode> query) {
            this.guideCase = guideCase;
            this.query = query;
        }

        @Override
        public void prepare() {
            guideCase.setup().forEach(jdbc::execute);
            if (guideCase.entry().writes()) {
                before = TableSnapshot.take(client, Tables.primaryKeys());
            }
            if (explaining) {
                jdbc.execute("savepoint before_the_case");
            }
            clock = new NowMask(client);
            history = new StatementHistory(client);
            history.mark();
        }

        @Override
        public JsonNode run() {
            return query.get();
        }

        @Override
        public void inspect() {
            // First, or what is asked here would be in it.
            Optional<StatementHistory.Sent> sent =
                    Objects.requireNonNull(history).sinceMark();
            NowMask.Ended ended = Objects.requireNonNull(clock).end();
            if (before != null) {
                changes = ended.mask(
                        TableSnapshot.take(client, Tables.primaryKeys()).since(before));
            }
            transaction = sent.map(StatementHistory.Sent::transaction).orElse(List.of());
            statements = sent.map(StatementHistory.Sent::statements)
                    .map(this::explain)
                    .map(known -> known.stream()
                            .map(statement -> statement.withSql(ended.mask(statement.sql())))
                            .toList());
        }

        /** On the rows that the case found. */
        private List<SentStatement> explain(List<SentStatement> sent) {
            if (!explaining) {
                return sent;
            }
            jdbc.execute("rollback to savepoint before_the_case");
            return new Plans(jdbc).explain(sent);
        }
    }
}

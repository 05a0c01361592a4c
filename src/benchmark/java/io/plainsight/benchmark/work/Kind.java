package io.plainsight.benchmark.work;

import static io.plainsight.benchmark.data.Connections.IN_AUTO_COMMIT;
import static io.plainsight.benchmark.data.Connections.IN_TRANSACTIONS;
import static io.plainsight.benchmark.data.Connections.WITHOUT_LOCAL_FILES;

import io.plainsight.benchmark.data.Connections;
import io.plainsight.benchmark.data.Dataset;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.orm.Orm;
import io.plainsight.benchmark.peer.Peer;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.peer.UserRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of work. */
public enum Kind {
    FLAT_LIST("List of rows", FlatListBenchmark.class, IN_AUTO_COMMIT, peer -> neutral(peer, peer.users())),
    JOIN("Parents, joined", JoinBenchmark.class, IN_AUTO_COMMIT, peer -> neutral(peer, peer.authorsByJoin())),
    TWO_QUERIES(
            "Parents, two queries",
            TwoQueriesBenchmark.class,
            IN_AUTO_COMMIT,
            peer -> neutral(peer, peer.authorsByTwoQueries())),
    ONE_ROW("One row, auto-commit", IN_AUTO_COMMIT, Peer::user),
    READ_ONLY_TRANSACTION("One row, read-only", IN_TRANSACTIONS, Peer::userInReadOnlyTransaction),
    STREAM("Streamed rows", StreamBenchmark.class, IN_AUTO_COMMIT, Kind::streamed),
    LONG_STREAM("Streamed rows, 64 MB", LongStreamBenchmark.class, IN_AUTO_COMMIT, Kind::streamedPairs),
    INSERT("Inserted rows", InsertBenchmark.class, IN_TRANSACTIONS, Kind::inserted),
    INSERT_WITHOUT_FILES(
            "Inserted rows, no local files", InsertWithoutFilesBenchmark.class, WITHOUT_LOCAL_FILES, Kind::inserted);

    /** How many rows an insert has where its result is asked for: more than go at a time, and a few over. */
    public static final int INSERTED = 2001;

    /** How many rows of {@link #LONG_STREAM} are compared. */
    public static final int COMPARED = 1000;

    private final String title;
    private final @Nullable Class<? extends PeerBenchmark> benchmark;
    private final @Nullable SingleRow singleRow;
    private final Connections connections;
    private final Function<Peer, List<?>> result;

    /** Reads the row with a key. */
    @FunctionalInterface
    private interface SingleRow {
        Object read(Peer peer, long id);
    }

    Kind(
            String title,
            Class<? extends PeerBenchmark> benchmark,
            Connections connections,
            Function<Peer, List<?>> result) {
        this.title = title;
        this.benchmark = benchmark;
        this.singleRow = null;
        this.connections = connections;
        this.result = result;
    }

    Kind(String title, Connections connections, SingleRow singleRow) {
        this.title = title;
        this.benchmark = null;
        this.singleRow = singleRow;
        this.connections = connections;
        this.result = peer -> neutral(peer, List.of(singleRow.read(peer, 1)));
    }

    /** As in tables and plots. */
    public String title() {
        return title;
    }

    /**
     * What JMH runs.
     *
     * @throws IllegalStateException for {@linkplain #isOneRow one row}, which {@link SingleRows} times
     */
    public Class<?> benchmark() {
        if (benchmark == null) {
            throw new IllegalStateException(this + " is not timed by JMH");
        }
        return benchmark;
    }

    /** Those in containers that are measured by it: little memory is a matter of the JVM's. */
    public List<Orm> orms(List<Orm> all) {
        return this == LONG_STREAM ? List.of() : all;
    }

    /**
     * What a peer's work comes to, in rows that can be compared: what it reads, or what is in the table after it has
     * inserted. A key that the server may have made counts as 0.
     */
    public List<?> result(PeerName name, Server server, Dataset dataset) throws Exception {
        try (OpenPeer opened = OpenPeer.of(name, server, dataset.database(), connections, 1)) {
            if (isInsert()) {
                InsertBenchmark.empty(opened.pool().dataSource());
            }
            List<?> own = result.apply(opened.peer());
            return isInsert() ? readBack(server, dataset) : own;
        }
    }

    private static List<?> inserted(Peer peer) {
        peer.insertUsers(InsertBenchmark.users(peer, INSERTED));
        return List.of();
    }

    /** What was inserted. On another connection: only what is committed counts. */
    public static List<?> readBack(Server server, Dataset dataset) throws Exception {
        try (OpenPeer jdbc = OpenPeer.of(PeerName.JDBC, server, dataset.database(), IN_AUTO_COMMIT, 1)) {
            return jdbc.peer().users().stream()
                    .map(UserRow.class::cast)
                    .map(user -> new UserRow(
                            0, user.name(), user.email(), user.active(), user.role(), user.age(), user.createdAt()))
                    .toList();
        }
    }

    private static List<?> streamed(Peer peer) {
        List<Object> users = new ArrayList<>();
        peer.streamUsers(user -> users.add(peer.neutral(user)));
        return users;
    }

    private static List<?> streamedPairs(Peer peer) {
        List<Object> users = new ArrayList<>();
        peer.streamPairs(COMPARED, user -> users.add(peer.neutral(user)));
        return users;
    }

    /** On which it is done. */
    Connections connections() {
        return connections;
    }

    /** Whether rows are inserted, in whatever way. */
    public boolean isInsert() {
        return this == INSERT || this == INSERT_WITHOUT_FILES;
    }

    /** What those in containers call it. They have one way to insert. */
    public String form() {
        return isInsert() ? INSERT.name() : name();
    }

    /** Whether it is one row, however many there are. */
    public boolean isOneRow() {
        return singleRow != null;
    }

    /** Reads the row with that key; only where it {@linkplain #isOneRow is one row}. */
    Object read(Peer peer, long id) {
        return Objects.requireNonNull(singleRow).read(peer, id);
    }

    private static List<?> neutral(Peer peer, List<?> own) {
        return own.stream().map(peer::neutral).toList();
    }
}

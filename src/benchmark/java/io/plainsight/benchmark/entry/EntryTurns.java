package io.plainsight.benchmark.entry;

import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.benchmark.report.Run;
import io.plainsight.benchmark.turn.ShortTurns;
import io.plainsight.benchmark.turn.ShortTurns.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Times entries of the guide that read, on the sample, each in a read-only transaction: one entry after the other, those
 * who read it in {@linkplain ShortTurns short turns}.
 */
public final class EntryTurns implements AutoCloseable {

    private final ShortTurns turns;
    private final Map<PeerName, OpenLibrary> opened = new EnumMap<>(PeerName.class);
    private final Map<String, List<Caller>> entries = new LinkedHashMap<>();

    /**
     * Who reads an entry.
     *
     * @param entry its id
     */
    public record Reader(String entry, PeerName peer) {}

    /**
     * Opens all libraries.
     *
     * @param readers those of one entry next to each other
     * @param database that holds the sample
     * @param random for the order of turns
     */
    public EntryTurns(List<Reader> readers, String database, Random random) {
        Server server = Server.current();
        turns = new ShortTurns(1, random);
        try {
            for (Reader reader : readers) {
                OpenLibrary library =
                        opened.computeIfAbsent(reader.peer(), peer -> OpenLibrary.of(peer, server, database));
                String name = reader.entry() + ", " + reader.peer().title();
                entries.computeIfAbsent(reader.entry(), entry -> new ArrayList<>())
                        .add(new Caller(name, library.reading(reader.entry())));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** As {@link ShortTurns#iteration}, in the order of the readers. */
    public List<Run> iteration(Duration each) {
        return entries.values().stream()
                .flatMap(callers -> turns.iteration(callers, each).stream())
                .toList();
    }

    @Override
    public void close() {
        turns.close();
        opened.values().forEach(OpenLibrary::close);
    }
}

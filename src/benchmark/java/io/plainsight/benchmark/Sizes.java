package io.plainsight.benchmark;

import io.plainsight.benchmark.data.Dataset;
import io.plainsight.benchmark.work.Kind;
import io.plainsight.performance.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much of each kind of work is measured.
 *
 * @param kinds which
 * @param rows of the lists, of what is streamed and of what is inserted
 * @param longStream rows that are streamed in little memory
 * @param parents those that have children
 * @param children of each parent
 * @param threads that ask for one row at the same time
 */
record Sizes(
        List<Kind> kinds,
        List<Integer> rows,
        int longStream,
        List<Integer> parents,
        int children,
        List<Integer> threads) {

    /** What is measured, on which rows. */
    record Task(Kind kind, Dataset dataset, Point point) {}

    List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        int most = rows.stream().mapToInt(Integer::intValue).max().orElseThrow();
        for (Kind kind : kinds) {
            switch (kind) {
                case FLAT_LIST, STREAM ->
                    rows.forEach(size -> tasks.add(task(kind, Dataset.ofUsers(size), words(size) + " rows", size, 1)));
                case INSERT, INSERT_WITHOUT_FILES ->
                    rows.forEach(size -> tasks.add(task(kind, Dataset.ofUsers(0), words(size) + " rows", size, 1)));
                case LONG_STREAM ->
                    tasks.add(task(
                            kind,
                            Dataset.ofUsers((int) Math.ceil(Math.sqrt(Math.max(longStream, Kind.COMPARED)))),
                            words(longStream) + " rows",
                            longStream,
                            1));
                case JOIN, TWO_QUERIES ->
                    parents.forEach(size -> tasks.add(task(
                            kind,
                            Dataset.ofAuthors(size, children),
                            "%s x %s".formatted(words(size), words(children)),
                            Math.multiplyExact(size, children),
                            1)));
                case ONE_ROW ->
                    threads.forEach(number -> tasks.add(task(kind, Dataset.ofUsers(most), "", most, number)));
                case READ_ONLY_TRANSACTION -> tasks.add(task(kind, Dataset.ofUsers(most), "", most, 1));
            }
        }
        return tasks;
    }

    private static Task task(Kind kind, Dataset dataset, String size, int rows, int threads) {
        return new Task(kind, dataset, new Point(kind.title(), size, rows, threads));
    }

    private static String words(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

package io.plainsight.check.finding;

/**
 * Where something is written.
 *
 * @param file as the user named it, or as the class path does
 * @param line from 1; 0 where only the file is known, as with annotations
 * @param column from 1; 0 where only the file is known
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** Somewhere in a file. */
    public static Place in(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile == 0 ? Integer.compare(line, other.line) : byFile;
        return byLine == 0 ? Integer.compare(column, other.column) : byLine;
    }

    /** {@code line:column}, or nothing where they are not known. */
    public String position() {
        return line == 0 ? "" : line + ":" + column;
    }
}

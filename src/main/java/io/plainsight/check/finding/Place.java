package io.plainsight.check.finding;

/**
 * Where something is written.
 *
 * @param file as the user named it, or as the class path does
 * @param line from 1; 0 where only the file is known, as with annotations whose source is not here
 * @param column from 1; 0 where it is not known, as with annotations
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

    /** {@code line:column}, or what is known of them. */
    public String position() {
        String known = line == 0 ? "" : String.valueOf(line);
        return column == 0 ? known : known + ":" + column;
    }
}

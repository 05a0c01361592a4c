package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** A run of characters of a file, each of which knows its place there. */
public final class Text implements Node {

    private final String file;
    private final StringBuilder value = new StringBuilder();
    private final List<Chunk> chunks = new ArrayList<>();

    /** Entities, CDATA and Windows line ends make offsets and columns part ways: each chunk starts anew. */
    private record Chunk(int offset, int line, int column) {}

    Text(String file) {
        this.file = file;
    }

    /** Text that stands at one place as a whole, such as an annotation's. */
    public static Text at(Place place, String value) {
        Text text = new Text(place.file());
        text.add(value, place.line(), place.column());
        return text;
    }

    void add(String characters, int line, int column) {
        chunks.add(new Chunk(value.length(), line, column));
        value.append(characters);
    }

    public String value() {
        return value.toString();
    }

    char charAt(int offset) {
        return value.charAt(offset);
    }

    int length() {
        return value.length();
    }

    boolean isBlank() {
        return value.toString().isBlank();
    }

    Place placeAt(int offset) {
        Chunk chunk = chunks.get(0);
        for (Chunk next : chunks) {
            if (next.offset > offset) {
                break;
            }
            chunk = next;
        }
        if (chunk.column == 0) {
            return new Place(file, chunk.line, 0);
        }
        int line = chunk.line;
        int column = chunk.column;
        for (int i = chunk.offset; i < offset && i < value.length(); i++) {
            if (value.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(file, line, column);
    }
}

package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.util.Arrays;

/** Text put together from pieces of files; every character still knows where it was written. */
public final class Located {

    private final StringBuilder text = new StringBuilder();
    private Text[] owners = new Text[64];
    private int[] offsets = new int[64];

    public static Located of(Text text) {
        Located located = new Located();
        for (int i = 0; i < text.length(); i++) {
            located.append(text.charAt(i), text, i);
        }
        return located;
    }

    /** Generated text, which stands where its cause does. */
    public static Located generated(String value, Place place) {
        Located located = new Located();
        located.append(value, Text.at(place, " "), 0);
        return located;
    }

    private void append(char character, Text owner, int offset) {
        int length = text.length();
        if (length == offsets.length) {
            owners = Arrays.copyOf(owners, 2 * length);
            offsets = Arrays.copyOf(offsets, 2 * length);
        }
        owners[length] = owner;
        offsets[length] = offset;
        text.append(character);
    }

    private void append(String value, Text owner, int offset) {
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i), owner, offset);
        }
    }

    public Located append(Located other) {
        append(other, 0, other.length());
        return this;
    }

    private void append(Located other, int from, int to) {
        int length = text.length();
        int needed = length + to - from;
        if (needed > offsets.length) {
            owners = Arrays.copyOf(owners, 2 * needed);
            offsets = Arrays.copyOf(offsets, 2 * needed);
        }
        System.arraycopy(other.owners, from, owners, length, to - from);
        System.arraycopy(other.offsets, from, offsets, length, to - from);
        text.append(other.text, from, to);
    }

    /** Appends text that stands where a character of another one does. */
    public Located appendAt(String value, Located other, int index) {
        if (other.length() > 0) {
            int at = Math.max(0, Math.min(index, other.length() - 1));
            append(value, other.owners[at], other.offsets[at]);
        }
        return this;
    }

    public Located substring(int from, int to) {
        Located part = new Located();
        part.append(this, from, to);
        return part;
    }

    public Located strip() {
        String value = text.toString();
        int from = value.length() - value.stripLeading().length();
        return substring(from, Math.max(from, value.stripTrailing().length()));
    }

    public int length() {
        return text.length();
    }

    /** The place of a character; of the last one if the index is past the end. */
    public Place placeAt(int index) {
        if (length() == 0) {
            throw new IllegalStateException("Empty text is nowhere");
        }
        int at = Math.max(0, Math.min(index, length() - 1));
        return owners[at].placeAt(offsets[at]);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

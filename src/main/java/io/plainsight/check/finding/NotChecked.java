package io.plainsight.check.finding;

/**
 * Something that nobody may take for sound, as it was not looked at.
 *
 * @param subject the statement, file or part of it
 * @param because the reason, one sentence without a full stop
 */
public record NotChecked(Place place, String subject, String because) implements Comparable<NotChecked> {

    /** Whether it is a file of which nothing was read. */
    public boolean isWholeFile() {
        return subject.equals(place.file());
    }

    @Override
    public int compareTo(NotChecked other) {
        int byPlace = place.compareTo(other.place);
        int bySubject = byPlace == 0 ? subject.compareTo(other.subject) : byPlace;
        return bySubject == 0 ? because.compareTo(other.because) : bySubject;
    }

    @Override
    public String toString() {
        return subject + " was not checked, because " + because;
    }
}

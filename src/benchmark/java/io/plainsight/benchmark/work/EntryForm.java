package io.plainsight.benchmark.work;

/** A way in which this project has an entry of the guide; the first is the baseline. */
public enum EntryForm {
    XML("Plainsight, XML"),
    ANNOTATIONS("Plainsight, annotations"),
    HIBERNATE("Hibernate");

    private final String title;

    EntryForm(String title) {
        this.title = title;
    }

    /** As in tables. */
    public String title() {
        return title;
    }
}

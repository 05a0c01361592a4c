package io.plainsight.report;

import io.plainsight.compare.recorded.InterfaceRecording;
import io.plainsight.compare.recorded.RecordingFile;
import io.plainsight.compare.recorded.Times;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A way to the database that is compared. */
public enum Interface {
    EXPLICIT("explicit", "Explicit SQL", "xml"),
    SQLALCHEMY("sqlalchemy", "SQLAlchemy 2.x", "python"),
    SQLALCHEMY_LEGACY("sqlalchemy-legacy", "SQLAlchemy Query", "python"),
    ACTIVE_RECORD("activerecord", "ActiveRecord", "ruby"),
    HIBERNATE("hibernate", "Hibernate", "java");

    private final String id;
    private final String title;
    private final String language;

    Interface(String id, String title, String language) {
        this.id = id;
        this.title = title;
        this.language = language;
    }

    /** As on the command line and in file names. */
    public String id() {
        return id;
    }

    /** As in reports. */
    public String title() {
        return title;
    }

    /** What its sources are written in, by the name that highlighters know. */
    public String language() {
        return language;
    }

    /** Those that the explicit SQL is compared with. */
    public static List<Interface> others() {
        return Arrays.stream(values()).filter(each -> each != EXPLICIT).toList();
    }

    /** The interface of an id; empty where there is none. */
    public static Optional<Interface> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** What was recorded of it on MySQL; a part of the application. */
    public InterfaceRecording recording() {
        return read(id, RecordingFile::read);
    }

    /** What it took as it was recorded. */
    public Times times() {
        return read(id + "-times", RecordingFile::readTimes);
    }

    private static <T> T read(String name, Function<InputStream, T> reader) {
        try (InputStream text = Interface.class.getResourceAsStream("/io/plainsight/recordings/" + name + ".json")) {
            return reader.apply(Objects.requireNonNull(text, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

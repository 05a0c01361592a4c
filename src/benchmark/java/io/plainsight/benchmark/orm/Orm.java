package io.plainsight.benchmark.orm;

import io.plainsight.report.Interface;
import java.util.List;
import java.util.stream.Stream;

/** An interface that runs in a container. */
public enum Orm {
    SQLALCHEMY(Interface.SQLALCHEMY, "sqlalchemy", true, "python3", "timing.py"),
    SQLALCHEMY_LEGACY(Interface.SQLALCHEMY_LEGACY, "sqlalchemy", false, "python3", "timing.py"),
    ACTIVE_RECORD(Interface.ACTIVE_RECORD, "activerecord", true, "ruby", "/plainsight/activerecord/time.rb");

    private final Interface known;
    private final String image;
    private final boolean doesWork;
    private final List<String> command;

    Orm(Interface known, String image, boolean doesWork, String... command) {
        this.known = known;
        this.image = image;
        this.doesWork = doesWork;
        this.command = List.of(command);
    }

    /** Those that do the kinds of work; an older style of the same library would not do them in another way. */
    public static List<Orm> thatWork() {
        return Stream.of(values()).filter(each -> each.doesWork).toList();
    }

    /** As it is compared. */
    public Interface known() {
        return known;
    }

    String image() {
        return image;
    }

    List<String> command() {
        return command;
    }
}

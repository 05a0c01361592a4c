package io.plainsight.mybatis.compiled;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bean of everything: properties with setters, which write down that they were called, and without. */
class Thing {

    enum Color {
        RED,
        GREEN
    }

    final List<String> calls = new ArrayList<>();

    private @Nullable Long id;
    private int number = -1;
    private @Nullable Integer maybe = -1;
    private @Nullable String text = "not set";
    private boolean flag;
    private @Nullable BigDecimal amount;
    private @Nullable LocalDateTime happenedAt;
    private @Nullable Color color;
    private @Nullable Object anything;
    private @Nullable Thing other;
    private @Nullable Part part;
    private @Nullable List<Part> parts;
    private @Nullable List<Part> copied;
    private @Nullable LinkedHashSet<Thing> things;
    private @Nullable Map<String, Object> map;

    public void setId(@Nullable Long id) {
        calls.add("id");
        this.id = id;
    }

    public void setNumber(int number) {
        calls.add("number");
        if (number == 13) {
            throw new IllegalArgumentException("bad luck");
        }
        this.number = number;
    }

    void setMaybe(@Nullable Integer maybe) {
        calls.add("maybe");
        this.maybe = maybe;
    }

    @SuppressWarnings("unused") // by MyBatis
    private void setText(@Nullable String text) {
        calls.add("text");
        this.text = text;
    }

    public Thing setHappenedAt(@Nullable LocalDateTime happenedAt) {
        calls.add("happenedAt");
        this.happenedAt = happenedAt;
        return this;
    }

    public void setOther(@Nullable Thing other) {
        calls.add("other");
        this.other = other;
    }

    public @Nullable List<Part> getParts() {
        calls.add("parts?");
        return parts;
    }

    public void setParts(@Nullable List<Part> parts) {
        calls.add("parts");
        this.parts = parts;
    }

    /** What is added to it is lost, as MyBatis has it. */
    public @Nullable List<Part> getCopied() {
        return copied == null ? null : new ArrayList<>(copied);
    }

    @Override
    public String toString() {
        return "a thing";
    }
}

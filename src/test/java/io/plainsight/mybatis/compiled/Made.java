package io.plainsight.mybatis.compiled;

import org.jspecify.annotations.Nullable;

/** Only to be had through its constructor, which may refuse; and it may be changed afterwards. */
class Made {

    private @Nullable Long id;
    private int number;
    private @Nullable String text;
    private @Nullable Part part;

    Made(@Nullable Long id, int number) {
        if (number == 12) {
            throw new IllegalStateException("not this one");
        }
        this.id = id;
        this.number = number;
    }

    Made(@Nullable Long id, int number, @Nullable Part part) {
        this(id, number);
        this.part = part;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return "made of " + id + " and " + number + ", " + text + ", " + part;
    }
}

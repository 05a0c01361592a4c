package io.plainsight.mybatis.compiled;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A record. */
record Flat(
        @Nullable Long id,
        int number,
        @Nullable String text,
        @Nullable LocalDateTime happenedAt) {}

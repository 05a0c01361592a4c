package io.plainsight.benchmark.peer;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code users}; its components are in the order of the columns. */
public record UserRow(
        long id,
        String name,
        String email,
        boolean active,
        String role,
        @Nullable Integer age,
        LocalDateTime createdAt) {}

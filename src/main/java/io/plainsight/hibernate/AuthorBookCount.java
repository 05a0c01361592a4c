package io.plainsight.hibernate;

import org.jspecify.annotations.Nullable;

record AuthorBookCount(@Nullable Long authorId, long bookCount) {}

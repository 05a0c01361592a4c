package io.plainsight.hibernate;

record RankedBook(String title, long authorId, long bookRank) {}

package io.plainsight.check.source;

/** What an element is made of. */
public sealed interface Node permits Element, Text {}

package io.plainsight.benchmark.peer;

/** {@link UserStream} in XML. */
interface UserStreamXmlMapper extends UserStream {}

package io.plainsight.mybatis;

/** How the SQL of a mapper is written down. */
public enum Form {
    XML,
    ANNOTATION
}

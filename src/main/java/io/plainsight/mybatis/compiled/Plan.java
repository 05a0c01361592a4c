package io.plainsight.mybatis.compiled;

/**
 * A compiled result map for result sets of one shape.
 *
 * @param joined whether it has relations that are filled from a join
 * @param resultMaps how many result maps it consists of
 */
record Plan(Branch root, boolean joined, int resultMaps) {}

package io.plainsight.compare.verdict;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The rows (or the results as a whole, or the changes of a table) that one side has and the other has not. */
public record Counterexample(List<JsonNode> onlyExplicit, List<JsonNode> onlyOther) {}

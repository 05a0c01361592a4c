package io.plainsight.report;

import io.plainsight.guide.Cases;
import org.junit.jupiter.api.Test;

class MatrixTest {
    @Test
    void print() {
        GuideComparison comparison = new GuideComparison(Interface.others());
        Cases.all().stream()
                .map(comparison::recorded)
                .forEach(report -> report.against()
                        .forEach(against -> System.out.println("M " + report.id() + " | "
                                + against.other().id() + " | "
                                + against.comparison().verdict() + " | "
                                + against.comparison().detail() + " | "
                                + (against.comparison().counterexample() == null
                                        ? ""
                                        : against.comparison()
                                                .counterexample()
                                                .toString()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                400,
                                                                against.comparison()
                                                                        .counterexample()
                                                                        .toString()
                                                                        .length()))))));
    }
}

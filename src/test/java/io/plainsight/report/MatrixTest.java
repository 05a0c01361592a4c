package io.plainsight.report;

import io.plainsight.guide.Cases;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

class MatrixTest {
    @Test
    void print() throws Exception {
        GuideComparison comparison = new GuideComparison(Interface.others());
        var pages = new Pages(
                comparison, Cases.all().stream().map(comparison::recorded).toList(), "X");
        Path folder = Path.of("/tmp/docs");
        Files.createDirectories(folder);
        for (var file : pages.files().entrySet()) Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
}

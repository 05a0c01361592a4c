package io.plainsight.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;

/**
 * A picture on the page.
 *
 * @param name of the file, without its ending
 * @param title what it shows
 */
record Plot(String name, String title, XYChart chart) {

    /** Twice that of a screen, for those that have more pixels. */
    private static final int DPI = 144;

    String file() {
        return name + ".png";
    }

    void write(Path folder) throws IOException {
        // A longer picture that lies there would keep its end.
        Files.deleteIfExists(folder.resolve(file()));
        BitmapEncoder.saveBitmapWithDPI(chart, folder.resolve(file()).toString(), BitmapFormat.PNG, DPI);
    }
}

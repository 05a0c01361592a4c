package io.plainsight.benchmark.report;

import java.awt.Dimension;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGSyntax;
import org.knowm.xchart.XYChart;
import org.w3c.dom.Document;

/**
 * A picture on the page.
 *
 * @param name of the file, without its ending
 * @param title what it shows
 */
record Plot(String name, String title, XYChart chart) {

    String file() {
        return name + ".svg";
    }

    void write(Path folder) throws IOException {
        SVGGraphics2D svg = new SVGGraphics2D(document());
        svg.setSVGCanvasSize(new Dimension(chart.getWidth(), chart.getHeight()));
        chart.paint(svg, chart.getWidth(), chart.getHeight());
        try (Writer file = Files.newBufferedWriter(folder.resolve(file()))) {
            svg.stream(file, true);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVGSyntax.SVG_NAMESPACE_URI, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}

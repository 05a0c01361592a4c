package io.plainsight.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as one page of HTML that needs nothing else. */
public final class HtmlPage {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> anchors())
            .build();

    private HtmlPage() {}

    /** The page. */
    public static String of(String markdown) {
        return frame().replace("{content}", RENDERER.render(PARSER.parse(markdown)));
    }

    /** What the links of the overview lead to. */
    private static AttributeProvider anchors() {
        return (node, tag, attributes) -> {
            if (node instanceof Heading heading && (heading.getLevel() == 2 || heading.getLevel() == 3)) {
                attributes.put("id", Pages.anchor(text(heading)));
            }
        };
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            text.append(child instanceof Text part ? part.getLiteral() : text(child));
        }
        return text.toString();
    }

    private static String frame() {
        try (InputStream frame = HtmlPage.class.getResourceAsStream("page.html")) {
            return new String(Objects.requireNonNull(frame).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.plainsight.check.source;

import io.plainsight.check.finding.Place;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads XML as MyBatis does, keeping places and comments. Nothing is fetched: only MyBatis' own DTDs are known. */
public final class XmlReader extends DefaultHandler2 {

    private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";

    private static final String CDATA = "<![CDATA[";

    private final String file;
    private final XMLMapperEntityResolver dtds = new XMLMapperEntityResolver();
    private final List<Problem> invalid = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final List<Ignore> pending = new ArrayList<>();
    private @Nullable Element root;
    private @Nullable Text text;
    private @Nullable Locator locator;
    /** Where the event before this one ended, which is where this one begins. */
    private int line;

    private int column;
    private final @Nullable Place fixed;
    private boolean inDtd;

    /** @param fixed where all of it stands; null if lines and columns are the text's own */
    private XmlReader(String file, @Nullable Place fixed) {
        this.file = file;
        this.fixed = fixed;
        moveTo(1, 1);
    }

    /**
     * Where the XML breaks a rule, in the parser's words.
     *
     * @param root the element around it; empty where none has begun
     */
    public record Problem(Place place, String message, String root) {}

    /**
     * A file that was read.
     *
     * @param root empty if the file is not well-formed
     * @param invalid what its DTD forbids
     */
    public record Result(Optional<Element> root, Optional<Problem> malformed, List<Problem> invalid) {}

    /** A whole file, validated against the DTD that it names. */
    public static Result readFile(InputSource source, String file) throws IOException {
        return read(source, new XmlReader(file, null), true);
    }

    /** An annotation's script: not validated, as MyBatis does not either, and at one place as a whole. */
    static Result readScript(String script, Place place) throws IOException {
        return read(new InputSource(new StringReader(script)), new XmlReader(place.file(), place), false);
    }

    private static Result read(InputSource source, XmlReader reader, boolean validating) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setValidating(validating);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(LEXICAL_HANDLER, reader);
            parser.parse(source, reader);
        } catch (SAXParseException e) {
            return new Result(Optional.empty(), Optional.of(reader.problem(e)), List.of());
        } catch (SAXException | ParserConfigurationException e) {
            Problem problem = new Problem(Place.in(reader.file), String.valueOf(e.getMessage()), reader.rootName());
            return new Result(Optional.empty(), Optional.of(problem), List.of());
        }
        return new Result(Optional.ofNullable(reader.root), Optional.empty(), reader.invalid);
    }

    private Problem problem(SAXParseException e) {
        return new Problem(
                new Place(file, Math.max(e.getLineNumber(), 1), Math.max(e.getColumnNumber(), 1)),
                String.valueOf(e.getMessage()).strip(),
                rootName());
    }

    private String rootName() {
        return root == null ? "" : root.name();
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public InputSource resolveEntity(
            @Nullable String name, @Nullable String publicId, @Nullable String baseUri, @Nullable String systemId)
            throws SAXException {
        InputSource known = dtds.resolveEntity(publicId, systemId);
        return known == null ? new InputSource(new StringReader("")) : known;
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) throws SAXException {
        return resolveEntity(null, publicId, null, systemId);
    }

    @Override
    public void error(SAXParseException e) {
        invalid.add(problem(e));
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        inDtd = true;
    }

    @Override
    public void endDTD() {
        inDtd = false;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            // Those of the DTD's defaults too: none of MyBatis' has any.
            values.put(attributes.getQName(i), attributes.getValue(i));
        }
        if (open.isEmpty() && locator != null) {
            moveTo(locator.getLineNumber(), 1); // Where a DTD ended is somewhere in the DTD.
        }
        Element element = new Element(name, new Place(file, line, column), values);
        pending.forEach(element::add);
        pending.clear();
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().add(element);
        }
        open.push(element);
        text = null;
        moveOn();
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        Element closed = open.pop();
        pending.forEach(closed::add);
        pending.clear();
        text = null;
        moveOn();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (text == null) {
            text = new Text(file);
            open.element().add(text);
        }
        text.add(new String(characters, start, length), line, column);
        moveOn();
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        moveOn();
    }

    @Override
    public void processingInstruction(String target, String data) {
        moveOn();
    }

    /** The parser tells it when it has read the whole section, so that its locator stands at the end. */
    @Override
    public void startCDATA() {
        // Where text comes before, the parser stands behind the bracket already.
        moveTo(line, column + CDATA.length() - (text == null ? 0 : 1));
    }

    @Override
    public void endCDATA() {
        moveOn();
    }

    @Override
    public void startEntity(String name) {
        moveOn();
    }

    @Override
    public void endEntity(String name) {
        moveOn();
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        if (!inDtd) {
            pending.addAll(Ignore.parse(new String(characters, start, length), new Place(file, line, column)));
            moveOn();
        }
    }

    private void moveOn() {
        if (locator != null && !inDtd) {
            moveTo(Math.max(locator.getLineNumber(), 1), Math.max(locator.getColumnNumber(), 1));
        }
    }

    private void moveTo(int nextLine, int nextColumn) {
        line = fixed == null ? nextLine : fixed.line();
        column = fixed == null ? nextColumn : 0;
    }
}

package io.plainsight.check.source;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Place;
import io.plainsight.check.finding.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xml.sax.InputSource;

/** Reads mapper files, and says what MyBatis would refuse in them. */
public final class MapperReader {

    private static final String MAPPER = "mapper";

    private final Findings findings;

    public MapperReader(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads a file.
     *
     * @return empty if it is no mapper, or cannot be read as XML, which is then among the findings
     */
    public Optional<MapperFile> read(byte[] content, String name) throws IOException {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        // Containers have empty files there that say something by their name.
        boolean foreign = name.contains("META-INF/") && !text.contains("<mapper");
        if (text.isBlank() && !foreign) {
            malformed(Place.in(name), "the file is empty", "write a mapper, or delete the file");
            return Optional.empty();
        }
        XmlReader.Result result = XmlReader.readFile(new InputSource(new ByteArrayInputStream(content)), name);
        if (result.malformed().isPresent() && !foreign) {
            XmlReader.Problem problem = result.malformed().get();
            if (problem.root().isEmpty() || problem.root().equals(MAPPER)) {
                malformed(
                        problem.place(),
                        problem.message(),
                        problem.message().contains("Invalid byte")
                                ? "save the file as UTF-8, or declare its encoding in the first line: <?xml version=\"1.0\" "
                                        + "encoding=\"...\"?>"
                                : "close what was opened; write &lt; for <, &amp; for &, or put the SQL into <![CDATA[ ]]>");
                return Optional.empty();
            }
        }
        Optional<MapperFile> mapper =
                result.root().filter(root -> root.name().equals(MAPPER)).map(root -> new MapperFile(root, false));
        mapper.ifPresentOrElse(file -> check(file, result), findings::leaveAlone);
        return mapper;
    }

    private void malformed(Place place, String what, String mend) {
        findings.add(Rule.XML_MALFORMED, place, place.file(), what, mend);
    }

    private void check(MapperFile file, XmlReader.Result result) {
        for (XmlReader.Problem problem : result.invalid()) {
            findings.add(
                    Rule.XML_INVALID,
                    problem.place(),
                    file.namespace().isEmpty() ? file.name() : file.namespace(),
                    problem.message(),
                    "see the DTD: https://mybatis.org/dtd/mybatis-3-mapper.dtd");
        }
        if (file.namespace().isEmpty()) {
            Place place = file.root().place();
            findings.add(
                    Rule.NAMESPACE_MISSING,
                    place,
                    file.name(),
                    "the mapper has no namespace",
                    "write namespace=\"the.full.name.of.its.Interface\"");
        }
    }
}

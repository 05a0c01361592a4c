package io.plainsight.check.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class XmlReaderTest {

    private static final String MAPPER = """
            <mapper>
                <select><![CDATA[
                    select id,
                      inside
                    from product
                ]]> and behind
                and below</select>
                <select>where <![CDATA[ first ]]> <![CDATA[second
                    third ]]></select>
                <select>last</select>
            </mapper>
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void textKnowsItsPlaceWithinAndAfterCdata(String lineEnd) throws Exception {
        String xml = MAPPER.replace("\n", lineEnd);
        Element root = XmlReader.readFile(new InputSource(new StringReader(xml)), "a.xml")
                .root()
                .orElseThrow();

        for (String word :
                new String[] {"select id", "inside", "behind", "below", "first", "second", "third", "last"}) {
            assertThat(position(root, word)).as(word).isEqualTo(expected(word));
        }
    }

    private static String position(Element root, String word) {
        for (Element select : root.elements("select")) {
            for (Node child : select.children()) {
                if (child instanceof Text text && text.value().contains(word)) {
                    return text.placeAt(text.value().indexOf(word)).position();
                }
            }
        }
        return "nowhere";
    }

    private static String expected(String word) {
        String[] lines = MAPPER.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].contains(word)) {
                return (i + 1) + ":" + (lines[i].indexOf(word) + 1);
            }
        }
        return "nowhere";
    }
}

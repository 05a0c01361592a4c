package io.plainsight.mybatis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What every mapper keeps to, so that it can be copied, and so that its SQL is all there is. */
class MapperFilesTest {

    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{");
    private static final Pattern SELECT_STAR = Pattern.compile("select\\s+(\\w+\\.)?\\*", Pattern.CASE_INSENSITIVE);

    private static final Pattern STATEMENT = Pattern.compile("<(?:select|insert|update|delete|sql)\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sid=\"(\\w+)\"");

    static Stream<Class<?>> xmlMappers() {
        return Mappers.implementations(Form.XML).stream();
    }

    static Stream<Class<?>> annotationMappers() {
        return Mappers.implementations(Form.ANNOTATION).stream();
    }

    @ParameterizedTest
    @MethodSource("xmlMappers")
    void xmlWorksAlone(Class<?> mapper) {
        Configuration configuration = new Configuration();
        configuration.addMapper(mapper);

        // Asking for the names makes MyBatis resolve what it has put off, and fail on what it cannot.
        assertThat(configuration.getMappedStatementNames()).anyMatch(name -> name.startsWith(mapper.getName()));
    }

    @ParameterizedTest
    @MethodSource("xmlMappers")
    void xmlNamesItsOwnFragmentsInFull(Class<?> mapper) throws IOException {
        assertThat(Pattern.compile("refid=\"([^\"]*)\"")
                        .matcher(source(mapper, ".xml"))
                        .results())
                .allMatch(include -> include.group(1).startsWith(mapper.getName() + "."));
    }

    /** MyBatis finds a default only in the file of its variants (mybatis-3 #3550). */
    @ParameterizedTest
    @MethodSource("xmlMappers")
    void variantsForADatabaseLieBesideTheirDefault(Class<?> mapper) throws IOException {
        assertThat(variantsWithoutDefault(source(mapper, ".xml"))).isEmpty();
    }

    @Test
    void aVariantWithoutItsDefaultIsNoticed() {
        String variant = "<select databaseId=\"mariadb\"\n        id=\"findAll\">";

        assertThat(variantsWithoutDefault(variant)).containsExactly("findAll");
        assertThat(variantsWithoutDefault(variant + "</select>\n<select id=\"findAll\">"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("xmlMappers")
    void xmlBindsItsValuesAndNamesItsColumns(Class<?> mapper) throws IOException {
        assertThat(source(mapper, ".xml"))
                .doesNotContainPattern(SUBSTITUTION)
                .doesNotContainPattern(SELECT_STAR)
                .doesNotContain("<cache");
    }

    @ParameterizedTest
    @MethodSource("annotationMappers")
    void annotationsBindTheirValuesAndNameTheirColumns(Class<?> mapper) throws IOException {
        assertThat(source(mapper, ".java"))
                .doesNotContainPattern(SUBSTITUTION)
                .doesNotContainPattern(SELECT_STAR)
                .doesNotContain("@CacheNamespace");
    }

    private static Set<String> variantsWithoutDefault(String xml) {
        Set<String> variants = new HashSet<>();
        Set<String> defaults = new HashSet<>();
        STATEMENT.matcher(xml).results().forEach(statement -> {
            Matcher id = ID.matcher(statement.group());
            assertThat(id.find()).isTrue();
            (statement.group().contains("databaseId=") ? variants : defaults).add(id.group(1));
        });
        variants.removeAll(defaults);
        return variants;
    }

    private static String source(Class<?> mapper, String extension) throws IOException {
        return new ClassPathResource(mapper.getSimpleName() + extension, mapper)
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

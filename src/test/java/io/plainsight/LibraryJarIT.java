package io.plainsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

/** The main artifact, as the build has just made it. */
class LibraryJarIT {

    private static final List<String> ROOMS = List.of(
            "META-INF/",
            "liquibase/",
            "io/plainsight/relation/",
            "io/plainsight/people/",
            "io/plainsight/books/",
            "io/plainsight/courses/",
            "io/plainsight/mybatis/");

    @Test
    void holdsTheLibraryAndNothingOfTheApplication() throws IOException {
        try (JarFile jar = new JarFile(library().toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
                    .allSatisfy(name -> assertThat(ROOMS).anyMatch(name::startsWith))
                    .contains(
                            "io/plainsight/people/UserXmlMapper.xml",
                            "io/plainsight/people/UserXmlMapper.class",
                            "io/plainsight/people/UserRepository.class",
                            "liquibase/plainsight.xml",
                            "liquibase/changes/001-people.sql")
                    .noneMatch(name -> name.endsWith(".java"));
        }
    }

    /** With a class loader that has the jar, MyBatis and the JDK, and nothing else. */
    @Test
    void everyMapperLoadsWithMyBatisAlone() throws Exception {
        URL myBatis = Configuration.class.getProtectionDomain().getCodeSource().getLocation();
        URL[] classPath = {library().toUri().toURL(), myBatis};
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> configurationType = loader.loadClass(Configuration.class.getName());
            Class<?> formType = loader.loadClass("io.plainsight.mybatis.Form");
            Object configuration = configurationType.getConstructor().newInstance();
            for (Object form : formType.getEnumConstants()) {
                loader.loadClass("io.plainsight.mybatis.Mappers")
                        .getMethod("addTo", configurationType, formType)
                        .invoke(null, configuration, form);
            }
            Object names =
                    configurationType.getMethod("getMappedStatementNames").invoke(configuration);

            assertThat((Iterable<?>) names)
                    .anyMatch("io.plainsight.people.UserXmlMapper.findAll"::equals)
                    .anyMatch("io.plainsight.books.BookAnnotationMapper.insertRows"::equals);
        }
    }

    private static Path library() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("plainsight-[\\d.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No jar in target: run the build with ./mvnw verify"));
        }
    }
}

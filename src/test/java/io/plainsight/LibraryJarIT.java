package io.plainsight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

/** The main artifact, its sources and its Javadoc, as the build has just made them. */
class LibraryJarIT {

    private static final List<String> ROOMS = List.of(
            "META-INF/",
            "liquibase/",
            "io/plainsight/relation/",
            "io/plainsight/bulk/",
            "io/plainsight/people/",
            "io/plainsight/books/",
            "io/plainsight/courses/",
            "io/plainsight/mybatis/",
            "io/plainsight/check/");

    @Test
    void holdsTheLibraryAndNothingOfTheApplication() throws IOException {
        try (JarFile jar = new JarFile(library("").toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
                    .allSatisfy(name -> assertThat(ROOMS).anyMatch(name::startsWith))
                    .contains(
                            "io/plainsight/people/UserXmlMapper.xml",
                            "io/plainsight/people/UserXmlMapper.class",
                            "io/plainsight/people/UserRepository.class",
                            "liquibase/plainsight.xml",
                            "liquibase/changes/001-people.sql",
                            "META-INF/spring-configuration-metadata.json")
                    .noneMatch(name -> name.endsWith(".java"));
        }
    }

    /** A module that names it goes on finding it when the jar is renamed. */
    @Test
    void isAModuleOfAStableName() throws IOException {
        ModuleDescriptor module = ModuleFinder.of(library("")).findAll().stream()
                .map(ModuleReference::descriptor)
                .findFirst()
                .orElseThrow();

        assertThat(module.name()).isEqualTo("io.plainsight");
        assertThat(module.packages()).contains("io.plainsight.people", "io.plainsight.books", "io.plainsight.courses");
        try (JarFile jar = new JarFile(library("").toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo(module.name());
        }
    }

    @Test
    void theSourcesAreThoseOfTheJarAndNoOthers() throws IOException {
        assertThat(names("-sources")).containsExactlyInAnyOrderElementsOf(sourcesOf(names("")));
    }

    @Test
    void everyPublicClassHasItsPage() throws IOException {
        Set<String> pages = names("-javadoc");

        for (String name : names("")) {
            if (name.endsWith(".class") && !name.contains("package-info")) {
                String type = name.replace(".class", "");
                assertThat(pages.stream().anyMatch(page -> page.endsWith(type.replace('$', '.') + ".html")))
                        .as(type)
                        .isEqualTo(isPublic(type));
            }
        }
        assertThat(pages).noneMatch(page -> page.contains("io/plainsight/guide/"));
    }

    /** With a class loader that has the jar, MyBatis and the JDK, and nothing else. */
    @Test
    void everyMapperLoadsWithMyBatisAlone() throws Exception {
        URL myBatis = Configuration.class.getProtectionDomain().getCodeSource().getLocation();
        URL[] classPath = {library("").toUri().toURL(), myBatis};
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

    /** Of each class the file that it is written in; all else is the same. */
    private static Set<String> sourcesOf(Set<String> jar) {
        return jar.stream()
                .map(name -> name.replaceFirst("(\\$[\\w$]+)?\\.class$", ".java"))
                .collect(Collectors.toSet());
    }

    /** As are those that it is nested in. */
    private static boolean isPublic(String path) {
        try {
            Class<?> type = Class.forName(path.replace('/', '.'), false, LibraryJarIT.class.getClassLoader());
            while (type != null && Modifier.isPublic(type.getModifiers())) {
                type = type.getEnclosingClass();
            }
            return type == null;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files in one of the jars, without what Maven adds. */
    private static Set<String> names(String classifier) throws IOException {
        try (JarFile jar = new JarFile(library(classifier).toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .filter(name -> !name.startsWith("META-INF/maven/") && !name.equals("META-INF/MANIFEST.MF"))
                    .collect(Collectors.toSet());
        }
    }

    private static Path library(String classifier) throws IOException {
        String name = "plainsight-[\\d.]+(-SNAPSHOT)?" + classifier + "\\.jar";
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No jar in target: run the build with ./mvnw verify"));
        }
    }
}

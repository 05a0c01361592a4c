package io.plainsight.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The XML files that a user names: by a file, a folder, a pattern, a jar, or where the classes are. */
public final class MapperFiles {

    private static final Pattern NAMESPACE = Pattern.compile("<mapper\\s[^>]*?\\bnamespace\\s*=\\s*[\"']([^\"']+)");

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    /** However they were named. */
    private final Set<Path> read = new HashSet<>();

    /** By name, in the order in which they were named. */
    public Map<String, byte[]> contents() {
        return Collections.unmodifiableMap(contents);
    }

    /** @throws UnusableInput if there is nothing of that name, or no XML in it */
    public void add(String fileOrFolderOrPattern) throws IOException {
        List<Path> files = find(fileOrFolderOrPattern);
        if (files.isEmpty()) {
            throw new UnusableInput("--mappers: there is no XML file at " + fileOrFolderOrPattern);
        }
        for (Path file : files) {
            if (read.add(file.toRealPath())) {
                contents.put(file.normalize().toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private static List<Path> find(String name) throws IOException {
        try {
            Path path = Path.of(name);
            if (Files.isRegularFile(path)) {
                return List.of(path);
            }
            if (Files.isDirectory(path)) {
                return walk(path, file -> file.toString().endsWith(".xml"));
            }
        } catch (InvalidPathException e) {
            // A pattern, where the system does not take its characters for a name.
        }
        return name.matches(".*[*?\\[{].*") ? match(name) : List.of();
    }

    private static List<Path> match(String pattern) throws IOException {
        String start = pattern.replaceFirst("[^/\\\\]*[*?\\[{].*", "");
        Path base = Path.of(start.isEmpty() ? "." : start);
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return walk(base, file -> matcher.matches(start.isEmpty() ? file.normalize() : file));
        } catch (PatternSyntaxException e) {
            throw new UnusableInput("--mappers: " + pattern + " is no pattern: " + e.getDescription());
        }
    }

    private static List<Path> walk(Path base, PathMatcher wanted) throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(wanted::matches)
                    .sorted()
                    .toList());
        }
    }

    /** Those among the classes that nobody named: all where nothing was, else what completes annotated interfaces. */
    public void addFrom(ProjectClasses classes, Set<Class<?>> annotated) throws IOException {
        boolean all = contents.isEmpty();
        Set<String> named = new HashSet<>();
        contents.values().forEach(content -> namespace(content).ifPresent(named::add));
        Set<String> incomplete = annotated.stream().map(Class::getName).collect(Collectors.toSet());
        for (Path folder : classes.folders()) {
            add(folder, namespace -> !named.contains(namespace) && (all || incomplete.contains(namespace)));
        }
    }

    private void add(Path folder, Predicate<String> wanted) throws IOException {
        for (Path file : walk(folder, name -> name.toString().endsWith(".xml"))) {
            byte[] content = Files.readAllBytes(file);
            if (namespace(content).filter(wanted).isPresent() && read.add(file.toRealPath())) {
                contents.put(file.normalize().toString().replace('\\', '/'), content);
            }
        }
    }

    private static Optional<String> namespace(byte[] content) {
        Matcher mapper = NAMESPACE.matcher(new String(content, StandardCharsets.ISO_8859_1));
        return mapper.find() ? Optional.of(mapper.group(1)) : Optional.empty();
    }

    /** All XML in a jar, and the mappers of an executable one's libraries. @throws UnusableInput if it cannot be read */
    public void addJar(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new UnusableInput("--mappers-in: there is no file " + jar);
        }
        String name = jar.toString().replace('\\', '/');
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            for (ZipEntry entry : entries) {
                try (InputStream content = zip.getInputStream(entry)) {
                    if (isXml(entry)) {
                        contents.put(name + "!/" + entry.getName(), content.readAllBytes());
                    } else if (UnpackedJar.isLibrary(entry.getName())) {
                        addLibrary(name + "!/" + entry.getName(), content);
                    }
                }
            }
        } catch (IOException e) {
            throw new UnusableInput("--mappers-in: " + jar + " cannot be read as a jar: " + e.getMessage());
        }
    }

    private void addLibrary(String name, InputStream jar) throws IOException {
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (isXml(entry)) {
                byte[] content = zip.readAllBytes();
                if (new String(content, StandardCharsets.ISO_8859_1).contains("<mapper")) {
                    contents.put(name + "!/" + entry.getName(), content);
                }
            }
        }
    }

    private static boolean isXml(ZipEntry entry) {
        return entry.getName().endsWith(".xml") && !entry.getName().startsWith("META-INF/maven/");
    }
}

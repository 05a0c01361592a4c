package io.plainsight.cli.check;

import io.plainsight.check.type.Types;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.ibatis.session.Configuration;

/** The user's classes: looked at, never initialised, and kept apart from ours but for MyBatis itself. */
public final class ProjectClasses implements AutoCloseable {

    private static final String MYBATIS = "org.apache.ibatis.";
    private static final String MARK = "Lorg/apache/ibatis/annotations/";

    private final List<Path> path = new ArrayList<>();
    private final List<UnpackedJar> unpacked = new ArrayList<>();
    /** Whether a class uses MyBatis' annotations, by its name. */
    private final Map<String, Boolean> names = new TreeMap<>();

    private URLClassLoader loader = new URLClassLoader(new URL[0], new MyBatisOnly());

    /** All that MyBatis' own types need of ours. */
    private static final class MyBatisOnly extends ClassLoader {

        MyBatisOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(MYBATIS)) {
                return Class.forName(name, false, Configuration.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }

    /**
     * Adds what {@code java -cp} would take.
     *
     * @throws UnusableInput if a part of it does not exist
     */
    public void addPath(String classpath) throws IOException {
        for (String entry : classpath.split(Pattern.quote(File.pathSeparator))) {
            if (entry.isBlank()) {
                continue;
            }
            if (entry.endsWith("*")) {
                addJars(Path.of(entry.substring(0, entry.length() - 1)));
            } else if (Files.exists(Path.of(entry))) {
                path.add(Path.of(entry));
            } else {
                throw new UnusableInput("--classpath: there is no " + entry);
            }
        }
        for (Path entry : folders()) {
            addNames(entry);
        }
    }

    /** The folders on the class path, where the project's own classes are. */
    public List<Path> folders() {
        return path.stream().filter(Files::isDirectory).toList();
    }

    private void addJars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnusableInput("--classpath: there is no folder " + folder);
        }
        try (Stream<Path> jars = Files.list(folder)) {
            jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(path::add);
        }
    }

    private void addNames(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".class")).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                addName(name, Files.readAllBytes(file), names);
            }
        }
    }

    /** Adds a jar whose own mappers are to be checked, an executable one too. */
    public void addMappersIn(Path jar) {
        try {
            Optional<UnpackedJar> executable = UnpackedJar.of(jar);
            if (executable.isEmpty()) {
                path.add(jar);
                names.putAll(namesIn(jar));
                return;
            }
            unpacked.add(executable.get());
            for (Path folder : executable.get().classes()) {
                path.add(folder);
                addNames(folder);
            }
            for (Path library : executable.get().libraries()) {
                path.add(library);
                Map<String, Boolean> own = namesIn(library);
                if (own.containsValue(true)) {
                    names.putAll(own); // A module of the project; the others' names only get into the way of aliases.
                }
            }
        } catch (IOException e) {
            throw new UnusableInput("--mappers-in: " + jar + " cannot be read as a jar: " + e.getMessage());
        }
    }

    private static Map<String, Boolean> namesIn(Path jar) throws IOException {
        Map<String, Boolean> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> classes = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .map(ZipEntry.class::cast)
                    .toList();
            for (ZipEntry entry : classes) {
                try (var content = zip.getInputStream(entry)) {
                    addName(entry.getName(), content.readAllBytes(), found);
                }
            }
        }
        return found;
    }

    private static void addName(String file, byte[] content, Map<String, Boolean> names) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        if (!name.endsWith("module-info") && !name.endsWith("package-info")) {
            names.put(name, new String(content, StandardCharsets.ISO_8859_1).contains(MARK));
        }
    }

    /** Once all is added. */
    public void open() throws MalformedURLException {
        URL[] urls = new URL[path.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = path.get(i).toUri().toURL();
        }
        loader = new URLClassLoader(urls, new MyBatisOnly());
    }

    public ClassLoader loader() {
        return loader;
    }

    /** Classes of a package and those below it, but no nested ones. */
    public List<String> namesIn(String packageName) {
        return names.keySet().stream()
                .filter(name -> name.startsWith(packageName + ".") && !name.contains("$"))
                .toList();
    }

    /** Where the rules find classes. */
    public Types types(Configuration configuration) {
        Map<String, List<String>> bySimpleName = new HashMap<>();
        for (String name : names.keySet()) {
            String simple = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            bySimpleName.computeIfAbsent(simple, key -> new ArrayList<>()).add(name);
        }
        return new Types(configuration, List.of(loader), bySimpleName);
    }

    /** Interfaces that use MyBatis' annotations. */
    public Set<Class<?>> annotated(Types types) {
        Set<Class<?>> found = new LinkedHashSet<>();
        names.forEach((name, annotated) -> {
            if (annotated) {
                types.find(name).filter(Class::isInterface).ifPresent(found::add);
            }
        });
        return found;
    }

    @Override
    public void close() throws IOException {
        loader.close();
        for (UnpackedJar jar : unpacked) {
            jar.close();
        }
    }
}

package io.plainsight.check;

import io.plainsight.check.finding.Findings;
import io.plainsight.check.finding.Place;
import io.plainsight.check.source.AnnotationReader;
import io.plainsight.check.source.ConfiguredSources;
import io.plainsight.check.source.MapperFile;
import io.plainsight.check.source.MapperReader;
import io.plainsight.check.type.Types;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Reads the XML and the annotations of the mappers that are to be checked. */
final class MapperSources {

    private final Configuration configuration;
    private final @Nullable Map<String, byte[]> files;
    private final Types types;
    private final Findings findings;
    private final MapperReader reader;

    /** @param files XML by its name; null if it is what the configuration was made of */
    MapperSources(Configuration configuration, @Nullable Map<String, byte[]> files, Types types, Findings findings) {
        this.configuration = configuration;
        this.files = files;
        this.types = types;
        this.findings = findings;
        reader = new MapperReader(findings);
    }

    /** XML first, then annotations. @param interfaces that may have annotations, besides those of the XML */
    List<MapperFile> read(Collection<Class<?>> interfaces) {
        List<MapperFile> read = new ArrayList<>();
        contents().forEach((name, content) -> {
            try {
                reader.read(content, name).ifPresent(read::add);
            } catch (IOException e) {
                findings.notChecked(Place.in(name), name, "it cannot be read: " + e.getMessage());
            }
        });
        Set<Class<?>> annotated = new LinkedHashSet<>(interfaces);
        Set<String> named = new HashSet<>();
        for (MapperFile file : read) {
            named.add(file.namespace());
            types.named(file.namespace()).filter(Class::isInterface).ifPresent(annotated::add);
        }
        List<MapperFile> annotations = new ArrayList<>();
        for (Class<?> type : annotated) {
            Optional<MapperFile> statements = AnnotationReader.read(type);
            if (files != null && statements.isPresent() && !named.contains(type.getName())) {
                beside(type).ifPresent(read::add);
            }
            statements.ifPresent(annotations::add);
        }
        read.addAll(annotations);
        return read;
    }

    /** The XML that MyBatis reads unasked with an interface. */
    private Optional<MapperFile> beside(Class<?> mapper) {
        Optional<URL> xml = types.resource(mapper.getName().replace('.', '/') + ".xml");
        if (xml.isEmpty()) {
            return Optional.empty();
        }
        String shown = ConfiguredSources.shown(xml.get());
        try (InputStream content = xml.get().openStream()) {
            return reader.read(content.readAllBytes(), shown);
        } catch (IOException e) {
            findings.notChecked(Place.in(shown), shown, "it cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, byte[]> contents() {
        if (files != null) {
            return files;
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String name : ConfiguredSources.names(configuration)) {
            String shown = ConfiguredSources.shortName(name);
            try {
                contents.put(shown, ConfiguredSources.read(name));
            } catch (IOException | IllegalArgumentException e) {
                findings.notChecked(Place.in(shown), shown, "the file is not found under this name");
            }
        }
        return contents;
    }
}

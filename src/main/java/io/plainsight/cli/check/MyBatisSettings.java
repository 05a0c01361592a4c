package io.plainsight.cli.check;

import io.plainsight.check.source.Element;
import io.plainsight.check.source.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.Alias;
import org.apache.ibatis.type.TypeHandler;
import org.xml.sax.InputSource;

/** A configuration of the user's settings, aliases and properties; without his mappers, plugins and data sources. */
public final class MyBatisSettings {

    private static final List<String> PRODUCTS = List.of("MySQL", "MariaDB");
    private static final String MYBATIS_PLUS = "com.baomidou.mybatisplus.core.MybatisConfiguration";

    private final Configuration configuration = new Configuration();
    private final ProjectClasses classes;
    private final Set<String> databaseIds = new LinkedHashSet<>();

    public MyBatisSettings(ProjectClasses classes) {
        this.classes = classes;
        configuration.setVariables(new Properties());
        if (load(MYBATIS_PLUS).isPresent()) {
            configuration.setMapUnderscoreToCamelCase(true); // As it does, where nobody says otherwise.
        }
    }

    public Configuration configuration() {
        return configuration;
    }

    /** What the file calls MySQL and MariaDB, in lower case; empty if it does not say. */
    public Set<String> databaseIds() {
        return databaseIds;
    }

    /** Reads mybatis-config.xml. What its classes are not here for is left out. @throws UnusableInput if it is not one */
    public void read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput("--config: there is no file " + file);
        }
        XmlReader.Result result = XmlReader.readFile(
                new InputSource(new ByteArrayInputStream(Files.readAllBytes(file))), file.toString());
        Element root = result.root()
                .filter(element -> element.name().equals("configuration"))
                .orElseThrow(() -> new UnusableInput("--config: " + file + " is no MyBatis configuration"
                        + result.malformed()
                                .map(problem -> ": " + problem.message())
                                .orElse("")));
        for (Element properties : root.elements("properties")) {
            for (Element property : properties.elements("property")) {
                configuration.getVariables().setProperty(property.raw("name"), property.raw("value"));
            }
        }
        for (Element element : root.all().toList()) {
            switch (element.name()) {
                case "setting" -> set("--config", element.raw("name"), element.raw("value"));
                case "typeAlias" -> alias(element);
                default -> {}
            }
        }
        root.elements("typeAliases").stream()
                .flatMap(aliases -> aliases.elements("package").stream())
                .forEach(one -> aliases(one.raw("name")));
        for (Element handlers : root.elements("typeHandlers")) {
            handlers(handlers);
        }
        root.elements("databaseIdProvider").stream()
                .flatMap(provider -> provider.elements("property").stream())
                .filter(vendor -> !vendor.raw("name").isEmpty()
                        && PRODUCTS.stream().anyMatch(product -> product.contains(vendor.raw("name"))))
                .forEach(vendor -> databaseIds.add(vendor.raw("value").toLowerCase(Locale.ROOT)));
        if (!root.elements("objectFactory").isEmpty()) {
            configuration.setObjectFactory(new OwnObjects());
        }
    }

    /** Stands for an object factory of the project, whose code is not run. */
    private static final class OwnObjects extends DefaultObjectFactory {
        private static final long serialVersionUID = 1L;
    }

    private void handlers(Element element) {
        HandlerSettings settings = new HandlerSettings(configuration.getTypeHandlerRegistry(), this::find);
        element.elements("typeHandler").forEach(settings::add);
        for (Element one : element.elements("package")) {
            classes.namesIn(one.raw("name")).forEach(name -> load(name).ifPresent(settings::add));
        }
    }

    /** Registers what of a package is a type handler, as {@code mybatis.type-handlers-package} does. */
    public void addHandlers(String packageName) {
        List<String> names = classes.namesIn(packageName);
        if (names.isEmpty()) {
            throw new UnusableInput("--type-handlers: --classpath has no folder with a package " + packageName);
        }
        HandlerSettings handlers = new HandlerSettings(configuration.getTypeHandlerRegistry(), this::find);
        names.forEach(name -> load(name).ifPresent(handlers::add));
    }

    private Optional<Class<?>> find(String nameOrAlias) {
        Class<?> alias =
                configuration.getTypeAliasRegistry().getTypeAliases().get(nameOrAlias.toLowerCase(Locale.ENGLISH));
        return alias == null ? load(nameOrAlias) : Optional.of(alias);
    }

    /** Sets one by {@code name=value}. @throws UnusableInput if there is no such setting, or value */
    public void set(String assignment) {
        String[] parts = assignment.split("=", 2);
        if (parts.length != 2) {
            throw new UnusableInput("--set: write NAME=VALUE, not " + assignment);
        }
        set("--set", parts[0].strip(), parts[1].strip());
    }

    private void set(String option, String name, String value) {
        MetaObject settings = SystemMetaObject.forObject(configuration);
        if (!settings.hasSetter(name)) {
            throw new UnusableInput(option + ": MyBatis has no setting '" + name + "'");
        }
        Class<?> type = settings.getSetterType(name);
        if (type == boolean.class || type == Boolean.class) {
            if (!value.equals("true") && !value.equals("false")) {
                throw new UnusableInput("%s: %s is true or false, not '%s'".formatted(option, name, value));
            }
            settings.setValue(name, Boolean.valueOf(value));
        } else if (type.isEnum()) {
            Object constant = Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new UnusableInput("%s: %s is one of %s, not '%s'"
                            .formatted(option, name, List.of(type.getEnumConstants()), value)));
            settings.setValue(name, constant);
        } else if (name.equals("defaultEnumTypeHandler")) {
            configuration.setDefaultEnumTypeHandler(find(value)
                    .<Class<?>>map(HandlerSettings::effective)
                    .orElse(OwnHandler.class)
                    .asSubclass(TypeHandler.class));
        }
        // The others do not matter to what is checked.
    }

    private void alias(Element element) {
        load(element.raw("type")).ifPresent(type -> {
            String alias = element.attribute("alias").orElse(aliasOf(type));
            configuration.getTypeAliasRegistry().registerAlias(alias, type);
        });
    }

    private static String aliasOf(Class<?> type) {
        Alias alias = type.getAnnotation(Alias.class);
        return alias == null ? type.getSimpleName() : alias.value();
    }

    /** Aliases by simple name, or annotation, for a package, as {@code typeAliasesPackage} makes them. */
    private void aliases(String packageName) {
        for (String name : classes.namesIn(packageName)) {
            load(name).filter(type -> !type.isInterface()).ifPresent(type -> {
                if (!configuration
                        .getTypeAliasRegistry()
                        .getTypeAliases()
                        .containsKey(aliasOf(type).toLowerCase(Locale.ENGLISH))) {
                    configuration.getTypeAliasRegistry().registerAlias(aliasOf(type), type);
                }
            });
        }
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, classes.loader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}

package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;

/** All entries' exports as one finds them in another project: pasted into files, compiled, and given to MyBatis. */
final class PastedMappers implements AutoCloseable {

    private final Path folder;
    private final URLClassLoader loader;
    private final Configuration configuration;
    private final SqlSessionTemplate session;

    PastedMappers(Path folder, DataSource dataSource) throws IOException {
        this.folder = folder;
        List<Path> sources = new ArrayList<>();
        for (GuideEntry entry : Guide.entries()) {
            MapperExport export = export(entry);
            write(entry, ".xml", export.xml());
            sources.add(write(entry, ".java", export.java()));
        }
        compile(sources);
        loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        configuration = new Configuration(new Environment("pasted", new SpringManagedTransactionFactory(), dataSource));
        session = new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration));
    }

    /** What a copier of one entry has in place of one of our mappers: its exported statements, and no others. */
    Object inPlaceOf(Class<?> mapper, GuideEntry entry) {
        Class<?> type = load(entry);
        if (!configuration.hasMapper(type)) {
            configuration.addMapper(type);
        }
        Object pasted = session.getMapper(type);
        String subject = mapper.getSimpleName().replaceAll("(Xml|Annotation)Mapper", "");
        return Proxy.newProxyInstance(mapper.getClassLoader(), new Class<?>[] {mapper}, (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return call(exported(type, method, subject), pasted, arguments);
        });
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    static MapperExport export(GuideEntry entry) {
        return new MapperExport(entry, MapperExport.defaultName(entry));
    }

    private Class<?> load(GuideEntry entry) {
        try {
            return loader.loadClass(MapperExport.defaultName(entry));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object call(Method method, Object mapper, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(mapper, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Method exported(Class<?> type, Method method, String subject) throws NoSuchMethodException {
        try {
            return type.getMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException e) {
            return type.getMethod(method.getName() + subject, method.getParameterTypes());
        }
    }

    private Path write(GuideEntry entry, String extension, String text) {
        Path file = folder.resolve(MapperExport.defaultName(entry).replace('.', '/') + extension);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the names of parameters in the class files, as a project may do it. */
    private static void compile(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as("%s", messages).isTrue();
        }
    }
}

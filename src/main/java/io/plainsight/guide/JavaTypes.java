package io.plainsight.guide;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Param;

/** Writes the signatures of mapper methods, and collects the imports that they need. */
final class JavaTypes {

    private final String packageName;
    private final Map<String, Class<?>> bySimpleName = new TreeMap<>();

    /** @param fullName the interface that they are written for */
    JavaTypes(String fullName) {
        packageName = fullName.substring(0, Math.max(0, fullName.lastIndexOf('.')));
    }

    /** The package and the imports of all that was written so far. */
    String head() {
        String imports = bySimpleName.values().stream()
                .filter(type -> !type.getPackageName().equals("java.lang"))
                .filter(type -> !type.getPackageName().equals(packageName))
                .map(type -> "import " + type.getName() + ";\n")
                .sorted()
                .collect(Collectors.joining());
        return Stream.of(packageName.isEmpty() ? "" : "package " + packageName + ";\n", imports)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A method under another name. */
    String signature(Method method, String name) {
        return text(method.getGenericReturnType()) + " " + name
                + Stream.of(method.getParameters()).map(this::text).collect(Collectors.joining(", ", "(", ");"));
    }

    private String text(Parameter parameter) {
        Param param = parameter.getAnnotation(Param.class);
        String annotation = param == null ? "" : "@%s(\"%s\") ".formatted(text(Param.class), param.value());
        return annotation + text(parameter.getParameterizedType()) + " " + parameter.getName();
    }

    private String text(Type type) {
        if (type instanceof ParameterizedType generic) {
            return text(generic.getRawType())
                    + Stream.of(generic.getActualTypeArguments())
                            .map(this::text)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isPrimitive()) {
            return plain.getName();
        }
        Class<?> known = bySimpleName.putIfAbsent(plain.getSimpleName(), plain);
        return known == null || known == plain ? plain.getSimpleName() : plain.getName();
    }
}

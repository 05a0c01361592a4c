package io.plainsight.compare;

import io.plainsight.compare.recorded.NeutralValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;
import tools.jackson.databind.ser.std.SimpleFilterProvider;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Results as trees of typed values, to print and to compare.
 *
 * <p>A link that leads back to an object above is left out, and so is a relation that is absent or was not loaded; a
 * column that is NULL is kept.
 */
public final class ResultTree {

    private static final String FILTER = "relations";

    private static final JsonMapper MAPPER = builder().build();

    private static final JsonMapper NEUTRAL = builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDateTime.class, new Tree<>(LocalDateTime.class, NeutralValue::of))
                    .addSerializer(BigDecimal.class, new Tree<>(BigDecimal.class, NeutralValue::of)))
            .build();

    private ResultTree() {}

    /** The tree of a result; a JSON null for null and for an empty Optional. */
    public static JsonNode of(@Nullable Object result) {
        return MAPPER.valueToTree(result);
    }

    /** The tree of a result by column names, its values as other languages write them; see {@link NeutralValue}. */
    public static JsonNode neutral(@Nullable Object result) {
        return NEUTRAL.valueToTree(result);
    }

    /**
     * The tree of an execution's result, with a fixed text in place of each key that the database made up. The keys are
     * not told apart: those of two tables may be the same number in one run and not in another.
     */
    public static JsonNode comparable(Execution execution) {
        JsonNode tree = of(execution.result());
        maskKeys(tree, execution.generatedKeys());
        return tree;
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .annotationIntrospector(new FilterEverything())
                .filterProvider(new SimpleFilterProvider().addFilter(FILTER, new Relations()));
    }

    private static void maskKeys(JsonNode node, Set<Long> keys) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> name.equals("id") || name.endsWith("Id"))
                    .filter(name -> object.get(name).isIntegralNumber())
                    .filter(name -> keys.contains(object.get(name).longValue()))
                    .toList()
                    .forEach(name -> object.put(name, "generated key"));
        }
        node.forEach(child -> maskKeys(child, keys));
    }

    /** Writes values of one type as trees. */
    private static final class Tree<T> extends StdSerializer<T> {
        private final Function<T, JsonNode> tree;

        private Tree(Class<T> type, Function<T, JsonNode> tree) {
            super(type);
            this.tree = tree;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeTree(tree.apply(value));
        }
    }

    private static final class FilterEverything extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Object findFilterId(MapperConfig<?> config, Annotated annotated) {
            return FILTER;
        }
    }

    private static final class Relations extends SimpleBeanPropertyFilter {

        @Override
        public void serializeAsProperty(
                Object bean, JsonGenerator generator, SerializationContext context, PropertyWriter writer)
                throws Exception {
            Object value = ((BeanPropertyWriter) writer).get(bean);
            boolean absent = value == null
                    && !BeanUtils.isSimpleProperty(writer.getType().getRawClass());
            if (!absent && !isAbove(value, generator)) {
                writer.serializeAsProperty(bean, generator, context);
            }
        }

        private static boolean isAbove(@Nullable Object value, JsonGenerator generator) {
            for (TokenStreamContext level = generator.streamWriteContext(); level != null; level = level.getParent()) {
                if (value != null && level.currentValue() == value) {
                    return true;
                }
            }
            return false;
        }
    }
}

package io.plainsight.mybatis.compiled;

import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.mapping.ResultSetType;
import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.EnumOrdinalTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** A mapper with a statement that reads generated rows by generated result maps, and settings to read them with. */
final class GeneratedMapper {

    static final String STATEMENT = "generated.read";

    private static final List<String> PROPERTIES =
            List.of("id", "number", "maybe", "text", "flag", "amount", "happenedAt", "color", "anything");

    private final Chance chance;
    private final List<String> types = new ArrayList<>();
    private final String xml;

    GeneratedMapper(long seed) {
        chance = new Chance(seed);
        int count = 1 + chance.below(4);
        for (int i = 0; i < count; i++) {
            types.add(chance.in100(70) ? chance.of("Thing", "Thing", "Part", "hashmap") : oddType(i == 0));
        }
        StringBuilder resultMaps = new StringBuilder();
        for (int i = 0; i < count; i++) {
            resultMaps.append(resultMap(i)).append('\n');
        }
        String result = chance.in100(80)
                ? "resultMap=\"m0\""
                : "resultType=\"%s\""
                        .formatted(chance.of(
                                "Thing", "Part", "Made", "Flat", "hashmap", "map", "string", "long", "_int", "object"));
        xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
                <mapper namespace="generated">
                %s
                    <select id="read" %s resultOrdered="%s" resultSetType="%s"><![CDATA[
                %s
                    ]]></select>
                </mapper>
                """.formatted(
                        resultMaps,
                        result,
                        chance.in100(40),
                        chance.in100(15) ? ResultSetType.SCROLL_INSENSITIVE : ResultSetType.DEFAULT,
                        new GeneratedRows(chance).sql());
    }

    String xml() {
        return xml;
    }

    /** For one seed the same each time. */
    static void configure(Configuration configuration, long seed) {
        Chance chance = new Chance(seed ^ 0x5eed);
        configuration.setAutoMappingBehavior(chance.of(AutoMappingBehavior.values()));
        configuration.setAutoMappingUnknownColumnBehavior(
                chance.in100(85)
                        ? AutoMappingUnknownColumnBehavior.NONE
                        : chance.of(
                                AutoMappingUnknownColumnBehavior.WARNING, AutoMappingUnknownColumnBehavior.FAILING));
        configuration.setMapUnderscoreToCamelCase(chance.in100(50));
        configuration.setCallSettersOnNulls(chance.in100(35));
        configuration.setReturnInstanceForEmptyRow(chance.in100(35));
        configuration.setArgNameBasedConstructorAutoMapping(chance.in100(35));
        configuration.setSafeResultHandlerEnabled(chance.in100(25));
        configuration.setSafeRowBoundsEnabled(chance.in100(25));
        for (Class<?> type : List.of(Thing.class, Part.class, Made.class, Flat.class)) {
            configuration.getTypeAliasRegistry().registerAlias(type.getSimpleName(), type);
        }
    }

    private String oddType(boolean first) {
        return first ? chance.of("Made", "Flat", "map") : chance.of("Made", "Part", "map", "string");
    }

    /** In the order that the DTD asks for. */
    private String resultMap(int index) {
        String type = types.get(index);
        StringBuilder ids = new StringBuilder();
        StringBuilder results = new StringBuilder();
        for (String property : PROPERTIES) {
            if (has(type, property) && chance.in100(60)) {
                boolean id = chance.in100(property.equals("id") ? 70 : 8);
                (id ? ids : results).append(result(id ? "id" : "result", property));
            }
        }
        StringBuilder associations = new StringBuilder();
        StringBuilder collections = new StringBuilder();
        for (int i = chance.below(3); i > 0; i--) {
            relation(type, index, associations, collections);
        }
        return "<resultMap id=\"m%d\" type=\"%s\"%s%s>%s%s%s%s%s%s</resultMap>"
                .formatted(
                        index,
                        type,
                        parent(type, index),
                        chance.in100(30) ? " autoMapping=\"" + chance.in100(60) + "\"" : "",
                        constructor(type, index),
                        ids,
                        results,
                        associations,
                        collections,
                        discriminator(index));
    }

    /** Of the same type, and below, so that it ends somewhere. */
    private String parent(String type, int index) {
        int parent = index + 1 + chance.below(2);
        return parent < types.size() && types.get(parent).equals(type) && chance.in100(30)
                ? " extends=\"m%d\"".formatted(parent)
                : "";
    }

    private String constructor(String type, int index) {
        String arguments = "<idArg column=\"id\" javaType=\"long\"/><arg column=\"number\" javaType=\"_int\"/>";
        if (type.equals("Flat")) {
            arguments += "<arg column=\"text\" javaType=\"string\"/>"
                    + "<arg column=\"happened_at\" javaType=\"java.time.LocalDateTime\"/>";
        } else if (!type.equals("Made")) {
            return "";
        } else if (index + 1 < types.size() && types.get(index + 1).equals("Part")) {
            arguments += "<arg resultMap=\"m%d\" columnPrefix=\"%s\" javaType=\"Part\"/>"
                    .formatted(index + 1, chance.of("p_", "q_"));
        }
        return "<constructor>" + arguments + "</constructor>";
    }

    private String result(String element, String property) {
        String column = switch (property) {
            case "happenedAt" -> "happened_at";
            case "anything" -> chance.of("text", "number", "amount");
            case "color" -> chance.in100(20) ? "number" : property;
            default -> property;
        };
        return "<%s property=\"%s\" column=\"%s\"%s%s/>"
                .formatted(
                        element,
                        chance.in100(2) ? "other.number" : property,
                        chance.in100(5) ? chance.of("missing", "number", "text") : column,
                        chance.in100(10)
                                ? " jdbcType=\"" + chance.of(JdbcType.VARCHAR, JdbcType.BIGINT, JdbcType.DECIMAL) + "\""
                                : "",
                        typeHandler(property, column));
    }

    private String typeHandler(String property, String column) {
        if (property.equals("color") && column.equals("number")) {
            return " javaType=\"%s\" typeHandler=\"%s\""
                    .formatted(Thing.Color.class.getName(), EnumOrdinalTypeHandler.class.getName());
        }
        return property.equals("text") && chance.in100(15) ? " typeHandler=\"" + Shouting.class.getName() + "\"" : "";
    }

    /** Mostly to the next result map; now and then back to one that may be above, without a prefix. */
    private void relation(String type, int index, StringBuilder associations, StringBuilder collections) {
        boolean back = chance.in100(12);
        int target = back ? chance.below(index + 1) : index + 1;
        String property = target < types.size()
                ? property(type, chance.in100(95) ? types.get(target) : chance.of("Thing", "Part"))
                : null;
        if (property == null) {
            return;
        }
        boolean many = List.of("parts", "copied", "things", "many").contains(property);
        (many ? collections : associations)
                .append("<%s property=\"%s\"%s resultMap=\"m%d\"%s%s/>"
                        .formatted(
                                many ? "collection" : "association",
                                property,
                                property.equals("many")
                                        ? " javaType=\"list\""
                                        : property.equals("one") ? " javaType=\"map\"" : "",
                                target,
                                back || chance.in100(20) ? "" : " columnPrefix=\"" + chance.of("p_", "q_", "P_") + "\"",
                                chance.in100(35)
                                        ? " notNullColumn=\"" + chance.of("id", "id", "id,number") + "\""
                                        : ""));
    }

    private String discriminator(int index) {
        return index + 1 < types.size() && chance.in100(15)
                ? "<discriminator javaType=\"string\" column=\"%s\"><case value=\"x\" resultMap=\"m%d\"/></discriminator>"
                        .formatted(chance.of("kind", "kind", "text"), index + 1)
                : "";
    }

    private static boolean has(String type, String property) {
        return switch (type) {
            case "Thing", "hashmap", "map" -> true;
            case "Part" -> List.of("id", "number", "text", "flag", "amount").contains(property);
            case "Made" -> property.equals("text");
            default -> false;
        };
    }

    /** A property of a type for objects of another; null where there is none. */
    private @Nullable String property(String type, String target) {
        return switch (type + " of " + target) {
            case "Thing of Thing" -> chance.of("other", "things");
            case "Thing of Part" -> chance.of("part", "parts", "parts", "copied");
            case "Thing of map", "Thing of hashmap" -> "map";
            case "Part of Thing" -> "other";
            case "Part of Part" -> chance.of("part", "parts");
            case "Made of Part" -> "part";
            default -> type.endsWith("map") ? chance.of("one", "many") : null;
        };
    }
}

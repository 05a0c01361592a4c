package io.plainsight.guide;

import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/**
 * A statement of a mapper contract, whatever its form.
 *
 * @param contract the interface that both forms implement
 * @param name the method's name, which is the statement's id
 */
public record MapperMethod(Class<?> contract, String name) {

    /** The method itself; a contract has one of each name. */
    Method method() {
        return Stream.of(contract.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The id of the mapped statement in one form. */
    public String statementId(Form form) {
        return Mappers.implementation(contract, form).getName() + "." + name;
    }
}

package io.plainsight.guide;

import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;

/**
 * A statement of a mapper contract, whatever its form.
 *
 * @param contract the interface that both forms implement
 * @param name the method's name, which is the statement's id
 */
public record MapperMethod(Class<?> contract, String name) {

    /** The id of the mapped statement in one form. */
    public String statementId(Form form) {
        return Mappers.implementation(contract, form).getName() + "." + name;
    }
}

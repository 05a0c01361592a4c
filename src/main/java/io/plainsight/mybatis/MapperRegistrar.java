package io.plainsight.mybatis;

import org.mybatis.spring.mapper.MapperFactoryBean;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/** Registers exactly our mappers, one by one: a scan would end the application's own (mybatis spring-boot-starter #729). */
class MapperRegistrar implements ImportBeanDefinitionRegistrar {

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        for (Form form : Form.values()) {
            for (Class<?> mapper : Mappers.implementations(form)) {
                RootBeanDefinition definition = new RootBeanDefinition(MapperFactoryBean.class);
                definition.getConstructorArgumentValues().addGenericArgumentValue(mapper);
                definition
                        .getPropertyValues()
                        .add("sqlSessionTemplate", new RuntimeBeanReference(PlainsightAutoConfiguration.SESSION));
                definition.setAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE, mapper);
                definition.setPrimary(form == Form.XML);
                registry.registerBeanDefinition(mapper.getName(), definition);
            }
        }
    }
}

package io.plainsight.mybatis;

import io.plainsight.people.UserMapper;
import io.plainsight.people.UserRepository;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The mappers and the repository as beans, on the application's own {@link SqlSessionFactory}: its only one, or the
 * primary of several; where there is neither, there are no beans. Who injects a contract gets its XML form. Nothing is
 * scanned for. {@code plainsight.mappers.enabled=false} switches it off.
 */
@AutoConfiguration(after = MybatisAutoConfiguration.class)
@ConditionalOnClass(SqlSessionFactoryBean.class)
@ConditionalOnSingleCandidate(SqlSessionFactory.class)
@ConditionalOnProperty(name = "plainsight.mappers.enabled", matchIfMissing = true)
@Import(MapperRegistrar.class)
public class PlainsightAutoConfiguration {

    static final String SESSION = "plainsightSqlSessionTemplate";

    /** Not a candidate for others: the application's own template keeps its own exception translation. */
    @Bean(name = SESSION, defaultCandidate = false)
    SqlSessionTemplate plainsightSqlSessionTemplate(SqlSessionFactory factory) {
        return new SqlSessionTemplate(
                factory, factory.getConfiguration().getDefaultExecutorType(), new ConstraintTranslator(factory));
    }

    @Bean
    @ConditionalOnMissingBean
    UserRepository userRepository(UserMapper users) {
        return new UserRepository(users);
    }
}

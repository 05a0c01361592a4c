package io.plainsight.benchmark.peer;

import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;

/** How MyBatis is set up. */
public final class MyBatis {

    private MyBatis() {}

    /** As it comes, with the mappers in XML. */
    public static Configuration stock(DataSource dataSource) {
        Configuration configuration =
                new Configuration(new Environment("stock", new JdbcTransactionFactory(), dataSource));
        Mappers.addTo(configuration, Form.XML);
        return configuration;
    }

    /** Sessions that take part in Spring's transactions, of a configuration that is not built yet. */
    public static SqlSessionTemplate inSpring(Configuration configuration, DataSource dataSource) {
        configuration.setEnvironment(new Environment("spring", new SpringManagedTransactionFactory(), dataSource));
        return new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration));
    }
}

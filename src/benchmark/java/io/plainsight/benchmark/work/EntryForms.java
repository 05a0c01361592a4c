package io.plainsight.benchmark.work;

import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.mybatis.PlainMyBatis;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;

/** The ways in which this project has an entry of the guide, in Spring's transactions on one data source. */
final class EntryForms implements AutoCloseable {

    private final SqlSessionTemplate session;
    private final LiveForms hibernate;

    EntryForms(DataSource dataSource) {
        Configuration configuration = PlainMyBatis.over(dataSource);
        configuration.setEnvironment(new Environment("spring", new SpringManagedTransactionFactory(), dataSource));
        session = new SqlSessionTemplate(new SqlSessionFactoryBuilder().build(configuration));
        hibernate = ServiceLoader.load(LiveForms.Factory.class)
                .findFirst()
                .orElseThrow()
                .open(dataSource);
    }

    /** The sample, in which every entry finds something. */
    static Pool pool(Server server, String database) {
        return Pool.of(server, database, false, 1);
    }

    /** The entries that read. */
    static List<GuideCase> cases() {
        return Cases.all().stream()
                .filter(GuideCase::isEntrysOwn)
                .filter(each -> !each.entry().writes())
                .toList();
    }

    /** Gives the mapper of an interface. */
    Function<Class<?>, ?> mappers() {
        return session::getMapper;
    }

    /** Hibernate's forms. */
    LiveForms hibernate() {
        return hibernate;
    }

    /** What is timed, to be called within a transaction. */
    Supplier<@Nullable Object> of(GuideCase entry, EntryForm form) {
        if (form == EntryForm.HIBERNATE) {
            return hibernate.find(entry).orElseThrow()::load;
        }
        Mappers mappers = Mappers.of(form == EntryForm.XML ? Form.XML : Form.ANNOTATION, mappers());
        return () -> entry.run(mappers);
    }

    @Override
    public void close() {
        hibernate.close();
    }
}

package io.plainsight.benchmark.entry;

import io.plainsight.benchmark.data.Connections;
import io.plainsight.benchmark.data.Pool;
import io.plainsight.benchmark.data.Server;
import io.plainsight.benchmark.entry.jooq.JooqEntries;
import io.plainsight.benchmark.entry.sql.JdbcClientLibrary;
import io.plainsight.benchmark.entry.sql.JdbcLibrary;
import io.plainsight.benchmark.entry.sql.JdbiLibrary;
import io.plainsight.benchmark.entry.sql.SqlEntries;
import io.plainsight.benchmark.entry.sql.SqlLibrary;
import io.plainsight.benchmark.peer.MyBatis;
import io.plainsight.benchmark.peer.PeerName;
import io.plainsight.guide.Cases;
import io.plainsight.guide.GuideCase;
import io.plainsight.guide.LiveForms;
import io.plainsight.guide.LiveForms.LiveForm;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.mybatis.PlainMyBatis;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** The guide's entries in the words of one library, to be run in Spring's transactions on one data source. */
final class EntryForms implements AutoCloseable {

    private final Function<GuideCase, Optional<LiveForm>> forms;
    private final Runnable closing;

    private EntryForms(Function<GuideCase, Optional<LiveForm>> forms, Runnable closing) {
        this.forms = forms;
        this.closing = closing;
    }

    /** Sets it up; for some this takes a while. */
    static EntryForms open(PeerName who, DataSource dataSource) {
        return switch (who) {
            case JDBC -> ofSql(new JdbcLibrary(dataSource));
            case OURS_XML -> ofMappers(PlainMyBatis.over(dataSource), dataSource, Form.XML);
            case OURS_ANNOTATIONS -> ofMappers(PlainMyBatis.over(dataSource), dataSource, Form.ANNOTATION);
            case MYBATIS -> ofMappers(MyBatis.stock(dataSource), dataSource, Form.XML);
            case HIBERNATE -> ofHibernate(dataSource);
            case JOOQ -> ofJooq(new JooqEntries(dataSource));
            case JDBI -> ofSql(new JdbiLibrary(dataSource));
            case JDBC_CLIENT -> ofSql(new JdbcClientLibrary(dataSource));
        };
    }

    private static EntryForms ofSql(SqlLibrary library) {
        return written(entry -> SqlEntries.find(entry.id(), library, given(entry)));
    }

    private static EntryForms ofJooq(JooqEntries entries) {
        return written(entry -> entries.find(entry.id(), given(entry)));
    }

    private static EntryForms ofMappers(Configuration configuration, DataSource dataSource, Form form) {
        Mappers mappers = Mappers.of(form, MyBatis.inSpring(configuration, dataSource)::getMapper);
        return written(entry -> Optional.of(() -> entry.run(mappers)));
    }

    private static EntryForms written(Function<GuideCase, Optional<Supplier<@Nullable Object>>> queries) {
        return new EntryForms(entry -> queries.apply(entry).map(WrittenForm::new), () -> {});
    }

    private static EntryForms ofHibernate(DataSource dataSource) {
        LiveForms hibernate = ServiceLoader.load(LiveForms.Factory.class)
                .findFirst()
                .orElseThrow()
                .open(dataSource);
        return new EntryForms(hibernate::find, hibernate::close);
    }

    private static Object[] given(GuideCase entry) {
        return entry.entry().parameters().stream().map(entry.arguments()::get).toArray();
    }

    /** The sample, in which every entry finds something. */
    static Pool pool(Server server, String database) {
        return Pool.of(server, database, Connections.IN_TRANSACTIONS, 1);
    }

    /** The entries that read. */
    static List<GuideCase> cases() {
        return Cases.all().stream()
                .filter(GuideCase::isEntrysOwn)
                .filter(each -> !each.entry().writes())
                .toList();
    }

    /** What is run within a transaction; empty where there is no such form. */
    Optional<LiveForm> find(GuideCase entry) {
        return forms.apply(entry);
    }

    @Override
    public void close() {
        closing.run();
    }
}

package io.plainsight.benchmark.peer;

import io.plainsight.mybatis.Form;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** Who is measured; the first is the baseline. */
public enum PeerName {
    JDBC("JDBC by hand", (pool, inAutoCommit) -> new JdbcPeer(pool)),
    OURS_XML("Plainsight, XML", (pool, inAutoCommit) -> MyBatisPeer.ours(pool, Form.XML)),
    OURS_ANNOTATIONS("Plainsight, annotations", (pool, inAutoCommit) -> MyBatisPeer.ours(pool, Form.ANNOTATION)),
    MYBATIS("MyBatis as it comes", (pool, inAutoCommit) -> MyBatisPeer.stock(pool)),
    HIBERNATE("Hibernate", HibernatePeer::new),
    JOOQ("jOOQ", (pool, inAutoCommit) -> new JooqPeer(pool)),
    JDBI("Jdbi", (pool, inAutoCommit) -> new JdbiPeer(pool)),
    JDBC_CLIENT("Spring JdbcClient", (pool, inAutoCommit) -> new JdbcClientPeer(pool));

    private final String title;
    private final BiFunction<DataSource, Boolean, Peer> opening;

    PeerName(String title, BiFunction<DataSource, Boolean, Peer> opening) {
        this.title = title;
        this.opening = opening;
    }

    /** As in tables and plots. */
    public String title() {
        return title;
    }

    /**
     * Sets it up on a pool, which stays the caller's to close.
     *
     * @param inAutoCommit whether the pool hands out connections in auto-commit
     */
    public Peer open(DataSource pool, boolean inAutoCommit) {
        return opening.apply(pool, inAutoCommit);
    }
}

package io.plainsight.guide;

import io.plainsight.bulk.BulkInsert;
import io.plainsight.mybatis.Form;
import io.plainsight.mybatis.Mappers;
import io.plainsight.people.User;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserXmlMapper;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.mybatis.spring.SqlSessionTemplate;

/** The ways in which the mappers can insert many users, in the caller's transaction. */
public final class BulkInserts {

    private final UserMapper xml;
    private final UserMapper annotations;
    private final SqlSessionTemplate plain;
    private final SqlSessionTemplate batch;

    /** @param lookup gives the mapper of an interface; it must take part in Spring's transactions */
    public BulkInserts(SqlSessionFactory sessions, Function<Class<?>, ?> lookup) {
        xml = Mappers.of(Form.XML, lookup).users();
        annotations = Mappers.of(Form.ANNOTATION, lookup).users();
        plain = new SqlSessionTemplate(sessions);
        // A factory of its own: within a transaction, Spring lets no factory have executors of two types.
        batch = new SqlSessionTemplate(new DefaultSqlSessionFactory(sessions.getConfiguration()), ExecutorType.BATCH);
    }

    /** In one statement of the XML mapper. */
    public void xml(int count) {
        xml.insertAll(users(count));
    }

    /** In one statement of the annotation mapper. */
    public void annotations(int count) {
        annotations.insertAll(users(count));
    }

    /**
     * In a statement for each user.
     *
     * @param check is called before each; what it throws ends the inserting
     */
    public void oneEach(int count, Runnable check) {
        insert(count, xml, check);
    }

    /** The same, which MyBatis collects and the driver sends as a JDBC batch. */
    public void batch(int count, Runnable check) {
        insert(count, batch.getMapper(UserXmlMapper.class), check);
        batch.flushStatements();
    }

    /** By {@link BulkInsert}, which asks for the users one at a time, in the fastest way that the server allows. */
    public void bulk(int count, Runnable check) {
        BulkInsert.through(UserXmlMapper.class, UserMapper.COLUMNS_OF_ROWS)
                .insert(plain, users(count).stream().peek(user -> check.run()));
    }

    private static void insert(int count, UserMapper mapper, Runnable check) {
        for (User user : users(count)) {
            check.run();
            mapper.insert(user);
        }
    }

    /** None of whom is in the sample. */
    private static List<User> users(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new User("User " + number, "bulk" + number + "@example.com"))
                .toList();
    }
}

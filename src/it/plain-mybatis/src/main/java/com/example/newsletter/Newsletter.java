package com.example.newsletter;

import io.plainsight.bulk.BulkInsert;
import io.plainsight.mybatis.PlainMyBatis;
import io.plainsight.people.User;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserXmlMapper;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

/** Uses mappers of Plainsight and one of its own in the same sessions. */
public final class Newsletter {

    private final SqlSessionFactory factory;

    public Newsletter(DataSource dataSource) {
        Configuration configuration = PlainMyBatis.over(dataSource);
        configuration.addMapper(ReaderMapper.class); // your own, if you like
        factory = new SqlSessionFactoryBuilder().build(configuration);
    }

    public User subscribe(String name, String email) {
        try (SqlSession session = factory.openSession()) {
            UserMapper users = session.getMapper(UserXmlMapper.class);
            User user = new User(name, email);
            users.insert(user);
            session.commit();
            return user;
        }
    }

    /** As many as come: none of them is kept, and all are inserted or none. */
    public long subscribeAll(Iterator<User> users) {
        BulkInsert<User> bulk = BulkInsert.through(UserXmlMapper.class, UserMapper.COLUMNS_OF_ROWS);

        try (SqlSession session = factory.openSession()) {
            long count = bulk.insert(session, users);
            session.commit();
            return count;
        }
    }

    public List<Reader> readers() {
        try (SqlSession session = factory.openSession()) {
            return session.getMapper(ReaderMapper.class).findAll();
        }
    }
}

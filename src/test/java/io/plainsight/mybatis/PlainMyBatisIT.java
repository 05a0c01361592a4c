package io.plainsight.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.compare.ResultTree;
import io.plainsight.guide.Arguments;
import io.plainsight.guide.Guide;
import io.plainsight.guide.GuideEntry;
import io.plainsight.people.User;
import io.plainsight.people.UserXmlMapper;
import io.plainsight.testing.DatabaseTest;
import io.plainsight.testing.Migration;
import io.plainsight.testing.ScratchDatabase;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.JsonNode;

/** The mappers without Spring, in a configuration that fails where MyBatis' own would drop something. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainMyBatisIT {

    record CreatedUser(String createdAt, String name) {}

    /** Mappers of somebody else's, without result maps. */
    interface TheirMapper {

        @Select("select name, created_at from users where id = 1")
        CreatedUser findCreated();

        @Select("select id, name, name as nickname from users where id = 1")
        User findWithUnknownColumn();
    }

    private ScratchDatabase database;
    private SqlSessionFactory factory;

    static List<GuideEntry> entries() {
        return Guide.entries();
    }

    @BeforeAll
    void makeDatabase(@Autowired JdbcConnectionDetails suite) throws Exception {
        database = new ScratchDatabase(suite);
        Migration.fromClasspath(database.dataSource()).update("sample");
        Configuration configuration = PlainMyBatis.over(database.dataSource());
        configuration.addMapper(TheirMapper.class);
        factory = new SqlSessionFactoryBuilder().build(configuration);
    }

    @AfterAll
    void dropDatabase() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void runsEveryEntryInBothForms(GuideEntry entry) {
        if (entry.refusal() == null) {
            JsonNode xml = run(entry, Form.XML);
            JsonNode annotation = run(entry, Form.ANNOTATION);
            // Keys that are made up differ.
            if (!entry.writes()) {
                assertThat(annotation).isEqualTo(xml);
            }
        } else {
            for (Form form : Form.values()) {
                assertThatThrownBy(() -> run(entry, form)).isInstanceOf(PersistenceException.class);
            }
        }
    }

    @Test
    void asksTheDatabaseEachTime() {
        try (SqlSession session = factory.openSession()) {
            UserXmlMapper users = session.getMapper(UserXmlMapper.class);
            users.findById(1).orElseThrow().setName("changed by the caller");

            assertThat(users.findById(1).orElseThrow().getName()).isEqualTo("Alice");
        }
    }

    @Test
    void findsTheArgumentsOfARecordByName() {
        try (SqlSession session = factory.openSession()) {
            assertThat(session.getMapper(TheirMapper.class).findCreated().name())
                    .isEqualTo("Alice");
        }
    }

    @Test
    void failsOnAColumnThatNoPropertyTakes() {
        try (SqlSession session = factory.openSession()) {
            assertThatThrownBy(() -> session.getMapper(TheirMapper.class).findWithUnknownColumn())
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("nickname");
        }
    }

    @Test
    void refusesToCountJoinedRowsAsParents() {
        try (SqlSession session = factory.openSession()) {
            assertThatThrownBy(() -> session.selectList(
                            "io.plainsight.books.AuthorXmlMapper.findAllWithBooks", null, new RowBounds(0, 2)))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("RowBounds");
        }
    }

    private JsonNode run(GuideEntry entry, Form form) {
        // Not committed, so rolled back.
        try (SqlSession session = factory.openSession()) {
            return ResultTree.of(entry.run(Mappers.of(form, session::getMapper), Arguments.defaults()));
        }
    }
}

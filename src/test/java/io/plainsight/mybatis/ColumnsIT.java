package io.plainsight.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.people.User;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.factories.Factories;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;

/** A value that its column cannot hold is refused, never cut or replaced, in a message that names the column. */
@BothForms
class ColumnsIT extends MapperTest {

    ColumnsIT(Form form) {
        super(form);
    }

    static Stream<Text> texts() {
        return Stream.of(
                new Text(
                        "users.name",
                        (create, text) ->
                                create.user().with(u -> u.setName(text)).create()),
                new Text(
                        "users.email",
                        (create, text) ->
                                create.user().with(u -> u.setEmail(text)).create()),
                new Text(
                        "users.role",
                        (create, text) ->
                                create.user().with(u -> u.setRole(text)).create()),
                new Text(
                        "profiles.bio",
                        (create, text) ->
                                create.profile().with(p -> p.setBio(text)).create()),
                new Text(
                        "profiles.avatar_url",
                        (create, text) ->
                                create.profile().with(p -> p.setAvatarUrl(text)).create()),
                new Text(
                        "authors.name",
                        (create, text) ->
                                create.author().with(a -> a.setName(text)).create()),
                new Text(
                        "books.title",
                        (create, text) ->
                                create.book().with(b -> b.setTitle(text)).create()),
                new Text(
                        "books.isbn",
                        (create, text) ->
                                create.book().with(b -> b.setIsbn(text)).create()),
                new Text(
                        "students.name",
                        (create, text) ->
                                create.student().with(s -> s.setName(text)).create()),
                new Text(
                        "students.email",
                        (create, text) ->
                                create.student().with(s -> s.setEmail(text)).create()),
                new Text(
                        "courses.name",
                        (create, text) ->
                                create.course().with(c -> c.setName(text)).create()),
                new Text(
                        "courses.code",
                        (create, text) ->
                                create.course().with(c -> c.setCode(text)).create()),
                new Text(
                        "enrollments.grade",
                        (create, text) ->
                                create.enrollment().with(e -> e.setGrade(text)).create()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextThatIsTooLongIsRefused(Text text) {
        String longest = "x".repeat(length(text));

        if (!text.name.equals("users.role")) {
            text.store.accept(factories, longest);
            assertThat(jdbc.queryForList("select " + text.column() + " from " + text.table(), String.class))
                    .containsExactly(longest);
        }
        assertRefused(text.column(), () -> text.store.accept(factories, longest + "x"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsMissingOnlyWhereTheSchemaAllowsIt(Text text) {
        if (isNullable(text)) {
            text.store.accept(factories, null);
            assertThat(rows("select " + text.column() + " from " + text.table()))
                    .containsExactly(row((Object) null));
        } else {
            assertRefused(text.column(), () -> text.store.accept(factories, null));
        }
    }

    @Test
    void everyTextOfTheSchemaIsTriedHere() {
        Set<String> columns = new HashSet<>(jdbc.queryForList("""
                select concat(table_name, '.', column_name)
                from information_schema.columns
                where table_schema = database()
                  and table_name not like 'DATABASECHANGELOG%'
                  and character_maximum_length is not null
                """, String.class));

        assertThat(texts().map(text -> text.name).collect(Collectors.toSet())).isEqualTo(columns);
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertRefused("age", () -> factories.user().with(u -> u.setAge(100_000)).create());
        assertRefused(
                "published_year",
                () -> factories.book().with(b -> b.setPublishedYear(100_000)).create());
    }

    @Test
    void anUpdateIsRefusedAsAnInsertIs() {
        User user = factories.user().create();

        assertRefused("name", () -> mappers.users().updateName(user.getId(), null));
        assertRefused("name", () -> mappers.users().updateName(user.getId(), "x".repeat(101)));

        assertThat(rows("select name from users")).containsExactly(row(user.getName()));
    }

    private static void assertRefused(String column, Runnable work) {
        assertThatThrownBy(work::run)
                .isExactlyInstanceOf(DataIntegrityViolationException.class)
                .message()
                .containsIgnoringCase("column '" + column + "'");
    }

    private int length(Text text) {
        return described("character_maximum_length", text, Integer.class);
    }

    private boolean isNullable(Text text) {
        return described("is_nullable", text, String.class).equals("YES");
    }

    private <T> T described(String property, Text text, Class<T> type) {
        return jdbc.queryForObject("select " + property + """
                         from information_schema.columns
                        where table_schema = database()
                          and table_name = ?
                          and column_name = ?
                        """, type, text.table(), text.column());
    }

    private record Text(String name, BiConsumer<Factories, String> store) {

        String table() {
            return name.substring(0, name.indexOf('.'));
        }

        String column() {
            return name.substring(name.indexOf('.') + 1);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

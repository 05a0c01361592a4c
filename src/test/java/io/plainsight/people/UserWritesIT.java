package io.plainsight.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What every {@link UserMapper} writes. */
@BothForms
class UserWritesIT extends MapperTest {

    private static final String ALL_COLUMNS =
            "select id, name, email, active, role, age, created_at from users order by id";

    private UserMapper users;

    UserWritesIT(Form form) {
        super(form);
    }

    @BeforeEach
    void users() {
        users = mappers.users();
    }

    @Test
    void insertStoresEveryColumnAndSetsTheId() {
        User user = new User("Zoë 🦉", "zoe@example.com");
        user.setActive(false);
        user.setRole("manager");
        user.setAge(42);
        user.setCreatedAt(LocalDateTime.parse("2024-05-05T05:05:05.000005"));

        assertThat(users.insert(user)).isEqualTo(1);

        assertThat(user.getId()).isPositive();
        assertThat(rows(ALL_COLUMNS))
                .containsExactly(row(
                        user.getId(),
                        "Zoë 🦉",
                        "zoe@example.com",
                        false,
                        "manager",
                        42,
                        LocalDateTime.parse("2024-05-05T05:05:05.000005")));
    }

    @Test
    void aNewUserIsAnActiveMemberOfUnknownAge() {
        users.insert(new User("Alice", "alice@example.com"));

        assertThat(rows("select active, role, age from users")).containsExactly(row(true, "member", null));
    }

    @Test
    void withoutATimeOfCreationTheDatabaseGivesItsOwnWhichIsNotReadBack() {
        LocalDateTime before = now();
        User user = factories.user().create();
        User another = factories.user().build();
        users.insertAll(List.of(another));

        assertThat(user.getCreatedAt()).isNull();
        assertThat(another.getCreatedAt()).isNull();
        assertThat(jdbc.queryForList("select created_at from users", LocalDateTime.class))
                .hasSize(2)
                .allSatisfy(created -> assertThat(created).isBetween(before, now()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000-01-01T00:00:00",
                "2024-03-31T02:30:00.000001",
                "2024-10-27T02:30:00.999999",
                "9999-12-31T23:59:59.999999"
            })
    void theTimeOfCreationComesBackToTheMicrosecond(LocalDateTime created) {
        User user = factories.user().with(u -> u.setCreatedAt(created)).create();

        assertThat(users.findById(user.getId())).map(User::getCreatedAt).contains(created);
        assertThat(jdbc.queryForObject("select cast(created_at as char) from users", String.class))
                .startsWith(created.toLocalDate() + " ")
                .endsWith("." + "%06d".formatted(created.getNano() / 1_000));
    }

    @Test
    void lengthIsCountedInCharactersOfWhateverSize() {
        String name = "🦊".repeat(100);
        User user = factories.user().with(u -> u.setName(name)).create();

        assertThat(rows("select name from users where char_length(name) = 100")).containsExactly(row(name));
        assertThat(users.findByEitherName(name, "")).extracting(User::getId).containsExactly(user.getId());
        assertThat(users.findByEitherName("🐻".repeat(100), "")).isEmpty();
    }

    @Test
    void insertAllStoresEveryColumnOfEachAndSetsTheIdsInOrder() {
        User first = new User("Zoë 🦉", "zoe@example.com");
        first.setActive(false);
        first.setRole("admin");
        first.setAge(0);
        first.setCreatedAt(LocalDateTime.parse("2020-02-29T23:59:59.999999"));
        User second = new User("O'Neill", "oneill@example.com");
        second.setRole("manager");
        second.setCreatedAt(LocalDateTime.parse("2021-01-01T00:00:00"));

        assertThat(users.insertAll(List.of(first, second))).isEqualTo(2);

        assertThat(first.getId()).isLessThan(second.getId());
        assertThat(rows(ALL_COLUMNS))
                .containsExactly(
                        row(
                                first.getId(),
                                "Zoë 🦉",
                                "zoe@example.com",
                                false,
                                "admin",
                                0,
                                LocalDateTime.parse("2020-02-29T23:59:59.999999")),
                        row(
                                second.getId(),
                                "O'Neill",
                                "oneill@example.com",
                                true,
                                "manager",
                                null,
                                LocalDateTime.parse("2021-01-01T00:00:00")));
    }

    @Test
    void insertAllIsOneStatementHoweverManyUsersThereAre() {
        List<User> many = factories.user().build(1_000);

        assertThat(sent(() -> users.insertAll(many))).hasSize(1);
        assertThat(users.insertAll(many)).isEqualTo(1_000);

        assertThat(rows("select id, email from users order by id"))
                .containsExactlyElementsOf(many.stream()
                        .map(user -> row(user.getId(), user.getEmail()))
                        .toList());
    }

    @Test
    void insertAllOfNoUserSendsNothing() {
        assertThat(users.insertAll(List.of())).isZero();
        assertThat(sent(() -> users.insertAll(List.of()))).isEmpty();
        assertThat(rows(ALL_COLUMNS)).isEmpty();
    }

    @Test
    void anEmailThatExistsFailsTheWholeInsertAndLeavesTheExistingUserAlone() {
        factories.user().with(u -> u.setEmail("taken@example.com")).create();

        assertNoneIsInserted(DuplicateKeyException.class, "users_email_unique", u -> u.setEmail("TAKEN@example.com"));
    }

    @Test
    void anEmailThatOccursTwiceFailsTheWholeInsert() {
        assertNoneIsInserted(DuplicateKeyException.class, "users_email_unique", u -> u.setEmail("user0@example.com"));
    }

    @Test
    void anImpossibleUserFailsTheWholeInsert() {
        assertNoneIsInserted(DataIntegrityViolationException.class, "users_role_known", u -> u.setRole("root"));
    }

    @Test
    void updateNameChangesTheNameOfThatUserAlone() {
        User user = factories.user().with(u -> u.setAge(30)).create();
        User other = factories.user().create();
        List<List<Object>> before = rows(ALL_COLUMNS);

        assertThat(users.updateName(user.getId(), "Renée 🦊")).isEqualTo(1);

        List<List<Object>> expected = new ArrayList<>(before);
        expected.get(0).set(1, "Renée 🦊");
        assertThat(rows(ALL_COLUMNS)).isEqualTo(expected);
        assertThat(users.findById(user.getId())).map(User::getName).contains("Renée 🦊");
        assertThat(users.findById(other.getId())).map(User::getName).contains(other.getName());
    }

    @Test
    void updateNameCountsTheUserEvenWhereTheNameStaysTheSame() {
        User user = factories.user().create();

        assertThat(users.updateName(user.getId(), user.getName())).isEqualTo(1);
    }

    @Test
    void updateNameOfAnAbsentUserChangesNothing() {
        User user = factories.user().create();
        List<List<Object>> before = rows(ALL_COLUMNS);

        assertThat(users.updateName(user.getId() + 1, "Nobody")).isZero();

        assertThat(rows(ALL_COLUMNS)).isEqualTo(before);
    }

    @Test
    void deletingAUserDeletesItsProfileAndNothingElse() {
        Profile profile = factories.profile().create();
        Profile other = factories.profile().create();

        assertThat(users.deleteById(profile.getUserId())).isEqualTo(1);

        assertThat(rows("select id from users")).containsExactly(row(other.getUserId()));
        assertThat(rows("select id, user_id, bio from profiles"))
                .containsExactly(row(other.getId(), other.getUserId(), other.getBio()));
    }

    @Test
    void deletingAnAbsentUserDeletesNothing() {
        Profile profile = factories.profile().create();

        assertThat(users.deleteById(profile.getUserId() + 1)).isZero();

        assertThat(rows("select id from users")).containsExactly(row(profile.getUserId()));
        assertThat(rows("select id from profiles")).containsExactly(row(profile.getId()));
    }

    private <E extends Exception> void assertNoneIsInserted(
            Class<E> exception, String constraint, Consumer<User> defect) {
        List<List<Object>> before = rows(ALL_COLUMNS);
        List<User> threeOfWhomOneIsWrong = new ArrayList<>();
        threeOfWhomOneIsWrong.add(
                factories.user().with(u -> u.setEmail("user0@example.com")).build());
        threeOfWhomOneIsWrong.add(factories.user().with(defect).build());
        threeOfWhomOneIsWrong.add(factories.user().build());

        assertThatThrownBy(() -> users.insertAll(threeOfWhomOneIsWrong))
                .isInstanceOf(exception)
                .hasMessageContaining(constraint);

        assertThat(rows(ALL_COLUMNS)).isEqualTo(before);
    }
}

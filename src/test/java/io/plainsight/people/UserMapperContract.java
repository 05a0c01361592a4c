package io.plainsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.WithSampleData;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link UserMapper} finds in the sample data. What it writes: {@link UserWritesIT}. */
@WithSampleData
abstract class UserMapperContract extends MapperTest {

    private UserMapper users;

    UserMapperContract(Form form) {
        super(form);
    }

    @BeforeEach
    void users() {
        users = mappers.users();
    }

    @Test
    void findAllIsOrderedByPrimaryKeyAndLeavesProfilesAlone() {
        List<User> all = users.findAll();

        assertIds(all, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(all).extracting(User::getProfile).containsOnlyNulls();
        assertThat(all.stream()
                        .map(user -> row(
                                user.getId(),
                                user.getName(),
                                user.getEmail(),
                                user.isActive(),
                                user.getRole(),
                                user.getAge(),
                                user.getCreatedAt())))
                .containsExactlyElementsOf(
                        rows("select id, name, email, active, role, age, created_at from users order by id"));
    }

    @Test
    void firstAndLastGoByPrimaryKeyWhateverTheTimeOfCreation() {
        insertUser(1_000, "late@example.com");
        insertUser(-1, "before@example.com");
        insertUser(500, "between@example.com");

        assertThat(users.findFirst()).map(User::getEmail).contains("before@example.com");
        assertThat(users.findLast()).map(User::getEmail).contains("late@example.com");
    }

    @Test
    void ofNoUsersThereIsNoFirstAndNoLast() {
        jdbc.update("delete from users");

        assertThat(users.findAll()).isEmpty();
        assertThat(users.findFirst()).isEmpty();
        assertThat(users.findLast()).isEmpty();
        assertThat(users.count()).isZero();
    }

    @Test
    void findByIdReadsEveryColumn() {
        User expected = new User("Álice", "alice.accent@example.com");
        expected.setId(4L);
        expected.setActive(false);
        expected.setRole("admin");
        expected.setAge(34);
        expected.setCreatedAt(LocalDateTime.parse("2022-12-31T23:59:59.999999"));

        assertThat(users.findById(4)).get().usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void anUnknownAgeIsNullAndZeroIsZero() {
        assertThat(users.findById(2).orElseThrow().getAge()).isNull();
        assertThat(users.findById(6).orElseThrow().getAge()).isZero();
    }

    @Test
    void anAbsentUserIsEmpty() {
        assertThat(users.findById(13)).isEmpty();
        assertThat(users.findByEmail("nobody@example.com")).isEmpty();
        assertThat(users.findByIdWithProfile(13)).isEmpty();
    }

    @Test
    void emailsCompareUnderTheCollation() {
        assertThat(List.of("a@b.com", "A@B.COM", "á@b.com", "a@b.com  "))
                .allSatisfy(email ->
                        assertThat(users.findByEmail(email)).map(User::getId).contains(1L));
        assertThat(users.findByEmail("%")).isEmpty();
        assertThat(users.findByEmail(" a@b.com")).isEmpty();
    }

    @Test
    void findByActiveTellsTheTwoApart() {
        assertIds(users.findByActive(true), 1, 2, 3, 5, 7, 8, 9, 11, 12);
        assertIds(users.findByActive(false), 4, 6, 10);
    }

    @Test
    void findByActiveAndRoleAsksForBoth() {
        assertIds(users.findByActiveAndRole(true, "admin"), 1, 5, 12);
        assertIds(users.findByActiveAndRole(false, "manager"), 10);
        assertIds(users.findByActiveAndRole(true, "nobody"));
    }

    @Test
    void namesCompareUnderTheCollationAndEachUserComesOnce() {
        assertIds(users.findByEitherName("Alice", "Bob"), 1, 2, 3, 4, 6, 12);
        assertIds(users.findByEitherName("bob ", "ÁLICE"), 1, 2, 3, 4, 6, 12);
        assertIds(users.findByEitherName("Bob", "Bob"), 2, 6);
    }

    @Test
    void namesAreComparedAsTheyAreWhateverTheirCharacters() {
        assertIds(users.findByEitherName("Dmitri 🦊", "王芳"), 7, 9);
        assertIds(users.findByEitherName("O'Neill", "50%_\\off"), 10, 11);
        assertIds(users.findByEitherName("%", "' or '1' = '1"));
    }

    @Test
    void usersOfTheSameMicrosecondAreOrderedByPrimaryKey() {
        assertIds(users.findAllByCreation(), 9, 4, 5, 8, 2, 3, 1, 10, 11, 12, 6, 7);
    }

    @Test
    void pagesGoByPrimaryKeyAndEndWithTheData() {
        assertIds(users.findPage(5, 0), 1, 2, 3, 4, 5);
        assertIds(users.findPage(3, 4), 5, 6, 7);
        assertIds(users.findPage(5, 10), 11, 12);
        assertIds(users.findPage(5, 12));
        assertIds(users.findPage(5, Long.MAX_VALUE));
        assertIds(users.findPage(0, 0));
    }

    @Test
    void findAtMostTakesTheFirst() {
        assertIds(users.findAtMost(3), 1, 2, 3);
        assertIds(users.findAtMost(0));
        assertThat(users.findAtMost(Integer.MAX_VALUE))
                .hasSize(12)
                .last()
                .extracting(User::getId)
                .isEqualTo(12L);
    }

    @Test
    void agesAreAggregatedOverThoseThatAreKnown() {
        assertThat(users.count()).isEqualTo(12);
        assertThat(users.sumAge()).isEqualTo(466);
        assertThat(users.averageAge())
                .get()
                .usingComparator(BigDecimal::compareTo)
                .isEqualTo(new BigDecimal("46.6"));
        assertThat(users.minimumAge()).contains(0);
        assertThat(users.maximumAge()).contains(150);
    }

    @Test
    void whereNoAgeIsKnownTheSumIsZeroAndTheRestIsEmpty() {
        jdbc.update("update users set age = null");
        assertNoAge();

        jdbc.update("delete from users");
        assertNoAge();
    }

    @Test
    void aUserAndItsProfileSeeEachOther() {
        User user = users.findByIdWithProfile(7).orElseThrow();

        assertThat(user.getName()).isEqualTo("Dmitri 🦊");
        assertThat(user.getProfile().getId()).isEqualTo(4);
        assertThat(user.getProfile().getUserId()).isEqualTo(7);
        assertThat(user.getProfile().getBio()).isEqualTo("Line one\nline two");
        assertThat(user.getProfile().getAvatarUrl()).isEqualTo("https://example.com/avatars/fox.png");
        assertThat(user.getProfile().getUser()).isSameAs(user);
        assertThat(sent(() -> users.findByIdWithProfile(7))).hasSize(1);
    }

    @Test
    void aProfileThatHoldsNothingIsAProfileAllTheSame() {
        assertThat(users.findByIdWithProfile(2).orElseThrow().getProfile()).isNull();

        Profile bare = users.findByIdWithProfile(5).orElseThrow().getProfile();
        assertThat(bare.getId()).isEqualTo(3);
        assertThat(bare.getBio()).isNull();
        assertThat(bare.getAvatarUrl()).isNull();

        assertThat(users.findByIdWithProfile(3).orElseThrow().getProfile().getBio())
                .isEmpty();
    }

    @Test
    void criteriaNarrowTheUsersDown() {
        UserCriteria everyone = UserCriteria.everyone();

        assertIds(users.find(everyone), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertIds(users.find(everyone.onlyActive()), 1, 2, 3, 5, 7, 8, 9, 11, 12);
        assertIds(users.find(new UserCriteria(false, null, false)), 4, 6, 10);
        assertIds(users.find(everyone.byRole("manager")), 2, 8, 9, 10);
        assertIds(users.find(everyone.byRole("admin").onlyActive()), 1, 5, 12);
        assertIds(users.find(everyone.onlyActive().includingProfile().byRole("admin")), 1, 5, 12);
        assertIds(users.find(everyone.byRole("nobody").includingProfile()));
    }

    @Test
    void criteriaLoadProfilesInTheSameStatementOrNotAtAll() {
        UserCriteria everyone = UserCriteria.everyone();

        assertProfiles(users.find(everyone), new Long[12]);
        assertProfiles(
                users.find(everyone.includingProfile()), 1L, null, 2L, null, 3L, null, 4L, null, 6L, null, null, 5L);
        assertProfiles(users.find(everyone.byRole("admin").includingProfile()), 1L, null, 3L, 5L);
        assertThat(sent(() -> users.find(everyone.includingProfile()))).hasSize(1);
    }

    @Test
    void theStatementsOfFindLoadWhatTheirNamesSayWhateverTheCriteria() {
        UserCriteria admins = UserCriteria.everyone().byRole("admin");

        assertProfiles(users.findByCriteria(admins.includingProfile()), null, null, null, null);
        assertProfiles(users.findByCriteriaWithProfile(admins), 1L, null, 3L, 5L);
    }

    @Test
    void newestActiveComeNewestFirstThenByPrimaryKeyDownwards() {
        List<String> all = List.of("member", "manager", "admin");

        assertIds(users.findNewestActive(all, newYear2023(), 10), 7, 12, 11, 1, 3, 2, 8);
        assertIds(users.findNewestActive(all, newYear2023(), 3), 7, 12, 11);
        assertIds(users.findNewestActive(all, newYear2023(), 0));
        assertIds(users.findNewestActive(List.of("admin", "manager"), newYear2023(), 10), 12, 1, 2, 8);
    }

    @Test
    void newestActiveLeaveTheMomentItselfOut() {
        assertIds(users.findNewestActive(List.of("admin"), newYear2023().minusNanos(1_000), 10), 12, 1, 5);
        assertIds(users.findNewestActive(List.of("admin"), newYear2023(), 10), 12, 1);
    }

    @Test
    void newestActiveOfNoRoleAreNone() {
        assertIds(users.findNewestActive(List.of(), newYear2023(), 10));
    }

    private static LocalDateTime newYear2023() {
        return LocalDateTime.of(2023, 1, 1, 0, 0);
    }

    private void assertNoAge() {
        assertThat(users.sumAge()).isZero();
        assertThat(users.averageAge()).isEmpty();
        assertThat(users.minimumAge()).isEmpty();
        assertThat(users.maximumAge()).isEmpty();
    }

    private void insertUser(long id, String email) {
        jdbc.update("insert into users (id, name, email) values (?, 'Someone', ?)", id, email);
    }

    private static void assertIds(List<User> found, Integer... ids) {
        assertThat(found)
                .extracting(User::getId)
                .containsExactlyElementsOf(
                        Arrays.stream(ids).map(Integer::longValue).toList());
    }

    private static void assertProfiles(List<User> found, Long... ids) {
        assertThat(found)
                .extracting(user -> Optional.ofNullable(user.getProfile())
                        .map(Profile::getId)
                        .orElse(null))
                .containsExactly(ids);
        assertThat(found)
                .filteredOn(user -> user.getProfile() != null)
                .allSatisfy(user -> assertThat(user.getProfile().getUser()).isSameAs(user));
    }
}

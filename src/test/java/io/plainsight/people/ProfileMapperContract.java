package io.plainsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.MapperTest;
import io.plainsight.testing.WithSampleData;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ProfileMapper} does to the sample data. */
@WithSampleData
abstract class ProfileMapperContract extends MapperTest {

    private ProfileMapper profiles;

    ProfileMapperContract(Form form) {
        super(form);
    }

    @BeforeEach
    void profiles() {
        profiles = mappers.profiles();
    }

    @Test
    void aProfileComesWithEveryColumnOfItsUser() {
        User user = new User("Dmitri 🦊", "dmitri.fox@example.com");
        user.setId(7L);
        user.setAge(61);
        user.setCreatedAt(LocalDateTime.parse("2024-05-05T05:05:05.000005"));
        Profile expected = new Profile();
        expected.setId(4L);
        expected.setBio("Line one\nline two");
        expected.setAvatarUrl("https://example.com/avatars/fox.png");
        expected.setUser(user);

        Profile found = profiles.findByIdWithUser(4).orElseThrow();

        assertThat(found).usingRecursiveComparison().isEqualTo(expected);
        assertThat(found.getUserId()).isEqualTo(7);
        assertThat(found.getUser().getProfile()).isSameAs(found);
        assertThat(sent(() -> profiles.findByIdWithUser(4))).hasSize(1);
    }

    @Test
    void aProfileMayHoldNothingButItsUser() {
        Profile bare = profiles.findByIdWithUser(3).orElseThrow();

        assertThat(bare.getBio()).isNull();
        assertThat(bare.getAvatarUrl()).isNull();
        assertThat(bare.getUser().getName()).isEqualTo("Chloë");
        assertThat(bare.getUser().getAge()).isNull();
        assertThat(bare.getUser().getRole()).isEqualTo("admin");
    }

    @Test
    void anAbsentProfileIsEmpty() {
        assertThat(profiles.findByIdWithUser(7)).isEmpty();
    }

    @Test
    void insertStoresEveryColumnAndSetsTheId() {
        Profile profile = new Profile();
        profile.setUserId(2L);
        profile.setBio("One 🖋\ntwo 数据库");
        profile.setAvatarUrl("https://example.com/avatars/bob.png");

        assertThat(profiles.insert(profile)).isEqualTo(1);

        assertThat(rows("select id, user_id, bio, avatar_url from profiles where id > 6"))
                .containsExactly(row(profile.getId(), 2L, "One 🖋\ntwo 数据库", "https://example.com/avatars/bob.png"));
    }

    @Test
    void insertTakesTheUserThatIsLinkedAndKeepsTheEmptyApartFromTheMissing() {
        Profile profile = new Profile();
        profile.setUser(mappers.users().findById(4).orElseThrow());
        profile.setBio("");

        assertThat(profiles.insert(profile)).isEqualTo(1);

        assertThat(rows("select id, user_id, bio, avatar_url from profiles where id > 6"))
                .containsExactly(row(profile.getId(), 4L, "", null));
    }

    @Test
    void deletingTheProfileOfAUserLeavesTheUserAndTheOtherProfiles() {
        assertThat(profiles.deleteByUserId(7)).isEqualTo(1);

        assertThat(rows("select id from profiles order by id"))
                .containsExactly(row(1L), row(2L), row(3L), row(5L), row(6L));
        assertThat(rows("select count(*) from users")).containsExactly(row(12L));
        assertThat(mappers.users().findByIdWithProfile(7).orElseThrow().getProfile())
                .isNull();
    }

    @Test
    void whereTheUserHasNoProfileNothingIsDeleted() {
        assertThat(profiles.deleteByUserId(2)).isZero();
        assertThat(profiles.deleteByUserId(13)).isZero();

        assertThat(rows("select count(*) from profiles")).containsExactly(row(6L));
    }
}

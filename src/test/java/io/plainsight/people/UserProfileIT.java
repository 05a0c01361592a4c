package io.plainsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide's {@code TestOneToOneRelationship}. */
@BothForms
class UserProfileIT extends MapperTest {

    UserProfileIT(Form form) {
        super(form);
    }

    @Test
    @DisplayName("test_user_profile_creation")
    void userProfileCreation() {
        Profile profile = factories.profile().create();

        assertThat(profile.getUser().getProfile()).isSameAs(profile);
        assertThat(profile.getUser().getName()).isNotBlank();
        assertThat(profile.getBio()).isNotBlank();
        assertThat(rows("""
                        select users.name, users.email, profiles.id, profiles.bio, profiles.avatar_url
                        from profiles
                        join users
                            on users.id = profiles.user_id
                        """))
                .containsExactly(row(
                        profile.getUser().getName(),
                        "user0@example.com",
                        profile.getId(),
                        profile.getBio(),
                        profile.getAvatarUrl()));

        Profile found = mappers.profiles().findByIdWithUser(profile.getId()).orElseThrow();
        assertThat(found.getBio()).isEqualTo(profile.getBio());
        assertThat(found.getUser().getEmail()).isEqualTo("user0@example.com");
        assertThat(found.getUser().getProfile()).isSameAs(found);
    }

    @Test
    @DisplayName("test_user_without_profile")
    void userWithoutProfile() {
        User user = factories.user().create();
        factories.profile().create();

        User found = mappers.users().findByIdWithProfile(user.getId()).orElseThrow();

        assertThat(found.getEmail()).isEqualTo(user.getEmail());
        assertThat(found.getProfile()).isNull();
    }

    @Test
    @DisplayName("test_profile_deletion_cascades")
    void profileDeletionCascades() {
        Profile profile = factories.profile().create();
        Profile other = factories.profile().create();

        mappers.users().deleteById(profile.getUserId());

        assertThat(mappers.profiles().findByIdWithUser(profile.getId())).isEmpty();
        assertThat(rows("select id, user_id from profiles")).containsExactly(row(other.getId(), other.getUserId()));
        assertThat(rows("select id from users")).containsExactly(row(other.getUserId()));
    }
}

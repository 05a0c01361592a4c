package io.plainsight.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserProfileLinkTest {

    private final User user = new User("Alice", "alice@example.com");
    private final Profile profile = new Profile();

    @Test
    void eitherSideLinksBoth() {
        user.setProfile(profile);
        assertThat(profile.getUser()).isSameAs(user);

        User other = new User("Bob", "bob@example.com");
        Profile second = new Profile();
        second.setUser(other);
        assertThat(other.getProfile()).isSameAs(second);
    }

    @Test
    void eitherSideUnlinksBoth() {
        user.setProfile(profile);
        user.setProfile(null);
        assertThat(profile.getUser()).isNull();

        user.setProfile(profile);
        profile.setUser(null);
        assertThat(user.getProfile()).isNull();
    }

    @Test
    void replacingUnlinksTheOneBefore() {
        user.setProfile(profile);
        Profile second = new Profile();
        user.setProfile(second);
        assertThat(profile.getUser()).isNull();
        assertThat(second.getUser()).isSameAs(user);

        User other = new User("Bob", "bob@example.com");
        second.setUser(other);
        assertThat(user.getProfile()).isNull();
        assertThat(other.getProfile()).isSameAs(second);
    }
}

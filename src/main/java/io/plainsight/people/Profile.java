package io.plainsight.people;

import org.jspecify.annotations.Nullable;

/** A row of {@code profiles}, with its user where the query loads it. */
public class Profile {

    private @Nullable Long id;
    private @Nullable Long userId;
    private @Nullable String bio;
    private @Nullable String avatarUrl;
    private @Nullable User user;

    /** The primary key; null until the profile is inserted. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** The owner's primary key: the linked user's where one is linked. */
    public @Nullable Long getUserId() {
        return user == null ? userId : user.getId();
    }

    /** Has no effect while a user is linked. */
    public void setUserId(@Nullable Long userId) {
        this.userId = userId;
    }

    public @Nullable String getBio() {
        return bio;
    }

    public void setBio(@Nullable String bio) {
        this.bio = bio;
    }

    public @Nullable String getAvatarUrl() {
        return avatarUrl;
    }

    public void setAvatarUrl(@Nullable String avatarUrl) {
        this.avatarUrl = avatarUrl;
    }

    /** Null where the query does not load it. Its {@link User#getProfile} is this profile. */
    public @Nullable User getUser() {
        return user;
    }

    /** Keeps both directions: the user is linked to this profile, and one that was here before is not any more. */
    public void setUser(@Nullable User user) {
        User previous = this.user;
        this.user = user;
        if (previous != null && previous != user && previous.getProfile() == this) {
            previous.setProfile(null);
        }
        if (user != null && user.getProfile() != this) {
            user.setProfile(this);
        }
    }
}

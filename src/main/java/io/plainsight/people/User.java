package io.plainsight.people;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code users}, with its profile where the query loads it. */
public class User {

    private @Nullable Long id;
    private String name;
    private String email;
    private boolean active = true;
    private String role = "member";
    private @Nullable Integer age;
    private @Nullable LocalDateTime createdAt;
    private @Nullable Profile profile;

    /** For MyBatis, which sets every property right after. */
    User() {}

    /** A new user: active, a member, of unknown age. */
    public User(String name, String email) {
        this.name = name;
        this.email = email;
    }

    /** The primary key; null until the user is inserted. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Unique among users, whatever its case and accents. */
    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    /** {@code member}, {@code manager} or {@code admin}. */
    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    /** In years; null where unknown. */
    public @Nullable Integer getAge() {
        return age;
    }

    public void setAge(@Nullable Integer age) {
        this.age = age;
    }

    /** To the microsecond; null on insert means the database's current time, which is not read back. */
    public @Nullable LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(@Nullable LocalDateTime createdAt) {
        this.createdAt = createdAt;
    }

    /** Null where the user has none, or where the query does not load it. Its {@link Profile#getUser} is this user. */
    public @Nullable Profile getProfile() {
        return profile;
    }

    /** Keeps both directions: the profile is linked to this user, and one that was here before is not any more. */
    public void setProfile(@Nullable Profile profile) {
        Profile previous = this.profile;
        this.profile = profile;
        if (previous != null && previous != profile && previous.getUser() == this) {
            previous.setUser(null);
        }
        if (profile != null && profile.getUser() != this) {
            profile.setUser(this);
        }
    }
}

package io.plainsight.hibernate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "users")
class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 120, unique = true)
    private String email;

    @Column(nullable = false)
    private boolean active = true;

    @Column(nullable = false, length = 20)
    private String role = "member";

    @Column(columnDefinition = "smallint")
    private @Nullable Integer age;

    @CreationTimestamp
    @Column(nullable = false)
    private @Nullable LocalDateTime createdAt;

    // Always loaded: whether there is a profile cannot be told from the row of the user, so no proxy can stand for it.
    @OneToOne(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
    private @Nullable Profile profile;

    User() {}

    User(String name, String email) {
        this.name = name;
        this.email = email;
    }

    void setName(String name) {
        this.name = name;
    }

    @Nullable
    Profile getProfile() {
        return profile;
    }

    void setProfile(@Nullable Profile profile) {
        this.profile = profile;
        if (profile != null) {
            profile.setUser(this);
        }
    }
}

package io.plainsight.benchmark.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** For Hibernate. Keys are assigned: it cannot insert in batches where the server makes them. */
@Entity
@Table(name = "users")
class UserEntity {

    @Id
    private long id;

    private String name;
    private String email;
    private boolean active;
    private String role;
    private @Nullable Integer age;
    private LocalDateTime createdAt;

    UserEntity() {}

    UserEntity(UserRow row) {
        id = row.id();
        name = row.name();
        email = row.email();
        active = row.active();
        role = row.role();
        age = row.age();
        createdAt = row.createdAt();
    }

    UserRow row() {
        return new UserRow(id, name, email, active, role, age, createdAt);
    }
}

package io.plainsight.people;

import java.util.List;
import java.util.Optional;

/** Users as a collection that callers ask in the words of the domain; holds no SQL. */
public class UserRepository {

    private final UserMapper users;

    public UserRepository(UserMapper users) {
        this.users = users;
    }

    /** The user with an email; empty where there is none. Entry {@code pattern.repository-find-by-email}. */
    public Optional<User> findByEmail(String email) {
        return users.findByEmail(email);
    }

    /** The active users, by primary key. Entry {@code pattern.repository-find-active}. */
    public List<User> findActive() {
        return users.findByActive(true);
    }

    /** The users that meet the criteria, by primary key. */
    public List<User> find(UserCriteria criteria) {
        return users.find(criteria);
    }

    /**
     * Stores a new user and sets its id. Entry {@code pattern.repository-create}.
     *
     * @return the same object
     */
    public User create(User user) {
        users.insert(user);
        return user;
    }
}

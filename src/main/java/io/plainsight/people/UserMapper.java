package io.plainsight.people;

import io.plainsight.bulk.BulkColumns;
import io.plainsight.bulk.BulkInsert;
import io.plainsight.bulk.BulkMapper;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/**
 * Every statement on {@code users}, whether written in XML or in annotations.
 *
 * <p>Each method sends one statement unless it says otherwise. Lists are ordered by primary key unless a method says
 * otherwise, and ties are always broken by primary key; a list may be empty, never null. Profiles are not loaded unless
 * a method says so.
 */
public interface UserMapper extends BulkMapper<User> {

    /** The values of {@link #loadRows} and {@link #insertDocument}, for {@link BulkInsert}. */
    BulkColumns<User> COLUMNS_OF_ROWS = BulkColumns.of(User.class)
            .with("name", User::getName)
            .with("email", User::getEmail)
            .with("active", User::isActive)
            .with("role", User::getRole)
            .with("age", User::getAge)
            .with("created_at", User::getCreatedAt);

    /** All users. Entry {@code basic.all}. */
    List<User> findAll();

    /** The user with the smallest primary key; empty where there is no user. Entry {@code basic.first}. */
    Optional<User> findFirst();

    /** The user with the largest primary key; empty where there is no user. Entry {@code basic.last}. */
    Optional<User> findLast();

    /** One user by primary key; empty where there is none. Entry {@code basic.find}. */
    Optional<User> findById(long id);

    /**
     * One user by email, compared under the column's collation (case and accents do not count); empty where there is
     * none. Entries {@code basic.find-by} and {@code pattern.repository-find-by-email}.
     */
    Optional<User> findByEmail(String email);

    /**
     * The users that are active (or those that are not). Entries {@code filter.where} and
     * {@code pattern.repository-find-active}.
     */
    List<User> findByActive(boolean active);

    /** The users of a role that are active (or those that are not). Entry {@code filter.where-all}. */
    List<User> findByActiveAndRole(@Param("active") boolean active, @Param("role") String role);

    /**
     * The users who have either name, compared under the column's collation (case, accents and trailing spaces do not
     * count). Entry {@code filter.where-any}.
     */
    List<User> findByEitherName(@Param("name") String name, @Param("otherName") String otherName);

    /** All users, oldest first. Entry {@code order.by}. */
    List<User> findAllByCreation();

    /**
     * A page of users. Entry {@code order.limit-offset}.
     *
     * @param limit the most rows to return, 0 or more
     * @param offset the number of rows to skip, 0 or more
     */
    List<User> findPage(@Param("limit") int limit, @Param("offset") long offset);

    /** The first users, at most that many, 0 or more. Entry {@code order.take}. */
    List<User> findAtMost(int limit);

    /** The number of users. Entry {@code aggregate.count}. */
    long count();

    /** The sum of the known ages, in years; 0 where no age is known. Entry {@code aggregate.sum}. */
    long sumAge();

    /** The average of the known ages, in years; empty where no age is known. Entry {@code aggregate.average}. */
    Optional<BigDecimal> averageAge();

    /** The smallest known age, in years; empty where no age is known. Entry {@code aggregate.minimum}. */
    Optional<Integer> minimumAge();

    /** The largest known age, in years; empty where no age is known. Entry {@code aggregate.maximum}. */
    Optional<Integer> maximumAge();

    /**
     * One user with its profile, in one joined statement; the profile is null where the user has none; empty where there
     * is no such user. Entry {@code relation.user-profile}.
     */
    Optional<User> findByIdWithProfile(long id);

    /**
     * The users that meet the criteria, with their profiles where the criteria ask for them; one statement either way.
     * Entries {@code pattern.scope-active}, {@code pattern.scope-with-profile}, {@code pattern.scope-by-role} and
     * {@code pattern.scope-chain}.
     */
    default List<User> find(UserCriteria criteria) {
        return criteria.withProfile() ? findByCriteriaWithProfile(criteria) : findByCriteria(criteria);
    }

    /** The statement of {@link #find} that leaves the profiles alone, whatever the criteria say of them. */
    List<User> findByCriteria(UserCriteria criteria);

    /** The statement of {@link #find} that loads the profiles, whatever the criteria say of them. */
    List<User> findByCriteriaWithProfile(UserCriteria criteria);

    /**
     * The newest active users of any of the roles that were created after a moment, newest first.
     * Entry {@code advanced.complex-filter}.
     *
     * @param roles no role: no user
     * @param createdAfter exclusive
     * @param limit the most rows to return
     */
    List<User> findNewestActive(
            @Param("roles") List<String> roles,
            @Param("createdAfter") LocalDateTime createdAfter,
            @Param("limit") int limit);

    /**
     * Inserts a user and sets its id. Entries {@code write.create-user-with-profile} and
     * {@code pattern.repository-create}.
     *
     * @return 1
     */
    @Override
    int insert(User user);

    /**
     * Inserts all users in one statement, all or none, and sets their ids. A user whose email exists already fails the
     * whole insert; no existing row is ever changed. No user: no statement. Entry {@code performance.bulk-insert}.
     *
     * <p>The statement must fit the server's {@code max_allowed_packet}; at 64 MiB, that is some 500,000 users.
     * {@link BulkInsert} takes any number, faster and without holding them all, where nobody needs the ids.
     *
     * @return the number of users
     */
    default int insertAll(List<User> users) {
        return users.isEmpty() ? 0 : insertRows(users);
    }

    /** The statement of {@link #insertAll}, which takes at least one user. */
    int insertRows(@Param("users") List<User> users);

    /**
     * Changes one attribute, the name. Entry {@code write.update-user}.
     *
     * @return 1, or 0 where there is no such user
     */
    int updateName(@Param("id") long id, @Param("name") String name);

    /**
     * Deletes a user; the database deletes its profile with it. Entry {@code cascade.delete-user}.
     *
     * @return 1, or 0 where there is no such user
     */
    int deleteById(long id);
}

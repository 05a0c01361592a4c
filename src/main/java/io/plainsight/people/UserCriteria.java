package io.plainsight.people;

import org.jspecify.annotations.Nullable;

/**
 * Which users to find: the scopes of the guide, combined with AND. Immutable; each method gives a narrower copy.
 *
 * @param active only users that are active (true) or inactive (false); null for either
 * @param role only users of this role; null for any
 * @param withProfile whether each user's profile is loaded, in the same statement
 */
public record UserCriteria(
        @Nullable Boolean active, @Nullable String role, boolean withProfile) {

    private static final UserCriteria EVERYONE = new UserCriteria(null, null, false);

    /** No restriction: all users, without their profiles. */
    public static UserCriteria everyone() {
        return EVERYONE;
    }

    /** Only active users. */
    public UserCriteria onlyActive() {
        return new UserCriteria(true, role, withProfile);
    }

    /** Only users of a role; replaces a role chosen before. */
    public UserCriteria byRole(String role) {
        return new UserCriteria(active, role, withProfile);
    }

    /** Loads the profiles too. */
    public UserCriteria includingProfile() {
        return new UserCriteria(active, role, true);
    }
}

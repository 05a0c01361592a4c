package io.plainsight.people;

import java.util.Optional;

/** Every statement on {@code profiles}, whether written in XML or in annotations; one statement a method. */
public interface ProfileMapper {

    /**
     * One profile with its user, in one joined statement; {@code profile.getUser().getProfile()} is the profile itself.
     * Empty where there is no such profile. Entry {@code relation.profile-user}.
     */
    Optional<Profile> findByIdWithUser(long id);

    /**
     * Inserts a profile and sets its id. A user that has a profile already, or that does not exist, fails the insert.
     * Entry {@code write.create-user-with-profile}.
     *
     * @return 1
     */
    int insert(Profile profile);

    /**
     * Deletes the profile of a user and leaves the user: what delete-orphan does when {@code user.profile} is emptied.
     * Entry {@code cascade.orphan-profile}.
     *
     * @return 1, or 0 where the user has no profile
     */
    int deleteByUserId(long userId);
}

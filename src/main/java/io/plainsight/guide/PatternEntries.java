package io.plainsight.guide;

import static io.plainsight.guide.GuideEntry.read;
import static io.plainsight.guide.GuideEntry.write;
import static io.plainsight.guide.Section.REPOSITORY;
import static io.plainsight.guide.Section.SCOPES;

import io.plainsight.mybatis.Mappers;
import io.plainsight.people.User;
import io.plainsight.people.UserCriteria;
import io.plainsight.people.UserMapper;
import io.plainsight.people.UserRepository;
import java.util.List;

/** The repository and the scopes. */
final class PatternEntries {

    private static final Parameter<String> EMAIL = Parameter.text("email", "a@b.com");
    private static final Parameter<String> NEW_NAME = Parameter.text("name", "New User");
    private static final Parameter<String> NEW_EMAIL = Parameter.text("email", "new.user@example.com");
    private static final Parameter<String> ROLE = Parameter.text("role", "admin");

    private PatternEntries() {}

    static List<GuideEntry> all() {
        return List.of(
                read("pattern.repository-find-by-email", REPOSITORY, "The repository finds a user by its email")
                        .takes(EMAIL)
                        .through(UserMapper.class, "findByEmail")
                        .as((mappers, arguments) -> repository(mappers).findByEmail(arguments.get(EMAIL))),
                read("pattern.repository-find-active", REPOSITORY, "The repository finds the active users")
                        .through(UserMapper.class, "findByActive")
                        .as((mappers, arguments) -> repository(mappers).findActive()),
                write("pattern.repository-create", REPOSITORY, "The repository creates a user")
                        .takes(NEW_NAME, NEW_EMAIL)
                        .through(UserMapper.class, "insert")
                        .as((mappers, arguments) -> repository(mappers)
                                .create(new User(arguments.get(NEW_NAME), arguments.get(NEW_EMAIL)))),
                read("pattern.scope-active", SCOPES, "Scope: active users")
                        .through(UserMapper.class, "findByCriteria")
                        .as((mappers, arguments) ->
                                repository(mappers).find(UserCriteria.everyone().onlyActive())),
                read("pattern.scope-with-profile", SCOPES, "Scope: users with their profiles")
                        .through(UserMapper.class, "findByCriteriaWithProfile")
                        .as((mappers, arguments) ->
                                repository(mappers).find(UserCriteria.everyone().includingProfile())),
                read("pattern.scope-by-role", SCOPES, "Scope: users of a role")
                        .takes(ROLE)
                        .through(UserMapper.class, "findByCriteria")
                        .as((mappers, arguments) ->
                                repository(mappers).find(UserCriteria.everyone().byRole(arguments.get(ROLE)))),
                read("pattern.scope-chain", SCOPES, "Scopes combined: active, with profile, of a role")
                        .takes(ROLE)
                        .through(UserMapper.class, "findByCriteriaWithProfile")
                        .as((mappers, arguments) -> repository(mappers)
                                .find(UserCriteria.everyone()
                                        .onlyActive()
                                        .includingProfile()
                                        .byRole(arguments.get(ROLE)))));
    }

    private static UserRepository repository(Mappers mappers) {
        return new UserRepository(mappers.users());
    }
}

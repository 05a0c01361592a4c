package io.plainsight.guide;

import static io.plainsight.guide.GuideEntry.read;
import static io.plainsight.guide.Section.AGGREGATIONS;
import static io.plainsight.guide.Section.BASIC;
import static io.plainsight.guide.Section.FILTERING;
import static io.plainsight.guide.Section.ORDERING;

import io.plainsight.people.UserMapper;
import java.util.List;

/** Basic queries, filters, ordering and aggregates: all on users. */
final class UserEntries {

    private static final Parameter<Long> ID = Parameter.key("id", 1);
    private static final Parameter<String> EMAIL = Parameter.text("email", "a@b.com");
    private static final Parameter<Boolean> ACTIVE = Parameter.flag("active", true);
    private static final Parameter<String> ROLE = Parameter.text("role", "admin");
    private static final Parameter<String> NAME = Parameter.text("name", "Alice");
    private static final Parameter<String> OTHER_NAME = Parameter.text("other-name", "Bob");
    private static final Parameter<Integer> LIMIT = Parameter.rows("limit", 5);
    private static final Parameter<Integer> OFFSET = Parameter.rows("offset", 10);
    private static final Parameter<Integer> COUNT = Parameter.rows("count", 3);

    private UserEntries() {}

    static List<GuideEntry> all() {
        return List.of(
                read("basic.all", BASIC, "All users, by primary key")
                        .through(UserMapper.class, "findAll")
                        .as((mappers, arguments) -> mappers.users().findAll()),
                read("basic.first", BASIC, "The user with the smallest primary key")
                        .through(UserMapper.class, "findFirst")
                        .as((mappers, arguments) -> mappers.users().findFirst()),
                read("basic.last", BASIC, "The user with the largest primary key")
                        .through(UserMapper.class, "findLast")
                        .as((mappers, arguments) -> mappers.users().findLast()),
                read("basic.find", BASIC, "One user by primary key; no such user: no result")
                        .takes(ID)
                        .through(UserMapper.class, "findById")
                        .as((mappers, arguments) -> mappers.users().findById(arguments.get(ID))),
                read("basic.find-by", BASIC, "One user by email; no such user: no result")
                        .takes(EMAIL)
                        .through(UserMapper.class, "findByEmail")
                        .as((mappers, arguments) -> mappers.users().findByEmail(arguments.get(EMAIL))),
                read("filter.where", FILTERING, "The active users")
                        .takes(ACTIVE)
                        .through(UserMapper.class, "findByActive")
                        .as((mappers, arguments) -> mappers.users().findByActive(arguments.get(ACTIVE))),
                read("filter.where-all", FILTERING, "The active users with a given role")
                        .takes(ACTIVE, ROLE)
                        .through(UserMapper.class, "findByActiveAndRole")
                        .as((mappers, arguments) ->
                                mappers.users().findByActiveAndRole(arguments.get(ACTIVE), arguments.get(ROLE))),
                read("filter.where-any", FILTERING, "The users who have either of two names")
                        .takes(NAME, OTHER_NAME)
                        .through(UserMapper.class, "findByEitherName")
                        .as((mappers, arguments) ->
                                mappers.users().findByEitherName(arguments.get(NAME), arguments.get(OTHER_NAME))),
                read("order.by", ORDERING, "All users, oldest first")
                        .through(UserMapper.class, "findAllByCreation")
                        .as((mappers, arguments) -> mappers.users().findAllByCreation()),
                read("order.limit-offset", ORDERING, "A page of users")
                        .takes(LIMIT, OFFSET)
                        .through(UserMapper.class, "findPage")
                        .as((mappers, arguments) ->
                                mappers.users().findPage(arguments.get(LIMIT), arguments.get(OFFSET))),
                read("order.take", ORDERING, "The first few users")
                        .takes(COUNT)
                        .through(UserMapper.class, "findAtMost")
                        .as((mappers, arguments) -> mappers.users().findAtMost(arguments.get(COUNT))),
                read("aggregate.count", AGGREGATIONS, "The number of users")
                        .through(UserMapper.class, "count")
                        .as((mappers, arguments) -> mappers.users().count()),
                read("aggregate.sum", AGGREGATIONS, "The sum of the known ages; 0 where none is known")
                        .through(UserMapper.class, "sumAge")
                        .as((mappers, arguments) -> mappers.users().sumAge()),
                read("aggregate.average", AGGREGATIONS, "The average of the known ages; no result where none is known")
                        .through(UserMapper.class, "averageAge")
                        .as((mappers, arguments) -> mappers.users().averageAge()),
                read("aggregate.minimum", AGGREGATIONS, "The smallest known age; no result where none is known")
                        .through(UserMapper.class, "minimumAge")
                        .as((mappers, arguments) -> mappers.users().minimumAge()),
                read("aggregate.maximum", AGGREGATIONS, "The largest known age; no result where none is known")
                        .through(UserMapper.class, "maximumAge")
                        .as((mappers, arguments) -> mappers.users().maximumAge()));
    }
}

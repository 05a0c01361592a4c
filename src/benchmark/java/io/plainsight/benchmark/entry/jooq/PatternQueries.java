package io.plainsight.benchmark.entry.jooq;

import static io.plainsight.benchmark.peer.JooqTables.USERS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import io.plainsight.people.User;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The repository, and the scopes: conditions are objects, so that they can be put together. */
final class PatternQueries {

    private PatternQueries() {}

    static void addTo(Map<String, JooqQuery> all) {
        all.put("pattern.repository-find-by-email", (jooq, given) -> UserQueries.byEmail(jooq, (String) given[0]));
        all.put("pattern.repository-find-active", (jooq, given) -> UserQueries.byActive(jooq, true));
        all.put("pattern.scope-active", (jooq, given) -> find(jooq, active()));
        all.put("pattern.scope-with-profile", (jooq, given) -> findWithProfile(jooq, noCondition()));
        all.put("pattern.scope-by-role", (jooq, given) -> find(jooq, role((String) given[0])));
        all.put("pattern.scope-chain", (jooq, given) -> findWithProfile(jooq, active().and(role((String) given[0]))));
    }

    private static Condition active() {
        return USERS.ACTIVE.eq(true);
    }

    private static Condition role(String role) {
        return USERS.ROLE.eq(role);
    }

    private static List<User> find(DSLContext jooq, Condition scope) {
        return UserQueries.users(jooq).where(scope).orderBy(USERS.ID).fetch(mapping(Rows::user));
    }

    private static List<User> findWithProfile(DSLContext jooq, Condition scope) {
        return RelationQueries.usersWithProfile(jooq)
                .where(scope)
                .orderBy(USERS.ID)
                .fetch(mapping(Rows::userWithProfile));
    }
}

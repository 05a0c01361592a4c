package io.plainsight.benchmark.entry.sql;

import java.util.Map;

/** The repository, and the scopes: who has no mapper that puts conditions together writes a query for each. */
final class PatternQueries {

    private static final String BY_ROLE = UserQueries.USERS + """
            where users.role = ?
            order by users.id
            """;

    private static final String WITH_PROFILE = RelationQueries.USERS_WITH_PROFILE + """
            order by users.id
            """;

    private static final String WITH_PROFILE_BY_ACTIVE_AND_ROLE = RelationQueries.USERS_WITH_PROFILE + """
            where users.active = ?
              and users.role = ?
            order by users.id
            """;

    private PatternQueries() {}

    static void addTo(Map<String, SqlQuery> all) {
        all.put("pattern.repository-find-by-email", (sql, given) -> sql.one(Rows::user, UserQueries.BY_EMAIL, given));
        all.put("pattern.repository-find-active", (sql, given) -> sql.list(Rows::user, UserQueries.BY_ACTIVE, true));
        all.put("pattern.scope-active", (sql, given) -> sql.list(Rows::user, UserQueries.BY_ACTIVE, true));
        all.put("pattern.scope-with-profile", (sql, given) -> sql.list(Rows::userWithProfile, WITH_PROFILE));
        all.put("pattern.scope-by-role", (sql, given) -> sql.list(Rows::user, BY_ROLE, given));
        all.put(
                "pattern.scope-chain",
                (sql, given) -> sql.list(Rows::userWithProfile, WITH_PROFILE_BY_ACTIVE_AND_ROLE, true, given[0]));
    }
}

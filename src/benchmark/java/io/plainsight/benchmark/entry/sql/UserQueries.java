package io.plainsight.benchmark.entry.sql;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Basic queries, filters, ordering and aggregates: all on users. */
final class UserQueries {

    static final String USERS = """
            select users.id, users.name, users.email, users.active, users.role, users.age, users.created_at
            from users
            """;

    static final String BY_EMAIL = USERS + "where users.email = ?";

    static final String BY_ACTIVE = USERS + """
            where users.active = ?
            order by users.id
            """;

    /** Takes what stands for the moment, for the roles and for the limit: libraries take lists in words of their own. */
    static final String NEWEST_ACTIVE = USERS + """
            where users.active = true
              and users.created_at > %s
              and users.role in (%s)
            order by users.created_at desc, users.id desc
            limit %s
            """;

    private static final String BY_ACTIVE_AND_ROLE = USERS + """
            where users.active = ?
              and users.role = ?
            order by users.id
            """;

    private static final String BY_EITHER_NAME = USERS + """
            where users.name = ?
               or users.name = ?
            order by users.id
            """;

    private static final String PAGE = USERS + """
            order by users.id
            limit ? offset ?
            """;

    private static final String AT_MOST = USERS + """
            order by users.id
            limit ?
            """;

    private UserQueries() {}

    static void addTo(Map<String, SqlQuery> all) {
        all.put("basic.all", (sql, given) -> sql.list(Rows::user, USERS + "order by users.id"));
        all.put("basic.first", (sql, given) -> sql.one(Rows::user, USERS + "order by users.id limit 1"));
        all.put("basic.last", (sql, given) -> sql.one(Rows::user, USERS + "order by users.id desc limit 1"));
        all.put("basic.find", (sql, given) -> sql.one(Rows::user, USERS + "where users.id = ?", given));
        all.put("basic.find-by", (sql, given) -> sql.one(Rows::user, BY_EMAIL, given));
        all.put("filter.where", (sql, given) -> sql.list(Rows::user, BY_ACTIVE, given));
        all.put("filter.where-all", (sql, given) -> sql.list(Rows::user, BY_ACTIVE_AND_ROLE, given));
        all.put("filter.where-any", (sql, given) -> sql.list(Rows::user, BY_EITHER_NAME, given));
        all.put("order.by", (sql, given) -> sql.list(Rows::user, USERS + "order by users.created_at, users.id"));
        all.put("order.limit-offset", (sql, given) -> sql.list(Rows::user, PAGE, given));
        all.put("order.take", (sql, given) -> sql.list(Rows::user, AT_MOST, given));
        all.put("aggregate.count", (sql, given) -> sql.value(Long.class, "select count(*) from users"));
        all.put(
                "aggregate.sum",
                (sql, given) -> sql.value(Long.class, "select coalesce(sum(users.age), 0) from users"));
        all.put("aggregate.average", (sql, given) -> sql.value(BigDecimal.class, "select avg(users.age) from users"));
        all.put("aggregate.minimum", (sql, given) -> sql.value(Integer.class, "select min(users.age) from users"));
        all.put("aggregate.maximum", (sql, given) -> sql.value(Integer.class, "select max(users.age) from users"));
        all.put(
                "advanced.complex-filter",
                (sql, given) -> sql.newestActive((List<?>) given[0], (LocalDateTime) given[1], (Integer) given[2]));
    }
}

package io.plainsight.benchmark.entry.jooq;

import static io.plainsight.benchmark.peer.JooqTables.USERS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import io.plainsight.people.User;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.SelectWhereStep;

/** Basic queries, filters, ordering and aggregates: all on users. */
final class UserQueries {

    private UserQueries() {}

    static void addTo(Map<String, JooqQuery> all) {
        all.put("basic.all", (jooq, given) -> users(jooq).orderBy(USERS.ID).fetch(mapping(Rows::user)));
        all.put(
                "basic.first",
                (jooq, given) -> users(jooq).orderBy(USERS.ID).limit(1).fetchOptional(mapping(Rows::user)));
        all.put(
                "basic.last",
                (jooq, given) -> users(jooq).orderBy(USERS.ID.desc()).limit(1).fetchOptional(mapping(Rows::user)));
        all.put(
                "basic.find",
                (jooq, given) -> users(jooq).where(USERS.ID.eq((Long) given[0])).fetchOptional(mapping(Rows::user)));
        all.put("basic.find-by", (jooq, given) -> byEmail(jooq, (String) given[0]));
        all.put("filter.where", (jooq, given) -> byActive(jooq, (Boolean) given[0]));
        all.put(
                "filter.where-all",
                (jooq, given) -> users(jooq)
                        .where(USERS.ACTIVE.eq((Boolean) given[0]))
                        .and(USERS.ROLE.eq((String) given[1]))
                        .orderBy(USERS.ID)
                        .fetch(mapping(Rows::user)));
        all.put(
                "filter.where-any",
                (jooq, given) -> users(jooq)
                        .where(USERS.NAME.eq((String) given[0]))
                        .or(USERS.NAME.eq((String) given[1]))
                        .orderBy(USERS.ID)
                        .fetch(mapping(Rows::user)));
        all.put(
                "order.by",
                (jooq, given) -> users(jooq).orderBy(USERS.CREATED_AT, USERS.ID).fetch(mapping(Rows::user)));
        all.put(
                "order.limit-offset",
                (jooq, given) -> users(jooq)
                        .orderBy(USERS.ID)
                        .limit((Integer) given[0])
                        .offset((Integer) given[1])
                        .fetch(mapping(Rows::user)));
        all.put(
                "order.take",
                (jooq, given) ->
                        users(jooq).orderBy(USERS.ID).limit((Integer) given[0]).fetch(mapping(Rows::user)));
        all.put("aggregate.count", (jooq, given) -> (long) jooq.fetchCount(USERS));
        all.put(
                "aggregate.sum",
                (jooq, given) -> value(jooq, coalesce(sum(USERS.AGE), inline(BigDecimal.ZERO)))
                        .orElseThrow()
                        .longValue());
        all.put("aggregate.average", (jooq, given) -> value(jooq, avg(USERS.AGE)));
        all.put("aggregate.minimum", (jooq, given) -> value(jooq, min(USERS.AGE)));
        all.put("aggregate.maximum", (jooq, given) -> value(jooq, max(USERS.AGE)));
        all.put(
                "advanced.complex-filter",
                (jooq, given) -> newestActive(jooq, (List<?>) given[0], (LocalDateTime) given[1], (Integer) given[2]));
    }

    static SelectWhereStep<Record7<Long, String, String, Boolean, String, Integer, LocalDateTime>> users(
            DSLContext jooq) {
        return jooq.select(USERS.ID, USERS.NAME, USERS.EMAIL, USERS.ACTIVE, USERS.ROLE, USERS.AGE, USERS.CREATED_AT)
                .from(USERS);
    }

    static Optional<User> byEmail(DSLContext jooq, String email) {
        return users(jooq).where(USERS.EMAIL.eq(email)).fetchOptional(mapping(Rows::user));
    }

    static List<User> byActive(DSLContext jooq, boolean active) {
        return users(jooq).where(USERS.ACTIVE.eq(active)).orderBy(USERS.ID).fetch(mapping(Rows::user));
    }

    private static <T> Optional<T> value(DSLContext jooq, Field<T> aggregate) {
        return jooq.select(aggregate).from(USERS).fetchOptional(aggregate);
    }

    private static List<User> newestActive(DSLContext jooq, List<?> roles, LocalDateTime createdAfter, int limit) {
        return users(jooq)
                .where(USERS.ACTIVE.isTrue())
                .and(USERS.CREATED_AT.gt(createdAfter))
                .and(USERS.ROLE.in(roles))
                .orderBy(USERS.CREATED_AT.desc(), USERS.ID.desc())
                .limit(limit)
                .fetch(mapping(Rows::user));
    }
}

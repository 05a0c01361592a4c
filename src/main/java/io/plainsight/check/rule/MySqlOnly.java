package io.plainsight.check.rule;

import io.plainsight.check.branch.Sql;
import io.plainsight.check.server.Diagnosis;
import io.plainsight.check.server.Prepared.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What MySQL 8 and later understand and MariaDB 11.4 refuses. Each was tried on both. A refusal is put down to one only
 * where the server stopped right there, so that what is misspelt elsewhere stays an error.
 */
final class MySqlOnly {

    private static final int UNKNOWN_FUNCTION = 1305;
    private static final int ARGUMENTS = 1582;
    private static final int UNKNOWN_COLLATION = 1273;
    private static final int NOT_YET = 1235;

    private static final Set<String> FUNCTIONS = Set.of("""
            any_value bin_to_uuid cube etag format_bytes format_pico_time from_vector geomcollection grouping gtid_subset \
            gtid_subtract icu_version is_uuid json_schema_validation_report json_storage_free json_storage_size \
            mbrcoveredby mbrcovers ps_current_thread_id ps_thread_id regexp_like rollup source_pos_wait \
            st_buffer_strategy st_collect st_frechetdistance st_geohash st_hausdorffdistance st_isvalid \
            st_latfromgeohash st_latitude st_lineinterpolatepoint st_lineinterpolatepoints st_longfromgeohash \
            st_longitude st_makeenvelope st_pointatdistance st_pointfromgeohash st_simplify st_swapxy st_transform \
            st_validate statement_digest statement_digest_text string_to_vector to_vector uuid_to_bin \
            validate_password_strength vector_dim vector_to_string wait_for_executed_gtid_set""".split(" "));

    /** Functions of both, of which MySQL's takes more. */
    private static final Set<String> WITH_MORE_ARGUMENTS = Set.of(
            "regexp_instr",
            "regexp_replace",
            "regexp_substr",
            "st_astext",
            "st_geomfromtext",
            "st_srid",
            "st_x",
            "st_y");

    /** The server stops within the match, or its group {@code here}; literals are blanked out. */
    private static final Map<String, Pattern> SYNTAX = syntax();

    private MySqlOnly() {}

    private static Map<String, Pattern> syntax() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("-> and ->>", "(?<=[\\w$`])\\s*->>?\\s*['\"]");
        all.put("a row alias", "\\bas\\s+[\\w$`]+\\s*(?:\\([^()]*\\)\\s*)?on\\s+duplicate\\s+key\\b");
        all.put("lateral", "\\blateral\\s*\\(");
        all.put("for update of", "\\bfor\\s+update\\s+of\\b");
        all.put("for share", "\\bfor\\s+share\\b");
        all.put("member of", "\\bmember\\s+of\\s*\\(");
        all.put(
                "json_value(... returning)",
                "\\breturning\\s+(?:n?char|binary|(?:un)?signed|decimal|float|double|real|date|time|datetime|year|json)\\b");
        all.put(
                "json_value(... on empty)",
                "\\b(?:null|error|default\\s+(?:'[^']*'|\"[^\"]*\"|[\\w?.]+))\\s+on\\s+(?:empty|error)\\b");
        all.put("cast(... as json)", "\\bas\\s+(?:json|year|real)\\s*\\)|\\bconvert\\s*\\([^()]*,\\s*json\\s*\\)");
        all.put("values row", "\\bvalues\\s+row\\s*\\(");
        all.put("table as a statement", "^\\s*table\\s+[\\w$`.]+");
        all.put("with before update and delete", "^\\s*with\\b.*?\\)\\s*(?<here>update|delete)\\b");
        all.put(
                "an alias in delete",
                "^\\s*delete\\s+(?:(?:low_priority|quick|ignore)\\s+)*from\\s+[\\w$`.]+\\s+"
                        + "(?<here>(?:as\\s+)?[\\w$`]+)\\s*(?=$|where\\b|order\\b|limit\\b)");
        all.put("range between interval", "\\b(?<here>interval)\\s+[\\w?.'\"]+\\s+\\w+\\s+(?:preceding|following)\\b");
        all.put(
                "lag and lead with a default",
                "\\b(?:lag|lead)\\s*\\((?:[^()]|\\([^()]*\\))*?,[^(),]*,(?<here>(?:[^()]|\\([^()]*\\))*)\\)");
        all.put("a derived table's column names", "\\)\\s*(?:as\\s+)?[\\w$`]+\\s*(?<here>\\()[\\w$`,\\s]+\\)");
        all.put("respect nulls and from first", "\\brespect\\s+nulls\\b|\\bfrom\\s+first\\b");
        all.put(
                "a column of this name",
                "\\b(?:current_role|delete_domain_id|do_domain_ids|ignore_domain_ids|offset|page_checksum"
                        + "|parse_vcol_expr|portion|ref_system_id|returning|stats_auto_recalc|stats_persistent"
                        + "|stats_sample_pages)\\b(?=\\s*(?:$|[,=)<>]|(?:from|like|in|between|is|asc|desc)\\b))");
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        all.forEach((name, pattern) -> patterns.put(name, Pattern.compile(pattern, Pattern.DOTALL)));
        return patterns;
    }

    /** What it is that a MariaDB refused; empty if MySQL would refuse it as well, or nobody can tell. */
    static Optional<String> in(Refusal refusal, Sql sql) {
        if (refusal.isSyntax()) {
            return syntax(PlainSql.of(sql.toString()), Diagnosis.offset(refusal, sql));
        }
        String name = Diagnosis.of(refusal, sql).name().toLowerCase(Locale.ROOT);
        boolean known = switch (refusal.code()) {
            case UNKNOWN_FUNCTION -> FUNCTIONS.contains(name);
            case ARGUMENTS -> WITH_MORE_ARGUMENTS.contains(name);
            case UNKNOWN_COLLATION -> name.contains("_0900_");
            case NOT_YET -> !name.startsWith("limit & in");
            default -> false;
        };
        return known ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> syntax(String sql, int at) {
        return SYNTAX.entrySet().stream()
                .filter(entry -> stopsWithin(entry.getValue().matcher(sql), at))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean stopsWithin(Matcher matcher, int at) {
        boolean named = matcher.pattern().pattern().contains("(?<here>");
        while (matcher.find()) {
            int from = named ? matcher.start("here") : matcher.start();
            int to = named ? matcher.end("here") : matcher.end();
            if (from <= at && at < to) {
                return true;
            }
        }
        return false;
    }
}

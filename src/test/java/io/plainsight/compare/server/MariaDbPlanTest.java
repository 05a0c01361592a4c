package io.plainsight.compare.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MariaDbPlanTest {

    @Test
    void eachStepStandsBelowTheOneThatItFeeds() {
        assertThat(MariaDbPlan.of("""
                        {
                          "query_optimization": {"r_total_time_ms": 0.1},
                          "query_block": {
                            "select_id": 1,
                            "filesort": {
                              "sort_key": "books.title",
                              "r_output_rows": 2,
                              "temporary_table": {
                                "nested_loop": [
                                  {"table": {
                                    "table_name": "authors", "access_type": "range", "key": "name", "r_rows": 1,
                                    "r_engine_stats": {"pages_accessed": 1},
                                    "attached_condition": "authors.name like 'a%'", "using_index": true}},
                                  {"table": {
                                    "table_name": "books", "access_type": "ref", "key": "author_id", "r_rows": null}}
                                ]
                              }
                            }
                          }
                        }
                        """)).isEqualTo("""
                        -> Sort: books.title  (actual rows=2)
                            -> Temporary table
                                -> Nested loop
                                    -> Index range scan on authors using covering name, \
                        filter: (authors.name like 'a%')  (actual rows=1)
                                    -> Index lookup on books using author_id""");
    }

    @Test
    void aStepOfOneTableStandsAlone() {
        assertThat(MariaDbPlan.of("""
                        {"query_block": {"select_id": 1, "table": {"delete": 1, "table_name": "books", \
                        "access_type": "ALL"}}}""")).isEqualTo("-> Delete: Table scan on books");
        assertThat(MariaDbPlan.of("""
                        {"query_block": {"table": {"message": "Select tables optimized away"}}}""")).isEqualTo("-> Select tables optimized away");
    }
}

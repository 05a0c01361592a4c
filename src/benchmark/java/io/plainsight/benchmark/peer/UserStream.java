package io.plainsight.benchmark.peer;

import io.plainsight.people.User;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;

/** What the guide has no entry for: users, one at a time. */
interface UserStream {

    /** All users, by primary key; the driver keeps none of them. */
    Cursor<User> streamAll();

    /** So many users, each as often as there are users: more than need be stored. */
    Cursor<User> streamPairs(@Param("rows") int rows);
}

package io.plainsight.benchmark.peer;

import io.plainsight.people.User;
import io.plainsight.people.UserAnnotationMapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.cursor.Cursor;

/** {@link UserStream} in annotations. */
interface UserStreamAnnotationMapper extends UserStream {

    @Override
    @Select("select" + UserAnnotationMapper.COLUMNS + """
            from users
            order by users.id
            """)
    @ResultMap("io.plainsight.people.UserAnnotationMapper.user")
    @Options(fetchSize = Integer.MIN_VALUE)
    Cursor<User> streamAll();

    @Override
    @Select("select" + UserAnnotationMapper.COLUMNS + """
            from users
            cross join users others
            limit #{rows}
            """)
    @ResultMap("io.plainsight.people.UserAnnotationMapper.user")
    @Options(fetchSize = Integer.MIN_VALUE)
    Cursor<User> streamPairs(@Param("rows") int rows);
}

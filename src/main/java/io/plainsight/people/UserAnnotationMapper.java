package io.plainsight.people;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.One;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements of {@link UserMapper} in annotations. Its result maps need {@link ProfileAnnotationMapper} beside it. */
public interface UserAnnotationMapper extends UserMapper {

    String COLUMNS = """

                users.id,
                users.name,
                users.email,
                users.active,
                users.role,
                users.age,
                users.created_at
            """;

    String PROFILE_COLUMNS = """

                profiles.id         as profile_id,
                profiles.bio        as profile_bio,
                profiles.avatar_url as profile_avatar_url
            """;

    String WHERE_CRITERIA = """

            <where>
                <if test='active != null'>
                    users.active = #{active}
                </if>
                <if test='role != null'>
                    and users.role = #{role}
                </if>
            </where>
            """;

    @Override
    @Select("select" + COLUMNS + """
            from users
            order by users.id
            """)
    @Results(
            id = "user",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(property = "email", column = "email"),
                @Result(property = "active", column = "active"),
                @Result(property = "role", column = "role"),
                @Result(property = "age", column = "age"),
                @Result(property = "createdAt", column = "created_at")
            })
    List<User> findAll();

    @Override
    @Select("select" + COLUMNS + """
            from users
            order by users.id
            limit 1
            """)
    @ResultMap("user")
    Optional<User> findFirst();

    @Override
    @Select("select" + COLUMNS + """
            from users
            order by users.id desc
            limit 1
            """)
    @ResultMap("user")
    Optional<User> findLast();

    @Override
    @Select("select" + COLUMNS + """
            from users
            where users.id = #{id}
            """)
    @ResultMap("user")
    Optional<User> findById(long id);

    @Override
    @Select("select" + COLUMNS + """
            from users
            where users.email = #{email}
            """)
    @ResultMap("user")
    Optional<User> findByEmail(String email);

    @Override
    @Select("select" + COLUMNS + """
            from users
            where users.active = #{active}
            order by users.id
            """)
    @ResultMap("user")
    List<User> findByActive(boolean active);

    @Override
    @Select("select" + COLUMNS + """
            from users
            where users.active = #{active}
              and users.role = #{role}
            order by users.id
            """)
    @ResultMap("user")
    List<User> findByActiveAndRole(@Param("active") boolean active, @Param("role") String role);

    @Override
    @Select("select" + COLUMNS + """
            from users
            where users.name = #{name}
               or users.name = #{otherName}
            order by users.id
            """)
    @ResultMap("user")
    List<User> findByEitherName(@Param("name") String name, @Param("otherName") String otherName);

    @Override
    @Select("select" + COLUMNS + """
            from users
            order by users.created_at, users.id
            """)
    @ResultMap("user")
    List<User> findAllByCreation();

    @Override
    @Select("select" + COLUMNS + """
            from users
            order by users.id
            limit #{limit} offset #{offset}
            """)
    @ResultMap("user")
    List<User> findPage(@Param("limit") int limit, @Param("offset") long offset);

    @Override
    @Select("select" + COLUMNS + """
            from users
            order by users.id
            limit #{limit}
            """)
    @ResultMap("user")
    List<User> findAtMost(int limit);

    @Override
    @Select("""
            select count(*)
            from users
            """)
    long count();

    @Override
    @Select("""
            select coalesce(sum(users.age), 0)
            from users
            """)
    long sumAge();

    @Override
    @Select("""
            select avg(users.age)
            from users
            """)
    Optional<BigDecimal> averageAge();

    @Override
    @Select("""
            select min(users.age)
            from users
            """)
    Optional<Integer> minimumAge();

    @Override
    @Select("""
            select max(users.age)
            from users
            """)
    Optional<Integer> maximumAge();

    @Override
    @Select("select" + COLUMNS + "," + PROFILE_COLUMNS + """
            from users
            left join profiles
                on profiles.user_id = users.id
            where users.id = #{id}
            """)
    @Results(
            id = "userWithProfile",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "name", column = "name"),
                @Result(property = "email", column = "email"),
                @Result(property = "active", column = "active"),
                @Result(property = "role", column = "role"),
                @Result(property = "age", column = "age"),
                @Result(property = "createdAt", column = "created_at"),
                @Result(
                        property = "profile",
                        one =
                                @One(
                                        resultMap = "io.plainsight.people.ProfileAnnotationMapper.profileWithUser",
                                        columnPrefix = "profile_"))
            })
    Optional<User> findByIdWithProfile(long id);

    @Override
    @Select("<script>select" + COLUMNS + "from users" + WHERE_CRITERIA + "order by users.id</script>")
    @ResultMap("user")
    List<User> findByCriteria(UserCriteria criteria);

    @Override
    @Select("<script>select" + COLUMNS + "," + PROFILE_COLUMNS + """
            from users
            left join profiles
                on profiles.user_id = users.id
            """ + WHERE_CRITERIA + "order by users.id</script>")
    @ResultMap("userWithProfile")
    List<User> findByCriteriaWithProfile(UserCriteria criteria);

    @Override
    @Select("<script>select" + COLUMNS + """
            from users
            where users.active = true
              and users.created_at &gt; #{createdAfter}
            <choose>
                <when test='roles.isEmpty'>
                    and false
                </when>
                <otherwise>
                    and users.role in
                    <foreach collection='roles' item='role' open='(' separator=', ' close=')'>#{role}</foreach>
                </otherwise>
            </choose>
            order by users.created_at desc, users.id desc
            limit #{limit}
            </script>""")
    @ResultMap("user")
    List<User> findNewestActive(
            @Param("roles") List<String> roles,
            @Param("createdAfter") LocalDateTime createdAfter,
            @Param("limit") int limit);

    @Override
    @Insert("""
            insert into users (name, email, active, role, age, created_at)
            values (#{name}, #{email}, #{active}, #{role}, #{age}, coalesce(#{createdAt}, current_timestamp(6)))
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    int insert(User user);

    @Override
    @Insert("""
            <script>
            insert into users (name, email, active, role, age, created_at)
            values
            <foreach collection='users' item='user' separator=', '>
                (#{user.name}, #{user.email}, #{user.active}, #{user.role}, #{user.age},
                coalesce(#{user.createdAt}, current_timestamp(6)))
            </foreach>
            </script>""")
    @Options(useGeneratedKeys = true, keyProperty = "users.id")
    int insertRows(@Param("users") List<User> users);

    @Override
    @Insert("""
            load data local infile 'rows' into table users
            character set utf8mb4 fields escaped by x'5c'
            (name, email, active, role, age, @created_at)
            set created_at = coalesce(@created_at, current_timestamp(6))
            """)
    int loadRows();

    @Override
    @Insert("""
            insert into users (name, email, active, role, age, created_at)
            select
                documents.name,
                documents.email,
                documents.active,
                documents.role,
                documents.age,
                coalesce(documents.created_at, current_timestamp(6))
            from json_table(
                convert(#{rows} using utf8mb4),
                '$[*]' columns (
                    name       text        path '$.name'       error on error,
                    email      text        path '$.email'      error on error,
                    active     boolean     path '$.active'     error on error,
                    role       text        path '$.role'       error on error,
                    age        int         path '$.age'        error on error,
                    created_at datetime(6) path '$.created_at' error on error
                )
            ) documents
            """)
    int insertDocument(@Param("rows") String rows);

    @Override
    @Update("""
            update users
            set name = #{name}
            where id = #{id}
            """)
    int updateName(@Param("id") long id, @Param("name") String name);

    @Override
    @Delete("""
            delete from users
            where id = #{id}
            """)
    int deleteById(long id);
}

package io.plainsight.people;

import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.One;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Result;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** The statements of {@link ProfileMapper} in annotations. Its result maps need {@link UserAnnotationMapper} beside it. */
public interface ProfileAnnotationMapper extends ProfileMapper {

    @Override
    @Select("""
            select
                profiles.id,
                profiles.bio,
                profiles.avatar_url,
                users.id         as user_id,
                users.name       as user_name,
                users.email      as user_email,
                users.active     as user_active,
                users.role       as user_role,
                users.age        as user_age,
                users.created_at as user_created_at
            from profiles
            join users
                on users.id = profiles.user_id
            where profiles.id = #{id}
            """)
    @Results(
            id = "profileWithUser",
            value = {
                @Result(property = "id", column = "id", id = true),
                @Result(property = "bio", column = "bio"),
                @Result(property = "avatarUrl", column = "avatar_url"),
                @Result(
                        property = "user",
                        one =
                                @One(
                                        resultMap = "io.plainsight.people.UserAnnotationMapper.user",
                                        columnPrefix = "user_"))
            })
    Optional<Profile> findByIdWithUser(long id);

    @Override
    @Insert("""
            insert into profiles (user_id, bio, avatar_url)
            values (#{userId}, #{bio}, #{avatarUrl})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    int insert(Profile profile);

    @Override
    @Delete("""
            delete from profiles
            where user_id = #{userId}
            """)
    int deleteByUserId(long userId);
}

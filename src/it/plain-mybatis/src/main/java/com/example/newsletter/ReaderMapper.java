package com.example.newsletter;

import java.util.List;
import org.apache.ibatis.annotations.Select;

/** A mapper of this project's own, on Plainsight's tables. */
public interface ReaderMapper {

    @Select("select created_at, email from users where active order by id")
    List<Reader> findAll();
}

package com.example.shop;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** A mapper of this application's own, in XML, which MyBatis' starter finds by its annotation. */
@Mapper
public interface CustomerMapper {

    int insert(@Param("userId") long userId, @Param("street") String street);

    List<String> findStreetsByEmail(String email);
}

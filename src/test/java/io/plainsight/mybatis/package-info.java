/** Tests of what plain MyBatis and Spring Boot need to use the mappers. */
@NullMarked
package io.plainsight.mybatis;

import org.jspecify.annotations.NullMarked;

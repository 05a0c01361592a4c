package io.plainsight.mybatis;

import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.MyBatisExceptionTranslator;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * mybatis-spring's translation, and a violated check constraint besides: MySQL reports it with SQL state HY000, which
 * Spring takes for an uncategorized error.
 */
class ConstraintTranslator implements PersistenceExceptionTranslator {

    private static final int CHECK_CONSTRAINT_VIOLATED = 3819;

    private final PersistenceExceptionTranslator standard;

    ConstraintTranslator(SqlSessionFactory factory) {
        standard = new MyBatisExceptionTranslator(
                factory.getConfiguration().getEnvironment().getDataSource(), true);
    }

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException exception) {
        if (exception instanceof PersistenceException
                && exception.getCause() instanceof SQLException cause
                && cause.getErrorCode() == CHECK_CONSTRAINT_VIOLATED) {
            return new DataIntegrityViolationException(cause.getMessage(), exception);
        }
        return standard.translateExceptionIfPossible(exception);
    }
}

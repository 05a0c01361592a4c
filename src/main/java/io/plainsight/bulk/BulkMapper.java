package io.plainsight.bulk;

import org.apache.ibatis.annotations.Param;

/**
 * The statements that {@link BulkInsert} needs of a mapper, one for each {@link BulkWay}, for rows of one kind. Callers
 * have {@link BulkInsert} call them.
 */
public interface BulkMapper<T> {

    /**
     * {@code load data local infile 'rows' into table ... character set utf8mb4 fields escaped by x'5c'} with a list of
     * columns, which are the {@link BulkColumns} by name and order; a name that begins with {@code @} is a variable, for a
     * {@code set}. The rest of the format is the server's own. Binary values come as hexadecimal digits, for
     * {@code unhex}. The server only warns of a value that does not fit, which {@link BulkInsert} turns into a failure.
     *
     * @return how many rows were inserted
     */
    int loadRows();

    /**
     * {@code insert ... select} from {@code json_table(convert(#{rows} using utf8mb4), '$[*]' columns (...))}.
     *
     * @param rows a JSON array of objects with a text for each of the {@link BulkColumns} that is not null. Say
     *     {@code error on error} for each: a value that does not fit would be null otherwise
     * @return how many rows were inserted
     */
    int insertDocument(@Param("rows") String rows);

    /**
     * {@code insert ... values (...)} for one row. No {@code ignore}: it has the server change values unseen.
     *
     * @return 1
     */
    int insert(T row);
}

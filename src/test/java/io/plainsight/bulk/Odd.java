package io.plainsight.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** A row with a column of every kind. */
record Odd(
        int id,
        @Nullable String words,
        byte @Nullable [] bits,
        @Nullable BigDecimal amount,
        @Nullable Double ratio,
        @Nullable Long big,
        @Nullable Boolean flag,
        @Nullable LocalDate day,
        @Nullable LocalTime clock,
        @Nullable LocalDateTime moment) {

    static final String TABLE = """
            create table odd (
                id     int primary key,
                words  varchar(100),
                bits   varbinary(300),
                amount decimal(40, 10),
                ratio  double,
                big    bigint,
                flag   boolean,
                day    date,
                clock  time(6),
                moment datetime(6)
            ) default character set utf8mb4
            """;

    static final BulkColumns<Odd> COLUMNS = BulkColumns.of(Odd.class)
            .with("id", Odd::id)
            .with("words", Odd::words)
            .with("bits", Odd::bits)
            .with("amount", Odd::amount)
            .with("ratio", Odd::ratio)
            .with("big", Odd::big)
            .with("flag", Odd::flag)
            .with("day", Odd::day)
            .with("clock", Odd::clock)
            .with("moment", Odd::moment);

    static Odd of(int id, @Nullable String words) {
        return new Odd(id, words, null, null, null, null, null, null, null, null);
    }

    /** Bytes in an array are not equal by themselves. */
    String shown() {
        return new Odd(id, words, null, amount, ratio, big, flag, day, clock, moment) + Arrays.toString(bits);
    }

    /** Its statements. */
    interface Mapper extends BulkMapper<Odd> {

        @Override
        @Insert("""
                load data local infile 'rows' into table odd
                character set utf8mb4 fields escaped by x'5c'
                (id, words, @bits, amount, ratio, big, flag, day, clock, moment)
                set bits = unhex(@bits)
                """)
        int loadRows();

        @Override
        @Insert("""
                insert into odd (id, words, bits, amount, ratio, big, flag, day, clock, moment)
                select id, words, unhex(bits), amount, ratio, big, flag, day, clock, moment
                from json_table(
                    convert(#{rows} using utf8mb4),
                    '$[*]' columns (
                        id     int             path '$.id'     error on error,
                        words  text            path '$.words'  error on error,
                        bits   text            path '$.bits'   error on error,
                        amount decimal(40, 10) path '$.amount' error on error,
                        ratio  double          path '$.ratio'  error on error,
                        big    bigint          path '$.big'    error on error,
                        flag   boolean         path '$.flag'   error on error,
                        day    date            path '$.day'    error on error,
                        clock  time(6)         path '$.clock'  error on error,
                        moment datetime(6)     path '$.moment' error on error
                    )
                ) documents
                """)
        int insertDocument(@Param("rows") String rows);

        @Override
        @Insert("""
                insert into odd (id, words, bits, amount, ratio, big, flag, day, clock, moment)
                values (#{id}, #{words}, #{bits}, #{amount}, #{ratio}, #{big}, #{flag}, #{day}, #{clock}, #{moment})
                """)
        int insert(Odd row);
    }

    /** Whose {@code load data} names the columns in another order. */
    interface MixedUpMapper extends Mapper {

        @Override
        @Insert("load data local infile 'rows' into table odd character set utf8mb4 (words, id)")
        int loadRows();
    }

    /** Whose {@code insert} leaves out what is there already. */
    interface IgnoringMapper extends Mapper {

        @Override
        @Insert("insert ignore into odd (id, words) values (#{id}, #{words})")
        int insert(Odd row);
    }
}

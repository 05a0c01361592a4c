/** A named module, which finds Plainsight by its stable name. */
module com.example.newsletter {
    requires io.plainsight;
    requires java.sql;
    requires org.mybatis;

    exports com.example.newsletter;

    opens com.example.newsletter to
            org.mybatis;
}

package io.plainsight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What the command check reads: schemas, changelogs, jars and files. */
class CheckInputIT extends CheckTest {

    @Test
    void aSchemaIsMadeInAnEmbeddedDatabase() throws IOException {
        Path schema = Files.writeString(
                folder.resolve("schema.sql"),
                "create database shop; use shop; create table goods (id bigint primary key, titel varchar(9)); # mine\n");

        Shell shell = Shell.run("check", "--mappers", folder.toString(), "--schema", schema.toString());

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("prepared on MariaDB 11");
    }

    /** As dumps and hand-written schemas say it to a client. */
    @Test
    void aSchemaMayHoldProceduresAndTheCommentsOfDumps() throws IOException {
        Path schema = Files.writeString(folder.resolve("schema.sql"), """
                /*M!999999\\- enable the sandbox mode */
                -- MySQL dump 10.13
                # one's own; words
                /*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
                CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;
                USE `shop`;
                create table goods (id bigint primary key, titel varchar(9) default 'a;b -- c');
                DELIMITER ;;
                /*!50003 CREATE*/ /*!50003 TRIGGER titled BEFORE INSERT ON goods FOR EACH ROW BEGIN
                    if new.titel is null then set new.titel = '?;'; end if;
                END */;;
                DELIMITER ;
                delimiter //
                create procedure touch(in one bigint)
                begin
                    update goods set titel = titel where id = one;
                    select 1;
                end//
                delimiter ;
                insert into goods values (1, 'one')
                """);

        Shell shell = Shell.run("check", "--mappers", folder.toString(), "--schema", schema.toString());

        assertThat(shell.exitCode()).as("%s", shell).isZero();
    }

    /** Of a server with users, which replicates. */
    @Test
    void aDumpMayNameItsServersUsersAndReplication() throws IOException {
        Path schema = Files.writeString(folder.resolve("schema.sql"), """
                SET @MYSQLDUMP_TEMP_LOG_BIN = @@SESSION.SQL_LOG_BIN;
                SET @@SESSION.SQL_LOG_BIN= 0;
                SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '5c1f:1-5';
                create table goods (id bigint primary key, titel varchar(40) default 'DEFINER=`a`@`b`');
                /*!50001 CREATE ALGORITHM=UNDEFINED */
                /*!50013 DEFINER=`owner`@`%` SQL SECURITY DEFINER */
                /*!50001 VIEW `titles` AS select `goods`.`titel` AS `titel` from `goods` */;
                create definer = 'owner'@'localhost' view numbers as select id from goods;
                SET @@SESSION.SQL_LOG_BIN = @MYSQLDUMP_TEMP_LOG_BIN;
                """);
        Path mapper = Files.writeString(folder.resolve("titles.xml"), """
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
                <mapper namespace="titles">
                    <select id="all" resultType="string">select titel from titles</select>
                    <select id="ids" resultType="long">select id from numbers</select>
                </mapper>
                """);

        Shell shell = Shell.run("check", "--mappers", mapper.toString(), "--schema", schema.toString());

        assertThat(shell.exitCode()).as("%s", shell).isZero();
    }

    @Test
    void aSchemaWithoutTablesIsToldOnce() throws IOException {
        Path schema = Files.writeString(folder.resolve("schema.sql"), "-- nothing yet\n");

        Shell shell = Shell.run("check", "--mappers", folder.toString(), "--schema", schema.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("The schema makes no table", "name the file that does with --schema");
    }

    @Test
    void aSchemaWithAnErrorIsNamed() throws IOException {
        Path schema = Files.writeString(folder.resolve("schema.sql"), """
                -- MySQL's own
                create table goods (id bigint primary key, titel varchar(9) default 'a;b');

                create index goods_lower
                    on goods ((lower(titel)));
                """);

        Shell shell = Shell.run("check", "--mappers", folder.toString(), "--schema", schema.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .contains(
                        "Error: The schema stops at line 4 of " + schema + ": You have an error in your SQL syntax",
                        "(create index goods_lower on goods ((lower(titel))))",
                        "What to do: mend that statement of --schema, or, if it is one that MySQL takes",
                        "with --url");
        assertThat(shell.err()).doesNotContain("\tat ");
    }

    @Test
    void aChangelogIsRunOnAnEmbeddedDatabase() throws IOException {
        Path changelog = Files.writeString(folder.resolve("changelog.sql"), """
                --liquibase formatted sql

                --changeset shop:goods
                create table goods (id bigint primary key, title varchar(100) not null);

                --changeset shop:renamed
                alter table goods rename column title to titel;
                alter table goods add index goods_titel (titel);
                """);

        Shell sound = Shell.run("check", "--mappers", folder.toString(), "--changelog", changelog.toString());
        assertThat(sound.exitCode()).as("%s", sound).isZero();

        Files.writeString(folder.resolve("GoodsMapper.xml"), MAPPER.replace("titel", "title"));
        Shell defect = Shell.run("check", "--mappers", folder.toString(), "--changelog", changelog.toString());
        assertThat(defect.exitCode()).isEqualTo(1);
        assertThat(defect.out())
                .contains("Unknown column 'goods.title'", "Mend: write 'titel', if that is meant", "1 error,");
    }

    @Test
    void aChangelogWithAnErrorIsNamed() throws IOException {
        Path changelog = Files.writeString(folder.resolve("changelog.sql"), """
                --liquibase formatted sql

                --changeset ann:goods
                create table goods (id bigint primary kee);
                """);

        Shell shell = Shell.run("check", "--mappers", folder.toString(), "--changelog", changelog.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .contains("Error: The changelog stops at the changeset goods of changelog.sql: ", "near 'kee)'")
                .doesNotContain("\tat ", "SEVERE", "WARNING");
    }

    @Test
    void anExecutableJarHasMappersAndClassesWithinItsJars() throws IOException {
        String model = "io/plainsight/check/fixture/Line.class";
        Path library = jar(
                "shop-model.jar",
                Map.of(
                        model,
                        classFile(model),
                        "GoodsMapper.xml",
                        Files.readAllBytes(folder.resolve("GoodsMapper.xml"))));
        String mapper = """
                <mapper namespace="shop">
                    <select id="find" resultType="io.plainsight.check.fixture.Line">
                        select goods.id, goods.title as prodct from goods
                    </select>
                </mapper>
                """;
        Path application = jar(
                "shop.jar",
                Map.of(
                        "META-INF/MANIFEST.MF", new byte[0],
                        "BOOT-INF/classes/mapper/ShopMapper.xml", mapper.getBytes(StandardCharsets.UTF_8),
                        "BOOT-INF/lib/shop-model.jar", Files.readAllBytes(library)));

        Shell shell = check("--mappers-in", application.toString());

        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.out())
                .contains(
                        application + "!/BOOT-INF/classes/mapper/ShopMapper.xml\n",
                        "no property takes prodct",
                        application + "!/BOOT-INF/lib/shop-model.jar!/GoodsMapper.xml\n",
                        "unknown-column  GoodsMapper.find",
                        "2 statements, ")
                .doesNotContain("the class io.plainsight.check.fixture.Line");
    }

    @Test
    void xmlInAClassFolderCountsWhereverItLies() throws IOException {
        Path classes = classFolder();
        Files.writeString(classes.resolve("mapper/beans.xml"), "<beans/>");

        Shell shell = check("--classpath", classes.toString());

        assertThat(shell.exitCode()).as("%s", shell).isEqualTo(1);
        assertThat(shell.out())
                .contains(classes + "/mapper/Apart.xml\n", "unknown-column  Apart.total", "2 statements, ")
                .doesNotContain("none lies beside the interface", "Left alone");
    }

    @Test
    void xmlThatIsNamedIsNotReadFromTheClassFolderToo() throws IOException {
        Path classes = classFolder();
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.copy(classes.resolve("mapper/Apart.xml"), source.resolve("Apart.xml"));
        Files.copy(folder.resolve("GoodsMapper.xml"), classes.resolve("mapper/GoodsMapper.xml"));

        Shell shell = check("--mappers", source.toString(), "--classpath", classes.toString());

        assertThat(shell.out())
                .contains(source + "/Apart.xml\n", "2 statements, ")
                .doesNotContain(classes + "/mapper", "duplicate-id", "none lies beside the interface");
    }

    @Test
    void xmlOfAnAnnotatedInterfaceIsFoundInTheClassFolder() throws IOException {
        Path classes = classFolder();
        Files.copy(folder.resolve("GoodsMapper.xml"), classes.resolve("mapper/GoodsMapper.xml"));

        Shell shell =
                check("--mappers", folder.resolve("GoodsMapper.xml").toString(), "--classpath", classes.toString());

        assertThat(shell.out())
                .contains("unknown-column  Apart.total", "3 statements, ")
                .doesNotContain("duplicate-id", "none lies beside the interface");
    }

    @Test
    void annotationsThatNameMissingClassesAreNotChecked() throws IOException {
        Path classes = folder.resolve("classes");
        for (String name : List.of("Provided", "Line")) {
            String mapper = "io/plainsight/check/fixture/" + name + ".class";
            Files.createDirectories(classes.resolve(mapper).getParent());
            Files.write(classes.resolve(mapper), classFile(mapper));
        }

        Shell shell = check("--classpath", classes.toString(), "--format", "json");

        assertThat(shell.out().replaceAll("\\s+", " "))
                .contains("\"statements\" : 6, ", "Unknown column 'goods.titel'")
                .contains(Stream.of("typed", "valued", "unnamed", "handled", "typedRows")
                        .map(name -> "\"subject\" : \"io.plainsight.check.fixture.Provided." + name
                                + "\", \"because\" : \"its annotations name a class that is not on the class path: ")
                        .toList());
        assertThat(shell.out()).contains(": io.plainsight.check.fixture.Provided$Gone (give --classpath)");
    }

    /** An annotated interface, whose XML lies in another folder. */
    private Path classFolder() throws IOException {
        Path classes = folder.resolve("classes");
        String mapper = "io/plainsight/check/fixture/Apart.class";
        Files.createDirectories(classes.resolve(mapper).getParent());
        Files.write(classes.resolve(mapper), classFile(mapper));
        Files.createDirectories(classes.resolve("mapper"));
        Files.writeString(
                classes.resolve("mapper/Apart.xml"),
                MAPPER.replace("com.example.GoodsMapper", "io.plainsight.check.fixture.Apart")
                        .replace("id=\"find\"", "id=\"total\""));
        return classes;
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream content = CheckInputIT.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(content).readAllBytes();
        }
    }

    private Path jar(String name, Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return jar;
    }

    @Test
    void aFileThatIsNamedTwiceIsReadOnce() {
        String file = folder.resolve("GoodsMapper.xml").toString();

        Shell shell =
                check("--mappers", file, "--mappers", folder + "/./GoodsMapper.xml", "--mappers", folder.toString());

        assertThat(shell.out()).contains("\n1 statement, ", ": 1 error,").doesNotContain("duplicate-id");
    }
}

package io.plainsight;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import org.jspecify.annotations.NullMarked;

/** Which room sees which; the arrows point one way. */
@AnalyzeClasses(packages = "io.plainsight", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsSeeOnlyWhatLiesBelowThem = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("relation")
            .definedBy("io.plainsight.relation..")
            .layer("bulk")
            .definedBy("io.plainsight.bulk..")
            .layer("people")
            .definedBy("io.plainsight.people..")
            .layer("books")
            .definedBy("io.plainsight.books..")
            .layer("courses")
            .definedBy("io.plainsight.courses..")
            .layer("mybatis")
            .definedBy("io.plainsight.mybatis..")
            .layer("compare")
            .definedBy("io.plainsight.compare..")
            .layer("database")
            .definedBy("io.plainsight.database..")
            .layer("check")
            .definedBy("io.plainsight.check..")
            .layer("guide")
            .definedBy("io.plainsight.guide..")
            .layer("hibernate")
            .definedBy("io.plainsight.hibernate..")
            .layer("report")
            .definedBy("io.plainsight.report..")
            .layer("performance")
            .definedBy("io.plainsight.performance..")
            .layer("workbench")
            .definedBy("io.plainsight.workbench..")
            .layer("cli")
            .definedBy("io.plainsight.cli..")
            .whereLayer("relation")
            .mayNotAccessAnyLayer()
            .whereLayer("bulk")
            .mayNotAccessAnyLayer()
            .whereLayer("people")
            .mayOnlyAccessLayers("relation", "bulk")
            .whereLayer("books")
            .mayOnlyAccessLayers("relation")
            .whereLayer("courses")
            .mayOnlyAccessLayers("relation")
            .whereLayer("mybatis")
            .mayOnlyAccessLayers("people", "books", "courses")
            .whereLayer("compare")
            .mayNotAccessAnyLayer()
            .whereLayer("database")
            .mayNotAccessAnyLayer()
            .whereLayer("check")
            .mayNotAccessAnyLayer()
            .whereLayer("guide")
            .mayOnlyAccessLayers("bulk", "people", "books", "courses", "mybatis", "compare")
            // Found by ServiceLoader, so that nobody needs it.
            .whereLayer("hibernate")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("hibernate")
            .mayOnlyAccessLayers("guide", "compare")
            .whereLayer("report")
            .mayOnlyAccessLayers("guide", "compare")
            .whereLayer("performance")
            .mayNotAccessAnyLayer()
            .whereLayer("workbench")
            .mayOnlyAccessLayers("performance", "report", "guide", "compare", "database", "mybatis")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule everyRoomIsNamedAbove = classes()
            .should()
            .resideInAnyPackage(
                    "io.plainsight.relation..",
                    "io.plainsight.bulk..",
                    "io.plainsight.people..",
                    "io.plainsight.books..",
                    "io.plainsight.courses..",
                    "io.plainsight.mybatis..",
                    "io.plainsight.compare..",
                    "io.plainsight.database..",
                    "io.plainsight.check..",
                    "io.plainsight.guide..",
                    "io.plainsight.hibernate..",
                    "io.plainsight.report..",
                    "io.plainsight.performance..",
                    "io.plainsight.workbench..",
                    "io.plainsight.cli..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.plainsight.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesInTheWorkbench =
            slices().matching("io.plainsight.workbench.(*)..").should().beFreeOfCycles();

    /** What a consumer of the library jar is forced to have. */
    @ArchTest
    static final ArchRule mappersNeedMyBatisOnly = classes()
            .that()
            .resideInAnyPackage(
                    "io.plainsight.relation..",
                    "io.plainsight.people..",
                    "io.plainsight.books..",
                    "io.plainsight.courses..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.apache.ibatis..", "org.jspecify..", "io.plainsight.."));

    /** For any project that uses MyBatis; Connector/J only where it is there. */
    @ArchTest
    static final ArchRule bulkInsertsNeedMyBatisOnly = classes()
            .that()
            .resideInAPackage("io.plainsight.bulk..")
            .and()
            .haveNameNotMatching(".*\\.ConnectorJ\\$Present")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "javax.sql..", "org.apache.ibatis..", "org.jspecify..", "io.plainsight.bulk.."));

    /** It ships in the library too, and must work in projects that have none of our libraries. */
    @ArchTest
    static final ArchRule checksNeedMyBatisOnly = classes()
            .that()
            .resideInAPackage("io.plainsight.check..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.sql..",
                    "javax.xml..",
                    "org.xml.sax..",
                    "org.w3c.dom..",
                    "org.apache.ibatis..",
                    "org.jspecify..",
                    "io.plainsight.check.."));

    @ArchTest
    static final ArchRule noCyclesInTheCheck =
            slices().matching("io.plainsight.check.(*)..").should().beFreeOfCycles();

    /** For any project that uses MyBatis, ours or not. */
    @ArchTest
    static final ArchRule compiledResultMapsNeedMyBatisOnly = classes()
            .that()
            .resideInAPackage("io.plainsight.mybatis.compiled..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "org.apache.ibatis..", "org.jspecify..", "io.plainsight.mybatis.compiled.."));

    @ArchTest
    static final ArchRule onlyDatabaseKnowsTheEmbeddedServer = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("io.plainsight.database..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("ch.vorburger.."));

    @ArchTest
    static final ArchRule onlyHibernateKnowsHibernate = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("io.plainsight.hibernate..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "jakarta.persistence.."));

    @ArchTest
    static final ArchRule everyPackageSaysWhatMayBeNull = classes()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "reside in a @NullMarked package",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));
}

package io.plainsight.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.plainsight.testing.BothForms;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each of the guide's 20 tests is here, under its own name. */
class GuideTestsTest {

    private static final List<String> NAMES = List.of(
            "test_user_profile_creation",
            "test_user_without_profile",
            "test_profile_deletion_cascades",
            "test_author_with_books",
            "test_author_without_books",
            "test_book_deletion_doesnt_affect_author",
            "test_author_deletion_cascades_to_books",
            "test_student_course_enrollment",
            "test_course_multiple_students",
            "test_enrollment_creation",
            "test_student_enrolled_courses_property",
            "test_course_enrolled_students_property",
            "test_unique_constraint",
            "test_get_all_users",
            "test_get_first_user",
            "test_find_by_id",
            "test_filter_by_email",
            "test_join_query",
            "test_eager_loading",
            "test_aggregation_queries");

    @Test
    void eachOfTheGuidesTestsIsThereOnceAndRunsThroughBothForms() {
        assertThat(guideTests(new ClassFileImporter()
                        .withImportOption(location -> !location.contains("GuideTestsTest"))
                        .importPackages("io.plainsight")))
                .containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void aTestCountsOnlyIfItRunsThroughBothFormsUnderTheGuidesName() {
        assertThat(guideTests(new ClassFileImporter().importClasses(InBothForms.class, InOneForm.class)))
                .containsExactly("test_that_counts");
    }

    private static List<String> guideTests(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(type -> type.isAnnotatedWith(BothForms.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(GuideTestsTest::runsUnderTheGuidesName)
                .map(GuideTestsTest::displayName)
                .toList();
    }

    private static boolean runsUnderTheGuidesName(JavaMethod method) {
        return method.isAnnotatedWith(Test.class)
                && !method.isAnnotatedWith(Disabled.class)
                && method.isAnnotatedWith(DisplayName.class)
                && displayName(method).equals(guideName(method.getName()));
    }

    private static String displayName(JavaMethod method) {
        return method.getAnnotationOfType(DisplayName.class).value();
    }

    private static String guideName(String methodName) {
        return Arrays.stream(methodName.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("_", "test_", ""));
    }

    @BothForms
    private static class InBothForms {

        @Test
        @DisplayName("test_that_counts")
        void thatCounts() {}

        @Test
        @DisplayName("test_by_another_name")
        void named() {}

        @DisplayName("test_not_run")
        void notRun() {}

        @Test
        @Disabled("not left to do: the example of a test that is left out, which must not count")
        @DisplayName("test_left_out")
        void leftOut() {}
    }

    private static class InOneForm {

        @Test
        @DisplayName("test_in_one_form")
        void inOneForm() {}
    }
}

package io.plainsight.courses;

import io.plainsight.mybatis.Form;

class EnrollmentAnnotationMapperIT extends EnrollmentMapperContract {

    EnrollmentAnnotationMapperIT() {
        super(Form.ANNOTATION);
    }
}

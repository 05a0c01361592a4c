package io.plainsight.courses;

import io.plainsight.mybatis.Form;

class CourseAnnotationMapperIT extends CourseMapperContract {

    CourseAnnotationMapperIT() {
        super(Form.ANNOTATION);
    }
}

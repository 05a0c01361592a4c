package io.plainsight.courses;

import io.plainsight.mybatis.Form;

class StudentAnnotationMapperIT extends StudentMapperContract {

    StudentAnnotationMapperIT() {
        super(Form.ANNOTATION);
    }
}

package io.plainsight.people;

import io.plainsight.mybatis.Form;

class UserAnnotationMapperIT extends UserMapperContract {

    UserAnnotationMapperIT() {
        super(Form.ANNOTATION);
    }
}

package io.plainsight.people;

import io.plainsight.mybatis.Form;

class ProfileAnnotationMapperIT extends ProfileMapperContract {

    ProfileAnnotationMapperIT() {
        super(Form.ANNOTATION);
    }
}

package io.plainsight.courses;

import io.plainsight.mybatis.Form;

class EnrollmentXmlMapperIT extends EnrollmentMapperContract {

    EnrollmentXmlMapperIT() {
        super(Form.XML);
    }
}

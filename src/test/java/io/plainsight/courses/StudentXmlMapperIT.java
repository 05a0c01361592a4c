package io.plainsight.courses;

import io.plainsight.mybatis.Form;

class StudentXmlMapperIT extends StudentMapperContract {

    StudentXmlMapperIT() {
        super(Form.XML);
    }
}

package io.plainsight.courses;

import io.plainsight.mybatis.Form;

class CourseXmlMapperIT extends CourseMapperContract {

    CourseXmlMapperIT() {
        super(Form.XML);
    }
}

package io.plainsight.people;

import io.plainsight.mybatis.Form;

class ProfileXmlMapperIT extends ProfileMapperContract {

    ProfileXmlMapperIT() {
        super(Form.XML);
    }
}

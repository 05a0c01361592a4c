package io.plainsight.people;

import io.plainsight.mybatis.Form;

class UserXmlMapperIT extends UserMapperContract {

    UserXmlMapperIT() {
        super(Form.XML);
    }
}

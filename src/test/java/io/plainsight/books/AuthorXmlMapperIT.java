package io.plainsight.books;

import io.plainsight.mybatis.Form;

class AuthorXmlMapperIT extends AuthorMapperContract {

    AuthorXmlMapperIT() {
        super(Form.XML);
    }
}

package io.plainsight.books;

import io.plainsight.mybatis.Form;

class BookXmlMapperIT extends BookMapperContract {

    BookXmlMapperIT() {
        super(Form.XML);
    }
}

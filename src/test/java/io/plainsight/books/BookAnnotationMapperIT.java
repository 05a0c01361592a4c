package io.plainsight.books;

import io.plainsight.mybatis.Form;

class BookAnnotationMapperIT extends BookMapperContract {

    BookAnnotationMapperIT() {
        super(Form.ANNOTATION);
    }
}

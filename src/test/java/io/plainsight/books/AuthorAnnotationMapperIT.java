package io.plainsight.books;

import io.plainsight.mybatis.Form;

class AuthorAnnotationMapperIT extends AuthorMapperContract {

    AuthorAnnotationMapperIT() {
        super(Form.ANNOTATION);
    }
}

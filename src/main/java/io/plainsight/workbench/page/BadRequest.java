package io.plainsight.workbench.page;

import org.springframework.http.HttpStatus;

/** An address that makes no sense. */
public final class BadRequest extends Problem {

    private static final long serialVersionUID = 1;

    /**
     * @param cause what is wrong, as a sentence
     * @param remedy what to do, as a clause that begins with a small letter
     */
    public BadRequest(String cause, String remedy) {
        super(HttpStatus.BAD_REQUEST, cause, remedy);
    }
}

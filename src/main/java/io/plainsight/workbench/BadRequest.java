package io.plainsight.workbench;

/** An address that makes no sense. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    /**
     * @param cause what is wrong, as a sentence
     * @param remedy what to do, as a clause that begins with a small letter
     */
    BadRequest(String cause, String remedy) {
        super(cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}

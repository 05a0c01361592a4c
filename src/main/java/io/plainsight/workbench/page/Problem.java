package io.plainsight.workbench.page;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Why there is no such page, or not now. The message says what happened, as a sentence. */
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String remedy;
    private final transient List<Way> ways;

    /**
     * @param remedy what to do, as a clause that begins with a small letter
     * @param ways the pages to go on to, besides the overview
     */
    protected Problem(HttpStatus status, String cause, String remedy, Way... ways) {
        super(cause);
        this.status = status;
        this.remedy = remedy;
        this.ways = List.of(ways);
    }

    /** A link to another page. */
    public record Way(String words, String address) {}

    HttpStatus status() {
        return status;
    }

    public String remedy() {
        return remedy;
    }

    public List<Way> ways() {
        return ways;
    }
}

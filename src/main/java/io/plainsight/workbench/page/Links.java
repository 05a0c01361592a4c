package io.plainsight.workbench.page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of entries. */
public final class Links {

    private Links() {}

    /**
     * The page of a case.
     *
     * @param caseName what is behind the # of a special case, else empty
     * @param against the id of the interface beside the explicit SQL; null for the usual one
     */
    public static String entry(String entry, String caseName, @Nullable String against) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/entries/{id}");
        if (!caseName.isEmpty()) {
            address.queryParam("case", caseName);
        }
        if (against != null) {
            address.queryParam("against", against);
        }
        return address.buildAndExpand(entry).encode().toUriString();
    }
}

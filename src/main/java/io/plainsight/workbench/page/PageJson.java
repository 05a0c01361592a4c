package io.plainsight.workbench.page;

import tools.jackson.databind.json.JsonMapper;

/** Data within a page, for its scripts. */
public final class PageJson {

    /** What would end the element that the data stand in. */
    private static final String TAG = "<";

    private PageJson() {}

    /** JSON in which no tag can be. */
    public static String of(Object data) {
        return JsonMapper.shared().writeValueAsString(data).replace(TAG, "\\u003c");
    }
}

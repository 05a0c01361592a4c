package io.plainsight.workbench;

import tools.jackson.databind.json.JsonMapper;

/** Data within a page, for its scripts. */
final class PageJson {

    /** What would end the element that the data stand in. */
    private static final String TAG = "<";

    private PageJson() {}

    /** JSON in which no tag can be. */
    static String of(Object data) {
        return JsonMapper.shared().writeValueAsString(data).replace(TAG, "\\u003c");
    }
}

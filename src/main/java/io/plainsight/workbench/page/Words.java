package io.plainsight.workbench.page;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Our own sentences, in which code stands between backticks. */
public final class Words {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    private Words() {}

    public static String asHtml(String sentence) {
        return CODE.matcher(HtmlUtils.htmlEscape(sentence)).replaceAll("<code>$1</code>");
    }
}

package io.plainsight.workbench.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/** The page for what Tomcat refuses before any page of ours is asked, such as characters that no address may have. */
public final class UnreadableRequests extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Plainsight</title><link rel="stylesheet" href="/workbench.css"></head>
            <body><main><h1>The address cannot be read.</h1>
            <p>What to do: mend it, or begin at the overview.</p>
            <p><a href="/">Overview</a> · <span class="quiet">Status %d</span></p></main></body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return; // nothing has failed, or it is told already
        }
        SecurityFilter.HEADERS.forEach(response::setHeader);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            response.getReporter().write(PAGE.formatted(response.getStatus()));
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("Nobody waits for the answer", e);
        }
    }
}

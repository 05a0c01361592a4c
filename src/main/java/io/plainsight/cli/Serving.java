package io.plainsight.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A workbench that is up. */
final class Serving {

    private Serving() {}

    /** Says where it is, and waits until somebody ends it. */
    static void untilClosed(ConfigurableApplicationContext context, PrintWriter out) {
        CountDownLatch closed = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        out.println("Workbench: http://127.0.0.1:%d/ (Ctrl-C ends it)".formatted(port));
        out.flush();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.plainsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
        String address = "http://127.0.0.1:%d/"
                .formatted(
                        ((WebServerApplicationContext) context).getWebServer().getPort());
        warmUp(address);
        out.println("Workbench: " + address + " (Ctrl-C ends it)");
        out.flush();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first page costs most of a second, which nobody should have to wait for. */
    private static void warmUp(String address) {
        try {
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
        } catch (IOException e) {
            // Whoever comes first will see what is wrong.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

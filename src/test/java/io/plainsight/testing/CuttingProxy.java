package io.plainsight.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands between client and server, and is gone as soon as the client sends a certain text, or it is closed. */
public final class CuttingProxy implements AutoCloseable {

    private final int ownPort;
    private final String host;
    private final int port;
    private final String text;
    private ServerSocket listener;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    public CuttingProxy(String host, int port, String text) throws IOException {
        this.host = host;
        this.port = port;
        this.text = text;
        listener = listen(0);
        ownPort = listener.getLocalPort();
    }

    /** Stands before a database until it is closed. */
    public static CuttingProxy before(ScratchDatabase database) throws IOException {
        URI address = address(database);
        return new CuttingProxy(address.getHost(), address.getPort(), "nothing cuts it");
    }

    /** The database's URL by way of this. */
    public String url(ScratchDatabase database) {
        return database.url().replace(address(database).getAuthority(), "127.0.0.1:" + ownPort);
    }

    private static URI address(ScratchDatabase database) {
        return URI.create(database.url().substring("jdbc:".length()));
    }

    /** Where the client connects to. */
    public int port() {
        return ownPort;
    }

    /** There again after it was gone. */
    public void reopen() throws IOException {
        listener = listen(ownPort);
    }

    private ServerSocket listen(int where) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), where), 50);
        start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket from) throws IOException {
        while (true) {
            Socket client = from.accept();
            Socket server = new Socket(host, port);
            sockets.add(client);
            sockets.add(server);
            start(() -> forward(client, server));
            start(() -> forward(server, client));
        }
    }

    private void forward(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[65_536];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            // Statements are short, so one comes in one piece.
            if (new String(buffer, 0, count, StandardCharsets.ISO_8859_1).contains(text)) {
                close();
                return;
            }
            out.write(buffer, 0, count);
        }
        // A client that closes an encrypted connection waits for the server to close it, too.
        to.shutdownOutput();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // The way it ends.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}

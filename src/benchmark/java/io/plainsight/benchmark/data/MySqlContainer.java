package io.plainsight.benchmark.data;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import org.testcontainers.mysql.MySQLContainer;

/** MySQL in a container, its data in memory; both go when it is closed. */
public final class MySqlContainer implements AutoCloseable {

    private static final int PORT = 3306;
    private static final int TIMEOUT_MILLIS = 2000;

    private final MySQLContainer container = new MySQLContainer("mysql:9.7")
            .withTmpFs(Map.of("/var/lib/mysql", "rw"))
            .withCommand("--local-infile=1");
    private final boolean direct;
    private final String address;

    /** Starts it. */
    public MySqlContainer() {
        container.start();
        String own = container.getContainerInfo().getNetworkSettings().getNetworks().values().stream()
                .map(network -> network.getIpAddress() == null ? "" : network.getIpAddress())
                .filter(ip -> !ip.isEmpty())
                .findFirst()
                .orElse("");
        direct = !own.isEmpty() && answers(own);
        address = direct ? own + ":" + PORT : container.getHost() + ":" + container.getMappedPort(PORT);
    }

    /** Some engines keep their containers where this machine cannot reach them but through a proxy. */
    private static boolean answers(String host) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, PORT), TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Who may create databases on it. */
    public Server server() {
        return new Server("jdbc:mysql://%s/?user=root&password=%s&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                .formatted(address, container.getPassword()));
    }

    /** How it is reached, in words: it matters for what a single row costs. */
    public String words() {
        return "in a container on this machine, its data in memory, local_infile=1, reached at "
                + (direct ? "the container's own address" : "a port of Docker's proxy, which adds to every statement")
                + ", without TLS";
    }

    @Override
    public void close() {
        container.stop();
    }
}

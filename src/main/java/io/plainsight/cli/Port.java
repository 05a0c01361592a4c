package io.plainsight.cli;

import io.plainsight.database.DatabaseProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the workbench listens. */
final class Port {

    private static final int USUAL = 8080;
    private static final int LARGEST = 65535;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the port of the workbench; 8080, or where that is taken a free one, if none is given")
    private @Nullable Integer given;

    /** A port that was free a moment ago; 0 for any. */
    int choose(CommandLine command) {
        if (given == null) {
            return isFree(USUAL) ? USUAL : 0;
        }
        if (given < 0 || given > LARGEST) {
            throw new ParameterException(command, "--port: %d is not between 0 and %d".formatted(given, LARGEST));
        }
        if (!isFree(given)) {
            throw new DatabaseProblem("Port " + given + " is taken", "choose another with --port N, or leave it out");
        }
        return given;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

package io.fedelta.loyalty.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/**
 * A MariaDB server of this JVM's own, from the programs that are installed on this machine. A shell watches over it: it
 * stops the server and deletes its files when this JVM is gone, however it went.
 */
final class MariaDbServer {

    private static final String SCRIPT = "/mariadb-server.sh";

    /** Its input ends with this JVM; kept, or it would end earlier. */
    private static Process watch;

    private MariaDbServer() {}

    /** @return where it listens, as {@code //host:port} */
    static synchronized String start() {
        try {
            int port = freePort();
            watch = new ProcessBuilder("sh", "-c", script(), SCRIPT, String.valueOf(port))
                    .redirectErrorStream(true)
                    .start();
            awaitReady(watch.inputReader());
            return "//127.0.0.1:" + port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String script() throws IOException {
        try (InputStream script = MariaDbServer.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whatever else it says is why it cannot. */
    private static void awaitReady(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("No MariaDB server: " + said);
            }
            said.append(line).append(System.lineSeparator());
        }
    }
}

package io.fedelta.loyalty.host.search;

import io.fedelta.loyalty.testing.ChildJvm;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Solr server in a JVM of its own, with the core that the module ships; it can be killed and started again. */
final class SolrServerProcess implements AutoCloseable {

    private static final List<String> FILES =
            List.of("solr.xml", "loyalty/conf/schema.xml", "loyalty/conf/solrconfig.xml");

    private final Path home;
    private final int port;
    private Process running;

    private SolrServerProcess(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    static SolrServerProcess inside(Path home) throws IOException {
        copy(home);
        return new SolrServerProcess(home, freePort());
    }

    private static void copy(Path home) throws IOException {
        for (String file : FILES) {
            try (InputStream shipped = SolrNameIndex.class.getResourceAsStream("/io/fedelta/loyalty/solr/" + file)) {
                Files.createDirectories(home.resolve(file).getParent());
                Files.copy(shipped, home.resolve(file));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String core() {
        return "http://127.0.0.1:" + port + "/solr/loyalty";
    }

    void start() throws IOException {
        running = ChildJvm.running(SolrServerMain.class, List.of())
                .start(home.resolve("server.log"), home.toString(), Integer.toString(port));
    }

    /** Without a word of warning. */
    void kill() throws InterruptedException {
        running.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}

package io.fedelta.loyalty.host.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.fedelta.loyalty.search.IndexUnavailableException;
import io.fedelta.loyalty.search.Likeness;
import io.fedelta.loyalty.search.NameIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that is not there, hangs, refuses or talks nonsense never holds up a page, and always looks the same. */
@Timeout(30)
class HttpSolrFaultsTests {

    private static final Duration A_PAGE_WAITS = Duration.ofSeconds(3);

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private NameIndex index;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        index = new SolrNameIndex(
                new HttpSolrDoor("http://127.0.0.1:" + server.getAddress().getPort() + "/solr/loyalty"));
    }

    @AfterEach
    void stop() {
        over.countDown();
        index.close();
        server.stop(0);
    }

    private void assertUnavailable() {
        long before = System.nanoTime();
        assertThatThrownBy(() -> index.find("g", List.of("rossi"), Likeness.AS_TYPED, 10))
                .isInstanceOf(IndexUnavailableException.class);
        assertThatThrownBy(index::mark).isInstanceOf(IndexUnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(A_PAGE_WAITS);
    }

    @Test
    void nobody_listens() {
        server.stop(0);
        assertUnavailable();
    }

    @Test
    void it_hangs() {
        server.createContext("/", exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        assertUnavailable();
    }

    @Test
    void it_is_overloaded() {
        answer(503, "busy");
        assertUnavailable();
    }

    @Test
    void it_knows_no_such_core() {
        answer(404, "not here");
        assertUnavailable();
    }

    @Test
    void it_is_something_else() {
        answer(200, "<html>Welcome</html>");
        assertUnavailable();
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }
}

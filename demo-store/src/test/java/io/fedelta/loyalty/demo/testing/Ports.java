package io.fedelta.loyalty.demo.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Free ports of a small fixed range, which keeps test stores apart from anything else on the machine. */
final class Ports {
    private static final int FIRST = Integer.getInteger("store.test.firstPort", 18220);
    private static final int HOW_MANY = 40;

    private Ports() {}

    static synchronized int free() {
        return IntStream.range(FIRST, FIRST + HOW_MANY)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port from " + FIRST + " on"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface, the only one the demo listens on. */
final class LoopbackPort {
    private LoopbackPort() {}

    /** Asked before slow work starts, so that a busy port costs a second and not a minute. */
    static void refuseIfBusy(int port, String option) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw busy(port, option, e);
        }
    }

    static Refusal busy(int port, String option, Throwable cause) {
        return new Refusal(
                "Port " + port + " is already in use. Choose another one with " + option
                        + "=NUMBER, or through Maven with -Ddemo.args=\"" + option + "=NUMBER\".",
                cause);
    }

    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("No port is free on this machine. Stop something else first.", e);
        }
    }
}

package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackPortTests {

    @Test
    void a_busy_port_is_refused_with_the_option_that_chooses_another() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LoopbackPort.refuseIfBusy(other.getLocalPort(), "--port"))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Port " + other.getLocalPort()
                            + " is already in use. Choose another one with --port=NUMBER,"
                            + " or through Maven with -Ddemo.args=\"--port=NUMBER\".");
        }
    }

    @Test
    void a_free_port_is_not_refused() {
        assertThatCode(() -> LoopbackPort.refuseIfBusy(LoopbackPort.anyFree(), "--port"))
                .doesNotThrowAnyException();
    }
}

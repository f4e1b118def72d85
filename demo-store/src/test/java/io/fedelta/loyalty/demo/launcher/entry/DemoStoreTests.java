package io.fedelta.loyalty.demo.launcher.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class DemoStoreTests {
    private static final int JAVA_8 = 52;

    @Test
    void versions_before_and_after_java_9_are_read() {
        assertThat(DemoStore.major("1.8")).isEqualTo(8);
        assertThat(DemoStore.major("11")).isEqualTo(11);
        assertThat(DemoStore.major("17")).isEqualTo(17);
    }

    @Test
    void a_java_8_virtual_machine_can_load_the_entry_class() throws IOException {
        try (InputStream classFile = DemoStore.class.getResourceAsStream("DemoStore.class")) {
            assertThat(classFile.readNBytes(8)[7]).isEqualTo((byte) JAVA_8);
        }
    }
}

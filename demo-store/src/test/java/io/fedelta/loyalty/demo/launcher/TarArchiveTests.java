package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PostgreSQL's real archives hold is unpacked by {@link PostgresServerTests}. */
class TarArchiveTests {
    @TempDir
    private Path folder;

    @Test
    void an_archive_that_points_out_of_its_folder_is_refused() {
        assertThatThrownBy(() -> unpack(header("../elsewhere", '0', 0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("points out of its folder");
    }

    @Test
    void an_archive_with_something_unknown_is_refused() {
        assertThatThrownBy(() -> unpack(header("a-pipe", '6', 0))).hasMessageContaining("something unknown");
    }

    @Test
    void an_archive_that_was_cut_off_is_refused() {
        assertThatThrownBy(() -> unpack(header("a-file", '0', 8))).isInstanceOf(EOFException.class);
    }

    private void unpack(byte[] archive) throws IOException {
        new TarArchive(new ByteArrayInputStream(archive)).unpackTo(folder);
    }

    private static byte[] header(String name, char type, int size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, "%011o".formatted(size));
        header[156] = (byte) type;
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}

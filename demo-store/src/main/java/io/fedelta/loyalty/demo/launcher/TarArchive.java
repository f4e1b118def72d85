package io.fedelta.loyalty.demo.launcher;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Unpacks a tar file of plain files, folders and links, which is what PostgreSQL's are; anything else is an error. */
final class TarArchive {
    private static final int BLOCK = 512;
    private static final int EXECUTABLE = 0100;

    private final InputStream content;

    TarArchive(InputStream content) {
        this.content = content;
    }

    void unpackTo(Path folder) throws IOException {
        byte[] header = content.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            unpack(header, folder);
            header = content.readNBytes(BLOCK);
        }
    }

    private void unpack(byte[] header, Path folder) throws IOException {
        Path target = folder.resolve(text(header, 0, 100)).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive points out of its folder: " + target);
        }
        switch (header[156]) {
            case '5' -> Files.createDirectories(target);
            case '2' -> link(target, text(header, 157, 100));
            case '0', 0 -> file(target, header);
            default -> throw new IOException("The archive holds something unknown: " + target);
        }
    }

    private static void link(Path target, String destination) throws IOException {
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        Files.createSymbolicLink(target, Path.of(destination));
    }

    private void file(Path target, byte[] header) throws IOException {
        long size = number(header, 124, 12);
        Files.createDirectories(target.getParent());
        try (InputStream bytes = new Portion(content, size)) {
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
        content.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if ((number(header, 100, 8) & EXECUTABLE) != 0) {
            target.toFile().setExecutable(true);
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int from, int length) {
        return Long.parseLong(text(header, from, length).strip(), 8);
    }

    /** The next bytes of a stream, which stays open for what follows. */
    private static final class Portion extends InputStream {
        private final InputStream whole;
        private long left;

        Portion(InputStream whole, long length) {
            this.whole = whole;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = whole.read(target, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("The archive ends in the middle of a file");
            }
            left -= read;
            return read;
        }
    }
}

package io.fedelta.loyalty.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A private Redis server with one sorted set, reached by its unix socket, to compare with. */
final class Redis implements AutoCloseable {
    private static final String KEY = "ranking";
    private static final int AT_A_TIME = 10_000;
    private static final int STARTS_WITHIN_MILLIS = 10_000;

    private final Process server;
    private final SocketChannel channel;
    private final InputStream answers;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private int commands;

    private Redis(Process server, Path socket) throws IOException, InterruptedException {
        this.server = server;
        this.channel = connect(socket);
        this.answers = new BufferedInputStream(Channels.newInputStream(channel));
    }

    /** @return empty if it is not installed */
    static Optional<Redis> start() throws InterruptedException {
        boolean installed = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
        if (!installed) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("redis");
            Path socket = folder.resolve("socket");
            Process server = new ProcessBuilder(
                            "redis-server",
                            "--port",
                            "0",
                            "--unixsocket",
                            socket.toString(),
                            "--save",
                            "",
                            "--dir",
                            folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Optional.of(new Redis(server, socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SocketChannel connect(Path socket) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + STARTS_WITHIN_MILLIS;
        while (true) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(socket));
                return channel;
            } catch (IOException e) {
                channel.close();
                if (System.currentTimeMillis() > end) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    void add(long score, long member) {
        command("ZADD", KEY, Long.toString(score), Long.toString(member));
        if (commands == AT_A_TIME) {
            flush();
        }
    }

    private void command(String... words) {
        write("*" + words.length);
        for (String word : words) {
            write("$" + word.length());
            write(word);
        }
        commands++;
    }

    private void write(String line) {
        waiting.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends what waits, and reads the answers. */
    void flush() {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(waiting.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            waiting.reset();
            for (; commands > 0; commands--) {
                skipAnswer();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best 25 with their points. */
    void best() {
        command("ZREVRANGE", KEY, "0", "24", "WITHSCORES");
        flush();
    }

    private void skipAnswer() throws IOException {
        String head = line();
        switch (head.charAt(0)) {
            case '*' -> {
                for (int left = Integer.parseInt(head.substring(1)); left > 0; left--) {
                    skipAnswer();
                }
            }
            case '$' -> answers.skipNBytes(Integer.parseInt(head.substring(1)) + 2L);
            case ':', '+' -> {
                // the whole answer was in this line
            }
            default -> throw new IOException("Redis answers " + head);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = answers.read(); sign != '\n'; sign = answers.read()) {
            if (sign < 0) {
                throw new IOException("Redis has ended");
            }
            line.append((char) sign);
        }
        return line.substring(0, line.length() - 1);
    }

    @Override
    public void close() {
        server.destroy();
    }
}

package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server of a store that was killed: it still runs, or its note of its process is still there although the number
 * may belong to somebody else by now. The store's folder is locked, so no living store can be using these data.
 */
final class AbandonedPostgres {
    private static final long PATIENCE_SECONDS = 30;
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    private final Path data;
    private final Path note;

    AbandonedPostgres(Path data) {
        this.data = data;
        this.note = data.resolve("postmaster.pid");
    }

    void stop() throws IOException {
        Optional<ProcessHandle> server = server();
        if (server.isPresent()) {
            end(server.get());
        }
        Files.deleteIfExists(note);
    }

    /** The note's first line is the process, its third the second in which that began. */
    private Optional<ProcessHandle> server() throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant began = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> began(process, began));
    }

    private static boolean began(ProcessHandle process, Instant moment) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, moment).abs().compareTo(CLOCKS_DIFFER) < 0)
                .isPresent();
    }

    /** Its clients are dead: nothing keeps it from ending properly. */
    private void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillThere(server, e);
        } catch (ExecutionException | TimeoutException e) {
            throw stillThere(server, e);
        }
    }

    private Refusal stillThere(ProcessHandle server, Exception cause) {
        return new Refusal(
                "A PostgreSQL server (process " + server.pid() + ") still uses " + data + ". Stop it and try again.",
                cause);
    }
}

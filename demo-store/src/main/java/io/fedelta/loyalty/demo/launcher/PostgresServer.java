package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL server of the store's own, with all its files in the store's folder. It listens on the loopback
 * interface only, in a process group of its own: a Ctrl-C reaches the store alone, which stops its server last.
 */
final class PostgresServer implements AutoCloseable {
    static final String USER = "postgres";
    private static final String SETTINGS =
            "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=150";
    private static final String SECONDS = "60";

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** @throws Refusal with PostgreSQL's own reason if it does not start */
    static PostgresServer start(Path folder) {
        PostgresBinaries binaries = PostgresBinaries.ofThisBuild();
        PostgresServer server = new PostgresServer(folder, LoopbackPort.anyFree());
        try {
            Files.createDirectories(folder);
            new AbandonedPostgres(server.data()).stop();
            binaries.unpackTo(server.programs());
            server.createIfMissing();
            server.launch();
        } catch (IOException e) {
            throw new Refusal("PostgreSQL cannot be set up in " + folder + " (" + Refusal.reason(e) + ").", e);
        }
        return server;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    Path folder() {
        return folder;
    }

    private Path programs() {
        return folder.resolve("server");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }

    /** Built beside and moved into place, so that data which are there are complete. */
    private void createIfMissing() throws IOException {
        if (Files.exists(data())) {
            return;
        }
        Path unfinished = folder.resolve("data-unfinished");
        Home.delete(unfinished);
        run("initdb", "-D", unfinished.toString(), "-U", USER, "-A", "trust", "-E", "UTF-8", "--locale=C");
        Files.move(unfinished, data());
    }

    private void launch() throws IOException {
        Files.deleteIfExists(log());
        pgCtl("start", "-l", log().toString(), "-o", SETTINGS.formatted(port));
    }

    @Override
    public void close() throws IOException {
        pgCtl("stop", "-m", "fast");
    }

    private void pgCtl(String action, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(action, "-D", data().toString(), "-w", "-t", SECONDS));
        arguments.addAll(List.of(more));
        run("pg_ctl", arguments.toArray(String[]::new));
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Superuser.step());
        command.add(programs().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve(program + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (exitValue(process) != 0) {
            throw new Refusal("PostgreSQL did not start or stop: " + PostgresLog.reason(log(), output));
        }
    }

    private static int exitValue(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while PostgreSQL was starting or stopping.", e);
        }
    }
}

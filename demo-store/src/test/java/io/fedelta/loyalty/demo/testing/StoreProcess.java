package io.fedelta.loyalty.demo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The built store as a process of its own. It never outlives the JVM that started it, and its console ends up in the
 * message of whatever went wrong.
 */
public final class StoreProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(Integer.getInteger("store.test.startSeconds", 240));
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final int port;
    private final Path console;
    private final Process process;
    private final Duration startUp;

    private StoreProcess(int port, Path console, Process process, Duration startUp) {
        this.port = port;
        this.console = console;
        this.process = process;
        this.startUp = startUp;
    }

    /** Starts a store on a free port and returns when it answers. */
    public static StoreProcess start(String... options) {
        return start(List.of(), options);
    }

    /**
     * As {@link #start(String...)}, with options for its JVM.
     *
     * @throws IllegalStateException if it does not answer in time; the message ends with its console
     */
    public static StoreProcess start(List<String> jvmOptions, String... options) {
        int port = Ports.free();
        long begun = System.nanoTime();
        try {
            Path console = Files.createTempFile("store-" + port + "-", ".txt");
            console.toFile().deleteOnExit();
            Process process = launch(command(jvmOptions, port, options), console);
            awaitReady(process, port, console);
            return new StoreProcess(port, console, process, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot be started", e);
        }
    }

    /** Runs the launcher for something that ends by itself, such as {@code --export}. */
    public static void run(String... options) {
        try {
            Path console = Files.createTempFile("store-", ".txt");
            Process process = launch(command(List.of(), 0, options), console);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("The launcher failed:\n" + Files.readString(console));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher cannot be started", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static List<String> command(List<String> jvmOptions, int port, String... options) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar().toString()));
        if (port > 0) {
            command.add("--port=" + port);
        }
        command.addAll(List.of(options));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The folder of the built store. */
    static Path home() {
        return Path.of(System.getProperty("store.home", "target/demo-store")).toAbsolutePath();
    }

    private static Path jar() {
        Path jar = home().resolve("fedelta-demo.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("No store in " + home() + ": run ./mvnw package first");
        }
        return jar;
    }

    private static Process launch(List<String> command, Path console) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private static void awaitReady(Process process, int port, Path console) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (answers(port)) {
                return;
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The store did not start:\n" + Files.readString(console));
    }

    private static boolean answers(int port) {
        HttpRequest request = HttpRequest.newBuilder(url(port).resolve("/login"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted", e);
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public URI url() {
        return url(port);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** From the launch of the JVM to the first page. */
    public Duration startUp() {
        return startUp;
    }

    /** User and system time of the whole process so far. */
    public Duration cpuTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public String console() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as an operator would; SIGKILL if it hangs. */
    @Override
    public void close() {
        process.destroy();
        if (!ends(STOP_LIMIT)) {
            kill();
        }
    }

    private void awaitEnd() {
        if (!ends(STOP_LIMIT)) {
            throw new IllegalStateException("Process " + pid() + " cannot be ended");
        }
    }

    private boolean ends(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}

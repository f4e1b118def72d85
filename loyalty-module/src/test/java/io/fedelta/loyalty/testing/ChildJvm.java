package io.fedelta.loyalty.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A main class in a JVM of its own, with this one's class path, flags and kind of database.
 *
 * @param flags further ones
 */
public record ChildJvm(Class<?> main, List<String> flags) {

    /** @param exitCode 137 if it was killed */
    public record Ended(int exitCode, String output) {}

    public static ChildJvm running(Class<?> main, List<String> flags) {
        return new ChildJvm(main, flags);
    }

    /** Until it ends. */
    public Ended run(String... arguments) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** Begins it; what it says goes to a file. */
    public Process start(Path log, String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ownFlags().forEach(command::add);
        command.add("-Dloyalty.test.database=" + StoreDatabase.ofThisRun().name());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The weaving agent, what is opened to the host, and the heap's size. */
    private static Stream<String> ownFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag ->
                        flag.contains("spring-instrument") || flag.startsWith("--add-opens") || flag.startsWith("-X"));
    }

    /** Surefire starts its JVM with a jar that only points at the class path, and keeps the real one here. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}

package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.testing.PaidCheckouts.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The other end of a {@link CheckoutNode}. */
final class RemoteNode implements AutoCloseable {
    private static final String OPEN = "--add-opens=java.base/java.%s=ALL-UNNAMED";

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private RemoteNode(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "End of a node"));
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** @param kind {@link CheckoutNode#STOCK}, or anything else for a store with the module */
    static RemoteNode start(String kind, String jdbcUrl) {
        try {
            RemoteNode node = start(CheckoutNode.class, kind, jdbcUrl);
            node.answer(CheckoutNode.READY);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets a node do one thing.
     *
     * @param answer how the line begins that it ends with
     * @return the rest of that line
     */
    static String ask(Class<?> main, String what, String jdbcUrl, String answer) {
        return ask(main, what, jdbcUrl, answer, Map.of());
    }

    /** @param heard how lines begin that come before the answer, and who hears the rest of them at once */
    static String ask(Class<?> main, String what, String jdbcUrl, String answer, Map<String, Consumer<String>> heard) {
        try (RemoteNode node = start(main, what, jdbcUrl)) {
            return node.answer(answer, heard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RemoteNode start(Class<?> main, String what, String jdbcUrl) throws IOException {
        return new RemoteNode(new ProcessBuilder(command(main, what, jdbcUrl))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static List<String> command(Class<?> main, String what, String jdbcUrl) {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-javaagent:" + agent(classPath));
        Stream.of("lang", "lang.reflect", "util", "text", "math", "net", "io")
                .map(OPEN::formatted)
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx1g",
                "-Dloyalty.test.database=" + product(jdbcUrl),
                "-Dloyalty.test.storeAddress=" + jdbcUrl,
                "-cp",
                classPath,
                main.getName(),
                what));
        return command;
    }

    /** The second word of every such address. */
    private static String product(String jdbcUrl) {
        return jdbcUrl.split(":")[1];
    }

    /** It weaves the host's entities. */
    private static String agent(String classPath) {
        return Stream.of(classPath.split(System.getProperty("path.separator")))
                .filter(entry -> entry.contains("spring-instrument"))
                .findFirst()
                .orElseThrow();
    }

    double medianMillis(Way way, int number) {
        try {
            orders.write(way + " " + number + "\n");
            orders.flush();
            return Double.parseDouble(answer(CheckoutNode.MEDIAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that begins so; what the store logs is passed over, and progress passed on. */
    private String answer(String beginning) throws IOException {
        return answer(beginning, Map.of());
    }

    private String answer(String beginning, Map<String, Consumer<String>> heard) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
            if (Progress.wrote(line)) {
                System.out.println(line);
            }
            tell(line, heard);
        }
        throw new IOException("The store of the benchmark has ended");
    }

    private static void tell(String line, Map<String, Consumer<String>> heard) {
        heard.forEach((start, listener) -> {
            if (line.startsWith(start)) {
                listener.accept(line.substring(start.length()));
            }
        });
    }

    @Override
    public void close() {
        process.destroy();
    }
}

package io.fedelta.loyalty.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The same store without the module, in a JVM of its own with the same flags and class path. */
public final class StockStore {

    private StockStore() {}

    public static CheckoutCost checkoutCost() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return CheckoutCost.parse(output);
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        flags().forEach(command::add);
        command.add("-Dloyalty.test.database=" + StoreDatabase.ofThisRun().name());
        command.addAll(List.of("-cp", classPath(), CheckoutCost.class.getName()));
        return command;
    }

    /** The weaving agent, what is opened to the host, and the heap's size. */
    private static Stream<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag ->
                        flag.contains("spring-instrument") || flag.startsWith("--add-opens") || flag.startsWith("-X"));
    }

    /** Surefire starts its JVM with a jar that only points at the class path, and keeps the real one here. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}

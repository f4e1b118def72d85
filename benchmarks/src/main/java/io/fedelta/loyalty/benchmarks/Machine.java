package io.fedelta.loyalty.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the figures were measured, because they mean nothing without it. */
final class Machine {
    private static final long FSYNC_PROBE_NANOS = 1_000_000_000L;

    private Machine() {}

    static String loadAverage() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.2f", load);
    }

    static Map<String, String> describe() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put("processor", firstMatch(Path.of("/proc/cpuinfo"), "model name"));
        facts.put("memory", firstMatch(Path.of("/proc/meminfo"), "MemTotal"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.runtime.version"));
        facts.put("loadAverageAtStart", loadAverage());
        facts.put("fsyncsPerSecond", String.valueOf(fsyncsPerSecond()));
        return facts;
    }

    private static String firstMatch(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** How often per second a database could make a commit durable on this disk. */
    private static long fsyncsPerSecond() {
        try {
            Path file = Files.createTempFile("fsync", ".probe");
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                ByteBuffer block = ByteBuffer.allocate(8192);
                long begun = System.nanoTime();
                long count = 0;
                while (System.nanoTime() - begun < FSYNC_PROBE_NANOS) {
                    channel.write(block.rewind(), 0);
                    channel.force(true);
                    count++;
                }
                return count;
            }
        } catch (IOException e) {
            throw new IllegalStateException("The disk cannot be measured", e);
        }
    }

    /** The commit measured, marked if files differ from it. */
    static String commit() {
        String commit = run("git", "rev-parse", "--short", "HEAD");
        return run("git", "status", "--porcelain", "-uno").isEmpty() ? commit : commit + "-modified";
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
                return output.lines().collect(Collectors.joining("\n"));
            }
        } catch (IOException e) {
            return "unknown";
        }
    }
}

package io.fedelta.loyalty.demo.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The module's own check of its tables, run as an operator runs it: on the command line, with an exit code. */
record Verifier(String jdbcUrl, String user) {
    private static final String MAIN = "io.fedelta.loyalty.host.verification.LoyaltyVerify";
    private static final List<String> FOLDERS = List.of("loyalty-lib", "webapp-lib", "lib");

    /** Its findings; none if all is well. */
    List<String> findings() {
        try {
            Process process = new ProcessBuilder(StoreProcess.java(), "-cp", classPath(), MAIN, jdbcUrl, user, "")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader output = process.inputReader()) {
                List<String> lines = output.lines().toList();
                return process.waitFor() == 0 ? List.of() : lines;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The verifier cannot be started", e);
        } catch (InterruptedException e) {
            throw StoreProcess.interrupted(e);
        }
    }

    private static String classPath() {
        Path home = StoreProcess.home();
        return FOLDERS.stream()
                .map(folder -> home.resolve(folder) + "/*")
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    static Verifier of(Postgres postgres) {
        return new Verifier(postgres.url(), Postgres.USER);
    }
}

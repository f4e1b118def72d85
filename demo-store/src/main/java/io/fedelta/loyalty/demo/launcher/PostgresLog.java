package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What PostgreSQL and its programs have written, where one line of it is worth a merchant's time. */
final class PostgresLog {
    private static final List<String> REASONS = List.of("FATAL:", "PANIC:", "error:", "unshare:");

    private PostgresLog() {}

    /** The last line that complains, of the first file that has one. */
    static String reason(Path... logs) throws IOException {
        for (Path log : logs) {
            Optional<String> reason = complaint(log);
            if (reason.isPresent()) {
                return reason.get();
            }
        }
        return "it gave no reason";
    }

    private static Optional<String> complaint(Path log) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> REASONS.stream().anyMatch(line::contains))
                    .map(PostgresLog::withoutTime)
                    .reduce((earlier, later) -> later);
        }
    }

    private static String withoutTime(String line) {
        return REASONS.stream()
                .filter(line::contains)
                .map(word -> line.substring(line.indexOf(word)))
                .findFirst()
                .orElse(line);
    }
}

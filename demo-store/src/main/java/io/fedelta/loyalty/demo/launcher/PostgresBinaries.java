package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine. A build holds them only if it was asked to: they are an eighth of what the
 * store's first build downloads.
 */
final class PostgresBinaries {
    private static final String MISSING =
            "PostgreSQL for this machine (%s) is not part of this build. Fetch it and start"
                    + " the store with: ./mvnw -q -Ddemo -Ddatabase=postgres";

    /** Written last, so that a folder without it was unpacked by half. */
    private static final String COMPLETE = "unpacked.txt";

    private final URL archive;

    private PostgresBinaries(URL archive) {
        this.archive = archive;
    }

    static PostgresBinaries ofThisBuild() {
        String machine = machine();
        URL archive = PostgresBinaries.class.getResource("/postgres-" + machine + ".txz");
        if (archive == null) {
            throw new Refusal(MISSING.formatted(machine));
        }
        return new PostgresBinaries(archive);
    }

    private static String machine() {
        String system = System.getProperty("os.name");
        String family = system.startsWith("Windows") ? "windows" : system.startsWith("Mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = processor.startsWith("aarch64") || processor.startsWith("arm");
        return family + (arm ? "-arm_64" : "-x86_64");
    }

    /** Once for each version: the next start finds them there. */
    void unpackTo(Path folder) throws IOException {
        Path complete = folder.resolve(COMPLETE);
        if (Files.exists(complete) && Files.readString(complete).equals(archive.toString())) {
            return;
        }
        Files.deleteIfExists(complete);
        try (InputStream file = archive.openStream();
                XZInputStream content = new XZInputStream(file)) {
            new TarArchive(content).unpackTo(folder);
        }
        Files.writeString(complete, archive.toString());
    }
}

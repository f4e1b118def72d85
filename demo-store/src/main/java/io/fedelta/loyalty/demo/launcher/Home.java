package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder one running store writes to. Only its data, its mails and the log outlive a run, and only if the folder
 * was asked for; one store at a time holds its lock.
 */
final class Home implements AutoCloseable {
    private final Path root;
    private final boolean kept;
    private final FileChannel lock;

    private Home(Path root, boolean kept, FileChannel lock) {
        this.root = root;
        this.kept = kept;
        this.lock = lock;
    }

    static Home open(Options options) {
        try {
            Path root = options.data().isPresent()
                    ? Files.createDirectories(options.data().get())
                    : Files.createTempDirectory("fedelta-demo-");
            Home home = new Home(root, options.data().isPresent(), lock(root));
            delete(home.work());
            Files.createDirectories(home.temporaryFiles());
            return home;
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(
                    "Cannot write to " + options.data().map(Path::toString).orElse("the temporary folder") + " ("
                            + Refusal.reason(e) + "). Choose a writable folder with --data=DIR.",
                    e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(root, e);
        }
        channel.close();
        throw inUse(root, null);
    }

    private static Refusal inUse(Path root, Throwable cause) {
        return new Refusal("Another store is running on " + root + ". Stop it or choose another --data=DIR.", cause);
    }

    Path root() {
        return root;
    }

    Path log() {
        return root.resolve("store.log");
    }

    Path database() {
        return root.resolve("database");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path mails() {
        return root.resolve("mails");
    }

    Path applications() {
        return work().resolve("webapps");
    }

    Path temporaryFiles() {
        return work().resolve("tmp");
    }

    Path searchIndex() {
        return work().resolve("solr");
    }

    Path nameIndex() {
        return root.resolve("names");
    }

    Path properties() {
        return work().resolve("launcher.properties");
    }

    private Path work() {
        return root.resolve("work");
    }

    /** Throws away what this run made; the whole folder if nobody asked to keep it. */
    @Override
    public void close() {
        try {
            lock.close();
            delete(kept ? work() : root);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + root, e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }
}

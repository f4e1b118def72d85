package io.fedelta.loyalty.demo.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The two web applications of a shop, edited as their developer would: a line here, a jar there. */
record StoreFiles(Path root) {

    /** A line that installing adds behind another one, and removing takes out again. */
    record Line(String file, String behind, String text) {}

    void add(Line line) {
        List<String> lines = new ArrayList<>(read(line.file()));
        int at = indexOf(lines, line.behind(), line.file());
        lines.add(at + 1, line.text());
        write(line.file(), lines);
    }

    void remove(Line line) {
        List<String> lines = new ArrayList<>(read(line.file()));
        lines.remove(indexOf(lines, line.text(), line.file()));
        write(line.file(), lines);
    }

    private static int indexOf(List<String> lines, String text, String file) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        throw new IllegalStateException("No line with " + text + " in " + file);
    }

    /** Copies jars into a web application. */
    void copyJars(Path from, String application, Predicate<String> wanted) {
        jars(from).filter(jar -> wanted.test(jar.getFileName().toString())).forEach(jar -> copy(jar, application));
    }

    private void copy(Path jar, String application) {
        try {
            Files.copy(jar, root.resolve(application).resolve("WEB-INF/lib").resolve(jar.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteJars(Path namedAsIn, String application) {
        jars(namedAsIn)
                .forEach(jar ->
                        delete(root.resolve(application).resolve("WEB-INF/lib").resolve(jar.getFileName())));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path jar(Path folder, String name) {
        return jars(folder)
                .filter(jar -> jar.getFileName().toString().startsWith(name + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + name + " in " + folder));
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read(String file) {
        try {
            return Files.readAllLines(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, List<String> lines) {
        try {
            Files.write(root.resolve(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

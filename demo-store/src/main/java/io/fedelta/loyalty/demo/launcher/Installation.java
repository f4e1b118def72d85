package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder the build made, which is never written to: the jars of the web applications and the store's own files. */
record Installation(Path root) {

    static Installation ofThisJar() {
        try {
            Path jar = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(jar.getParent());
        } catch (URISyntaxException e) {
            throw new Refusal("The store cannot tell which folder it runs from. Move it to a plain path.", e);
        }
    }

    Path webApplication(String name) {
        return root.resolve("store").resolve(name);
    }

    Path shared() {
        return root.resolve("store").resolve("shared");
    }

    Path schema(String database) {
        return root.resolve("schema").resolve(database + ".sql");
    }

    List<Path> storeJars() {
        return jars("webapp-lib");
    }

    List<Path> loyaltyJars() {
        return jars("loyalty-lib");
    }

    private List<Path> jars(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + root.resolve(folder), e);
        }
    }
}

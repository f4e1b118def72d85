package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays out the storefront and the admin as exploded web applications. What the loyalty module adds to a store can be
 * seen by comparing the two layouts, with and without it; nothing else differs.
 */
record WebApplications(Installation installation, boolean loyalty) {
    static final List<String> NAMES = List.of("site", "admin");
    private static final Set<String> TEXT = Set.of("xml", "html", "properties", "sql", "css", "js", "txt");

    /** How a jar gets from the installation into a web application. */
    private interface Placement {
        void place(Path jar, Path target) throws IOException;
    }

    /** Copies, so that the folder stands on its own. */
    void export(Path folder) {
        layOut(folder, Files::copy);
    }

    /** Links the jars: the same disk blocks serve the installation and both applications. */
    void layOutForThisRun(Path folder) {
        layOut(folder, WebApplications::linkOrCopy);
    }

    private void layOut(Path folder, Placement jars) {
        try {
            for (String name : NAMES) {
                Path application = folder.resolve(name);
                copyTree(installation.webApplication(name), application);
                copyTree(installation.shared(), application.resolve("WEB-INF/classes"));
                placeJars(name, Files.createDirectories(application.resolve("WEB-INF/lib")), jars);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot write to " + folder + " (" + Refusal.reason(e)
                            + "). Choose an empty folder that is writable.",
                    e);
        }
    }

    private void placeJars(String application, Path lib, Placement placement) throws IOException {
        for (Path jar : installation.storeJars()) {
            placement.place(jar, lib.resolve(jar.getFileName()));
        }
        for (Path jar : loyalty ? installation.loyaltyJars() : List.<Path>of()) {
            if (belongsTo(application, jar.getFileName().toString())) {
                placement.place(jar, lib.resolve(jar.getFileName()));
            }
        }
    }

    /** The module's pages go into the application they are for, everything else of the module into both. */
    private static boolean belongsTo(String application, String jar) {
        if (jar.startsWith("admin-extensions")) {
            return application.equals("admin");
        }
        return application.equals("site")
                || !(jar.startsWith("site-extensions") || jar.startsWith("studio-lumen-samples"));
    }

    private static void linkOrCopy(Path jar, Path target) throws IOException {
        try {
            Files.createLink(target, jar);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(jar, target);
        }
    }

    private void copyTree(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                copy(file, target.resolve(source.relativize(file).toString()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void copy(Path file, Path target) throws IOException {
        if (Files.isDirectory(file)) {
            Files.createDirectories(target);
        } else if (!loyalty && isText(file)) {
            Files.writeString(target, LoyaltyMarkers.strip(file.toString(), Files.readString(file)));
        } else {
            Files.copy(file, target);
        }
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}

package io.fedelta.loyalty.demo.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.jar.JarFile;

/** An SQL file out of a jar, run in a store's database as a merchant's database tool would run it. */
record SqlFile(Path jar, String name) {

    void runOn(String url, String user) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String command : read().replaceAll("(?m)^\\s*--.*$", "").split(";\\s*(\\n|$)")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException(name + " cannot be run", e);
        }
    }

    private String read() {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream content = file.getInputStream(file.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

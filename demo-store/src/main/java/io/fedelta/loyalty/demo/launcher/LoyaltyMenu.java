package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The module's menu in the admin comes and goes with the module's own SQL, as in any store that installs or removes it:
 * the host's menu breaks on a row whose class is gone. Both scripts change nothing when there is nothing to change.
 */
record LoyaltyMenu(Installation installation) {
    private static final String SCRIPTS = "io/fedelta/loyalty/install/";

    void show(boolean shown, ConnectionPool pool) {
        String name = shown ? "admin-menu.sql" : "uninstall.sql";
        try (Connection connection = pool.dataSource().getConnection()) {
            script(name).run(connection);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The loyalty module's " + name + " failed", e);
        }
    }

    private SqlScript script(String name) throws IOException {
        try (URLClassLoader jars = new URLClassLoader(classPath(), null);
                InputStream script = jars.getResourceAsStream(SCRIPTS + name)) {
            return SqlScript.parse(name, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private URL[] classPath() throws MalformedURLException {
        URL[] urls = new URL[installation.loyaltyJars().size()];
        int next = 0;
        for (Path jar : installation.loyaltyJars()) {
            urls[next++] = jar.toUri().toURL();
        }
        return urls;
    }
}

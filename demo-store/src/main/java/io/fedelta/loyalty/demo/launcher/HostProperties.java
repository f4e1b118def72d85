package io.fedelta.loyalty.demo.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;

/**
 * What only this run knows: database dialect, ports and folders. Broadleaf reads the file last, through its own
 * {@code property-override}, so the web applications themselves stay the same everywhere.
 */
record HostProperties(Database database, int port, int smtpPort, boolean samples) {
    private static final List<String> PERSISTENCE_UNITS = List.of("blPU", "blSecurePU", "blCMSStorage");

    void publish(Home home) {
        write(home);
        System.setProperty("property-override", home.properties().toString());
        System.setProperty("runtime.environment", "production");
        System.setProperty("java.io.tmpdir", home.temporaryFiles().toString());
        System.setProperty("tmpdir.solrhome", home.searchIndex().toString());
        System.setProperty(
                "SupportLogger.adapter.fqcn", "org.broadleafcommerce.common.logging.SLF4JSupportLoggerAdapter");
        System.setProperty("net.sf.ehcache.skipUpdateCheck", "true");
        System.setProperty("org.terracotta.quartz.skipUpdateCheck", "true");
    }

    private void write(Home home) {
        Properties properties = new Properties();
        for (String unit : PERSISTENCE_UNITS) {
            properties.setProperty(
                    unit + ".hibernate.dialect", database.product().dialect());
        }
        properties.setProperty("studio.mail.port", String.valueOf(smtpPort));
        properties.setProperty("studio.samples", String.valueOf(samples));
        properties.setProperty("site.baseurl", "http://localhost:" + port);
        properties.setProperty("admin.baseurl", "http://localhost:" + port + "/admin");
        properties.setProperty("asset.server.file.system.path", home.temporaryFiles() + "/assets");
        properties.setProperty("loyalty.solr.home", home.nameIndex().toString());
        properties.setProperty("loyalty.card.key", CardKeyFile.in(home).key());
        try (Writer file = Files.newBufferedWriter(home.properties())) {
            properties.store(file, null);
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot write " + home.properties() + " (" + e.getMessage() + "). Free some disk space.", e);
        }
    }
}

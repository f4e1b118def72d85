package io.fedelta.loyalty.host.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.CoreContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A core inside this application, in a container and a folder of its own: the host's cores are not touched. A folder
 * that cannot be read any more is emptied; what was in it is read from the database again.
 */
final class EmbeddedSolrDoor implements SolrDoor {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedSolrDoor.class);
    private static final String SHIPPED = "/io/fedelta/loyalty/solr/";
    private static final List<String> FILES =
            List.of("solr.xml", "loyalty/conf/schema.xml", "loyalty/conf/solrconfig.xml");
    private static final String CORE = "loyalty";

    private final Path home;
    private EmbeddedSolrServer server;

    /** @param home a folder that nobody else uses */
    EmbeddedSolrDoor(Path home) {
        this.home = home.toAbsolutePath();
    }

    @Override
    public synchronized SolrServer asking() {
        if (server == null) {
            server = open();
        }
        return server;
    }

    @Override
    public SolrServer writing() {
        return asking();
    }

    private EmbeddedSolrServer open() {
        install();
        CoreContainer container = CoreContainer.createAndLoad(
                home.toString(), home.resolve("solr.xml").toFile());
        Exception failure = container.getCoreInitFailures().get(CORE);
        if (failure != null) {
            container.shutdown();
            emptyIfUnreadable(failure);
            throw new IllegalStateException("The core in " + home + " does not start", failure);
        }
        return new EmbeddedSolrServer(container, CORE);
    }

    private void install() {
        for (String file : FILES) {
            try (InputStream shipped = EmbeddedSolrDoor.class.getResourceAsStream(SHIPPED + file)) {
                Path target = home.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(shipped, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void emptyIfUnreadable(Exception failure) {
        if (Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(EmbeddedSolrDoor::isUnreadable)) {
            LOG.warn("The index of names in {} cannot be read and is built anew", home);
            delete(home.resolve(CORE).resolve("data"));
        }
    }

    private static boolean isUnreadable(Throwable cause) {
        return cause instanceof CorruptIndexException
                || cause instanceof IndexFormatTooOldException
                || cause instanceof IndexFormatTooNewException
                || cause instanceof java.io.EOFException
                || cause instanceof java.io.FileNotFoundException
                || cause instanceof java.nio.file.NoSuchFileException;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.shutdown();
            server = null;
        }
    }
}

package io.fedelta.loyalty.host.search;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a shop wants its index of names, by the properties {@code loyalty.solr.…}; empty text for what it does not say.
 *
 * @param home folder of a core inside this application
 * @param url address of a core on a server
 * @param zookeeper of a SolrCloud
 * @param collection in that
 */
public record SolrSettings(String home, String url, String zookeeper, String collection) {

    public SolrSettings {
        if (Stream.of(home, url, zookeeper).filter(text -> !text.isBlank()).count() > 1) {
            throw new IllegalArgumentException(
                    "Only one of loyalty.solr.home, loyalty.solr.url and loyalty.solr.zookeeper can be set");
        }
    }

    /** Whether other nodes write to the same index. */
    boolean isShared() {
        return home.isBlank();
    }

    /** Empty if nothing is set up. */
    Optional<SolrDoor> door() {
        if (!home.isBlank()) {
            return Optional.of(new EmbeddedSolrDoor(Path.of(home.strip())));
        }
        if (!url.isBlank()) {
            return Optional.of(new HttpSolrDoor(url.strip()));
        }
        return zookeeper.isBlank()
                ? Optional.empty()
                : Optional.of(new CloudSolrDoor(zookeeper.strip(), collection.strip()));
    }
}

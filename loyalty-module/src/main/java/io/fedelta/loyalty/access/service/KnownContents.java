package io.fedelta.loyalty.access.service;

import io.fedelta.loyalty.access.Catalogue;
import io.fedelta.loyalty.access.CategoryContents;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.transaction.BoundedWait;
import io.fedelta.loyalty.worker.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is in the categories of releases, as the catalogue was five seconds ago at most; read on another thread, so that
 * no page has a statement of ours. While the catalogue cannot be read, what was known last counts.
 */
final class KnownContents {

    private static final Logger LOG = LoggerFactory.getLogger(KnownContents.class);
    private static final String READING = "Reading what is in categories with early access";
    private static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final BoundedWait wait;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG);
    private final Map<Long, Known> byRelease = new ConcurrentHashMap<>();

    KnownContents(Catalogue catalogue, BoundedWait wait, Clock clock) {
        this.catalogue = catalogue;
        this.wait = wait;
        this.clock = clock;
    }

    CategoryContents of(EarlyRelease release) {
        Set<Long> categories = release.marked().categories();
        if (categories.isEmpty()) {
            return CategoryContents.NOTHING;
        }
        Known known = byRelease.get(release.id());
        if (known == null || !known.categories().equals(categories)) {
            return renewed(release, CategoryContents.of(categories));
        }
        return known.isFresh(clock.instant()) ? known.contents() : renewed(release, known);
    }

    /** Others take what was known, as long as one of them reads. */
    private CategoryContents renewed(EarlyRelease release, Known stale) {
        byRelease.put(release.id(), stale.until(clock.instant().plus(FRESH_FOR)));
        return renewed(release, stale.contents());
    }

    private CategoryContents renewed(EarlyRelease release, CategoryContents last) {
        Set<Long> categories = release.marked().categories();
        CategoryContents contents = read(categories, last);
        byRelease.put(
                release.id(), new Known(categories, contents, clock.instant().plus(FRESH_FOR)));
        return contents;
    }

    private CategoryContents read(Set<Long> categories, CategoryContents last) {
        try {
            CategoryContents contents = wait.ask(() -> catalogue.in(categories), tooLate -> {});
            failures.succeeded(READING);
            return contents;
        } catch (RuntimeException noAnswer) {
            failures.failed(READING, noAnswer);
            return last;
        }
    }

    private record Known(Set<Long> categories, CategoryContents contents, Instant until) {

        /** A clock that was set back must not keep it for longer. */
        boolean isFresh(Instant now) {
            return now.isBefore(until) && !now.plus(FRESH_FOR).isBefore(until);
        }

        Known until(Instant later) {
            return new Known(categories, contents, later);
        }
    }
}

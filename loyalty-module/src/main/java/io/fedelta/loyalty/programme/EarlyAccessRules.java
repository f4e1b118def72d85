package io.fedelta.loyalty.programme;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * @param enabled off, nothing is kept from anybody
 * @param releases past, present and future ones; each has its own switch
 */
public record EarlyAccessRules(boolean enabled, List<EarlyRelease> releases) {

    public static final EarlyAccessRules NONE = new EarlyAccessRules(true, List.of());

    public EarlyAccessRules {
        releases = List.copyOf(releases);
    }

    public EarlyAccessRules with(boolean enabled) {
        return new EarlyAccessRules(enabled, releases);
    }

    public EarlyAccessRules withReleases(List<EarlyRelease> releases) {
        return new EarlyAccessRules(enabled, releases);
    }

    Stream<EarlyRelease> secretsAt(Instant moment) {
        return enabled ? releases.stream().filter(release -> release.isSecretAt(moment)) : Stream.empty();
    }
}

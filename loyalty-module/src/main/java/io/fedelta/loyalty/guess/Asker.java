package io.fedelta.loyalty.guess;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who types a code. Each of the three is counted, so that none of them can go on guessing.
 *
 * @param customerId empty for a visitor whom nobody knows yet
 * @param session the HTTP session's id; empty text if there is none
 * @param network the client's address, as far as it tells one household or company from another; empty text if it is
 *     not known
 */
public record Asker(Optional<Long> customerId, String session, String network) {

    /** Within which wrong codes of one customer or session count. */
    public static final Duration A_WHILE = Duration.ofMinutes(15);

    /** Within which those of one network count; nothing counts longer. */
    public static final Duration LONGEST = Duration.ofHours(1);

    public Asker {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(network, "network");
    }

    /**
     * What this asker is counted by.
     *
     * @param most wrong codes of one customer, or of one session
     * @param mostOfNetwork of one network, which many may share
     */
    public List<Limit> limits(int most, int mostOfNetwork) {
        return Stream.of(
                        new Limit(
                                Limit.Kind.CUSTOMER,
                                customerId.map(String::valueOf).orElse(""),
                                most,
                                A_WHILE),
                        new Limit(Limit.Kind.SESSION, session, most, A_WHILE),
                        new Limit(Limit.Kind.NETWORK, network, mostOfNetwork, LONGEST))
                .filter(limit -> !limit.value().isEmpty())
                .toList();
    }
}

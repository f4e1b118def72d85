package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.dao.StandingRows;
import io.fedelta.loyalty.tier.dao.TierOfferRows;
import io.fedelta.loyalty.transaction.BoundedWait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which discount a member has at this moment, for the pricing of a cart: asked on another thread and only so long. As
 * long as no tier has a discount it costs a look at the rules each second.
 */
public class MemberDiscounts {

    private static final Duration SEEN_FOR = Duration.ofSeconds(1);

    private final StandingRows standings;
    private final TierOfferRows offers;
    private final Programme programme;
    private final BoundedWait wait;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.MIN, false);

    public MemberDiscounts(JdbcTemplate jdbc, Programme programme, BoundedWait wait, Clock clock) {
        this.standings = new StandingRows(jdbc);
        this.offers = new TierOfferRows(jdbc);
        this.programme = programme;
        this.wait = wait;
        this.clock = clock;
    }

    /** Whether any tier has a discount; may lag a second behind. */
    public boolean areGiven() {
        Instant now = clock.instant();
        if (!now.isBefore(seen.until()) || now.plus(SEEN_FOR).isBefore(seen.until())) {
            seen = new Seen(
                    now.plus(SEEN_FOR),
                    hasDiscount(programme.currentForDisplay().rules()));
        }
        return seen.given();
    }

    private static boolean hasDiscount(ProgrammeRules rules) {
        return rules.hasTiers()
                && rules.tiers().tiers().stream()
                        .anyMatch(tier -> tier.discountPercent().signum() > 0);
    }

    /**
     * Id of the host's offer that the account's tier brings now.
     *
     * @throws RuntimeException if the database did not answer in time, or not at all
     */
    public Optional<Long> offerOf(long accountId) {
        return wait.ask(() -> read(accountId), tooLate -> {});
    }

    private Optional<Long> read(long accountId) {
        ProgrammeRules rules = programme.current().rules();
        if (!hasDiscount(rules)) {
            return Optional.empty();
        }
        return standings
                .find(accountId)
                .flatMap(standing -> standing.tier().flatMap(rules.tiers()::tier))
                .filter(tier -> tier.discountPercent().signum() > 0)
                .flatMap(offers::find);
    }

    private record Seen(Instant until, boolean given) {}
}

package io.fedelta.loyalty.access.service;

import io.fedelta.loyalty.access.Catalogue;
import io.fedelta.loyalty.access.Secret;
import io.fedelta.loyalty.access.Sight;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.Standing;
import io.fedelta.loyalty.tier.dao.StandingRows;
import io.fedelta.loyalty.transaction.BoundedWait;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who sees what before its public date. As long as nothing is secret it costs nothing but the rules that pages share;
 * else one look at the tier of a member, on another thread and only so long. Dates are compared with the clock, so that
 * nothing has to run at a public date.
 */
public class EarlyAccess {

    private final StandingRows standings;
    private final Programme programme;
    private final KnownContents contents;
    private final BoundedWait wait;
    private final Clock clock;

    public EarlyAccess(JdbcTemplate jdbc, Programme programme, Catalogue catalogue, BoundedWait wait, Clock clock) {
        this.standings = new StandingRows(jdbc);
        this.programme = programme;
        this.contents = new KnownContents(catalogue, wait, clock);
        this.wait = wait;
        this.clock = clock;
    }

    /** Whether anything is secret; may lag a second behind an edit, never behind a date. */
    public boolean isSecretive() {
        return rules().secretsAt(clock.instant()).findAny().isPresent();
    }

    /**
     * @param account of a registered customer; empty for everybody else
     * @throws RuntimeException if the database did not say in time which tier the account has
     */
    public Sight of(Optional<Long> account) {
        ProgrammeRules rules = rules();
        Instant now = clock.instant();
        List<EarlyRelease> secrets = rules.secretsAt(now).toList();
        if (secrets.isEmpty()) {
            return Sight.CLEAR;
        }
        Optional<Tier> held = account.flatMap(id -> heldBy(id, rules.tiers()));
        Map<Boolean, List<Secret>> byOpen = secrets.stream()
                .collect(Collectors.partitioningBy(
                        release -> rules.tiers().opens(release, held, now),
                        Collectors.mapping(release -> secret(release, rules.tiers()), Collectors.toList())));
        return new Sight(byOpen.get(false), byOpen.get(true));
    }

    private Optional<Tier> heldBy(long account, TierRules tiers) {
        return wait.ask(() -> standings.find(account).flatMap(Standing::tier), tooLate -> {})
                .flatMap(tiers::tier);
    }

    private Secret secret(EarlyRelease release, TierRules tiers) {
        return new Secret(release, tiers.tier(release.tier()), contents.of(release));
    }

    private ProgrammeRules rules() {
        return programme.currentForDisplay().rules();
    }
}

package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.Standing;
import io.fedelta.loyalty.tier.TierChange;
import io.fedelta.loyalty.tier.TierStatus;
import io.fedelta.loyalty.tier.dao.ChangeRows;
import io.fedelta.loyalty.tier.dao.StandingRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what {@link Standings} has judged; judges nothing itself, so that a page shows what the next order meets. */
public class JdbcTiers implements Tiers {

    private final StandingRows standings;
    private final ChangeRows changes;
    private final TierFigures figures;
    private final Programme programme;
    private final Clock clock;
    private final ZoneId zone;

    public JdbcTiers(JdbcTemplate jdbc, Programme programme, Clock clock, ZoneId zone) {
        this.standings = new StandingRows(jdbc);
        this.changes = new ChangeRows(jdbc);
        this.figures = new TierFigures(jdbc);
        this.programme = programme;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Optional<TierStatus> status(long accountId, ProgrammeRules rules) {
        return rules.hasTiers()
                ? Optional.of(
                        status(standings.find(accountId).orElseGet(() -> Standing.none(accountId)), rules.tiers()))
                : Optional.empty();
    }

    private TierStatus status(Standing standing, TierRules rules) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        BigDecimal figure = figures.of(standing, rules, today);
        Optional<Tier> held = standing.tier().flatMap(rules::tier);
        return new TierStatus(
                rules.by(),
                held,
                standing.since(),
                held.flatMap(tier -> end(standing, tier, rules, today)).map(end -> end.minusDays(1)),
                standing.inGrace(),
                figure,
                rules.nextAbove(figure.max(held.map(Tier::threshold).orElse(figure))),
                figures.completeUntil(standing.accountId(), rules, today).map(end -> end.minusDays(1)));
    }

    /** After a period come the days of grace. */
    private Optional<LocalDate> end(Standing standing, Tier held, TierRules rules, LocalDate today) {
        return standing.inGrace()
                ? standing.endsOn()
                : figures.enoughUntil(standing.accountId(), held, rules, today)
                        .map(end -> end.plusDays(rules.graceDays()));
    }

    @Override
    public List<PastChange> changes(long accountId, int atMost) {
        return changes.newestFirst(accountId, atMost).stream().map(this::told).toList();
    }

    private PastChange told(TierChange change) {
        TierRules then = programme.version(change.ruleVersion()).rules().tiers();
        TierRules before =
                programme.version(Math.max(0, change.ruleVersion() - 1)).rules().tiers();
        Optional<Tier> from = change.from().flatMap(id -> then.tier(id).or(() -> before.tier(id)));
        return new PastChange(change, from, change.to().flatMap(then::tier));
    }

    @Override
    public long holders(long tierId) {
        return standings.holders(tierId);
    }
}

package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.Standing;
import io.fedelta.loyalty.tier.Standing.Verdict.Grace;
import io.fedelta.loyalty.tier.Standing.Verdict.Moves;
import io.fedelta.loyalty.tier.TierChange;
import io.fedelta.loyalty.tier.TierChange.Reason;
import io.fedelta.loyalty.tier.dao.ChangeRows;
import io.fedelta.loyalty.tier.dao.StandingRows;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Judges where accounts stand, in the caller's transaction and while the account is locked, so that of two awards at
 * once that cross a threshold one changes the tier and writes the mail. While tiers are off nobody rises or falls.
 */
public class Standings {

    private final StandingRows standings;
    private final ChangeRows changes;
    private final TierFigures figures;
    private final Programme programme;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    public Standings(JdbcTemplate jdbc, Programme programme, Outbox outbox, Clock clock, ZoneId zone) {
        this.standings = new StandingRows(jdbc);
        this.changes = new ChangeRows(jdbc);
        this.figures = new TierFigures(jdbc);
        this.programme = programme;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /** Why a standing is looked at. */
    enum Occasion {
        EARNED,
        TAKEN_BACK,
        REVIEW
    }

    void judge(long accountId, Occasion occasion) {
        RuleVersion version = programme.current();
        if (version.rules().hasTiers()) {
            Standing before = standings.find(accountId).orElseThrow();
            Standing after = after(before, version, occasion);
            if (!after.equals(before) || occasion == Occasion.REVIEW) {
                standings.put(after);
            }
        }
    }

    private Standing after(Standing before, RuleVersion version, Occasion occasion) {
        TierRules rules = version.rules().tiers();
        LocalDate today = today();
        BigDecimal figure = figures.of(before, rules, today);
        Standing.Verdict verdict = before.judged(rules, figure, today);
        if (verdict instanceof Moves moves) {
            TierChange change = change(before, moves.to(), figure, version, occasion);
            changes.append(change);
            tell(change, rules);
            return before.moved(change, end(before.accountId(), moves.to(), rules, today));
        }
        if (verdict instanceof Grace grace) {
            return before.keeping(Optional.of(grace.until()), true, version.number());
        }
        Optional<LocalDate> end = mayHaveMoved(before, version, occasion, today)
                ? end(before.accountId(), before.tier().flatMap(rules::tier), rules, today)
                : before.endsOn();
        return before.keeping(end, false, version.number());
    }

    /** Whatever is earned only moves the end away; then it is enough to look again when it has come. */
    private static boolean mayHaveMoved(Standing before, RuleVersion version, Occasion occasion, LocalDate today) {
        return before.inGrace()
                || occasion == Occasion.TAKEN_BACK
                || before.ruleVersion() != version.number()
                || before.endsOn().filter(end -> !today.isBefore(end)).isPresent();
    }

    private Optional<LocalDate> end(long accountId, Optional<Tier> tier, TierRules rules, LocalDate today) {
        return tier.flatMap(held -> figures.enoughUntil(accountId, held, rules, today));
    }

    private TierChange change(
            Standing before, Optional<Tier> to, BigDecimal figure, RuleVersion version, Occasion occasion) {
        TierRules rules = version.rules().tiers();
        Optional<Tier> held = before.tier().flatMap(rules::tier);
        boolean rises = to.isPresent()
                && held.filter(tier -> tier.threshold().compareTo(to.get().threshold()) > 0)
                        .isEmpty();
        return new TierChange(
                before.accountId(),
                before.changes() + 1,
                before.tier(),
                to.map(Tier::id),
                reason(rises, held.isPresent(), occasion),
                figure,
                version.number(),
                notBefore(before.since()));
    }

    private static Reason reason(boolean rises, boolean held, Occasion occasion) {
        if (rises) {
            return occasion == Occasion.EARNED ? Reason.REACHED : Reason.RULES;
        }
        return held ? Reason.ENDED : Reason.RULES;
    }

    /** A node whose clock is behind must not write a change before the one it follows. */
    private Instant notBefore(Optional<Instant> last) {
        Instant now = Moments.now(clock);
        return last.filter(now::isBefore).orElse(now);
    }

    private void tell(TierChange change, TierRules rules) {
        if (change.reason() == Reason.REACHED && rules.mails()) {
            outbox.enqueue(MessageKind.TIER_REACHED, change.accountId(), change.accountId() + "-" + change.number());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

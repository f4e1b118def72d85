package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.PostingListener;
import io.fedelta.loyalty.ledger.ResetExplanation;
import io.fedelta.loyalty.ledger.ReversalExplanation;
import io.fedelta.loyalty.ledger.dao.EntryRows;
import io.fedelta.loyalty.ledger.dao.ExplanationRows;
import io.fedelta.loyalty.tier.dao.DayRows;
import io.fedelta.loyalty.tier.dao.StandingRows;
import io.fedelta.loyalty.tier.service.Standings.Occasion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds every entry to its day and judges the account, in the entry's transaction. What is taken back leaves the day on
 * which it was earned, so that a refund never weighs on days that come after.
 */
public class TierPoints implements PostingListener {

    private final DayRows days;
    private final StandingRows rows;
    private final EntryRows entries;
    private final ExplanationRows explanations;
    private final Standings standings;
    private final ZoneId zone;

    public TierPoints(JdbcTemplate jdbc, Standings standings, ZoneId zone) {
        this.days = new DayRows(jdbc);
        this.rows = new StandingRows(jdbc);
        this.entries = new EntryRows(jdbc);
        this.explanations = new ExplanationRows(jdbc);
        this.standings = standings;
        this.zone = zone;
    }

    @Override
    public void entryPosted(Account account, Entry entry) {
        if (entry.entryNo() == 1) {
            rows.open(entry.accountId());
        }
        if (entry.kind().countsForLife()) {
            count(entry);
        }
    }

    private void count(Entry entry) {
        switch (entry.kind()) {
            case PAYMENT_RESET, SESSION_RESET, PAYMENT_RESTORED, SESSION_RESTORED -> addByDays(entry);
            default -> add(entry, LocalDate.ofInstant(earned(entry).occurredAt(), zone), entry.points());
        }
        standings.judge(entry.accountId(), entry.points().isPositive() ? Occasion.EARNED : Occasion.TAKEN_BACK);
    }

    /** A reset takes from every day what was earned on it, and its undoing puts it there again. */
    private void addByDays(Entry entry) {
        if (explanationOf(entry) instanceof ResetExplanation reset) {
            reset.days().forEach(day -> add(entry, LocalDate.parse(day.day()), day.points()));
        }
    }

    private void add(Entry entry, LocalDate day, Points points) {
        days.add(entry.accountId(), day, points.value(), BigDecimal.ZERO);
    }

    /** The entry that this one takes back, or this one itself. */
    private Entry earned(Entry entry) {
        return switch (entry.kind()) {
            case CLAW_BACK, PAYMENT_REVERSAL, SESSION_REVERSAL, BONUS_REVERSAL -> takenBack(entry);
            default -> entry;
        };
    }

    private Entry takenBack(Entry entry) {
        Explanation explanation = explanationOf(entry);
        if (explanation instanceof ClawBackExplanation clawBack) {
            return entries.find(entry.accountId(), clawBack.awardEntryNo()).orElse(entry);
        }
        return explanation instanceof ReversalExplanation reversal
                ? entries.find(entry.accountId(), reversal.reversedEntryNo()).orElse(entry)
                : entry;
    }

    private Explanation explanationOf(Entry entry) {
        return explanations
                .find(entry.accountId(), entry.entryNo(), entry.entryNo())
                .get(entry.entryNo());
    }
}

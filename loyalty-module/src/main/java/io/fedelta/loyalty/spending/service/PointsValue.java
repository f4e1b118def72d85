package io.fedelta.loyalty.spending.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.SpendingReturnedExplanation;
import io.fedelta.loyalty.ledger.SpentExplanation;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.spending.SpendingTerms;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.service.HeldValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Spendable points of the customer's own account. The rules of the moment of the hold decide whether and for how much;
 * what is given back later follows from the hold alone, whatever the rules have become.
 */
public class PointsValue implements HeldValue {

    private final LoyaltyLedger ledger;
    private final Programme programme;
    private final Clock clock;

    public PointsValue(LoyaltyLedger ledger, Programme programme, Clock clock) {
        this.ledger = ledger;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public TenderKind kind() {
        return TenderKind.POINTS;
    }

    @Override
    public Optional<Refusal> reserve(Hold hold) {
        long account = account(hold);
        if (account != hold.customerId()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        Optional<Refusal> refusal =
                refusal(hold, programme.at(hold.heldAt()).rules().spending());
        return refusal.isPresent() ? refusal : keep(account, Points.of(hold.points()));
    }

    /** The order may have become smaller since the points were planned. */
    @Override
    public Optional<Refusal> spend(Hold hold, BigDecimal orderTotal) {
        SpendingRules rules = programme.at(hold.heldAt()).rules().spending();
        boolean tooMuch = SpendingTerms.allow(rules, hold.currency())
                && hold.amount().compareTo(SpendingTerms.of(rules).most(orderTotal, orderTotal)) > 0;
        return tooMuch ? Optional.of(Refusal.NOT_ALLOWED) : HeldValue.super.spend(hold, orderTotal);
    }

    private static Optional<Refusal> refusal(Hold hold, SpendingRules rules) {
        if (!rules.enabled()) {
            return Optional.of(Refusal.NOT_ALLOWED);
        }
        if (!SpendingTerms.allow(rules, hold.currency())) {
            return Optional.of(Refusal.OTHER_CURRENCY);
        }
        SpendingTerms terms = SpendingTerms.of(rules);
        boolean fits = hold.points() >= Math.max(1, terms.minimum())
                && terms.conversion().pointsFor(hold.amount()) <= hold.points();
        return fits ? Optional.empty() : Optional.of(Refusal.NOT_ALLOWED);
    }

    /** Who owes points is told so, not that there are too few. */
    private Optional<Refusal> keep(long accountId, Points points) {
        ledger.lock(accountId);
        Account account = ledger.account(accountId);
        if (account.spendable().value() < 0) {
            return Optional.of(Refusal.NOT_ALLOWED);
        }
        return ledger.keep(accountId, points) ? Optional.empty() : Optional.of(Refusal.NOT_ENOUGH);
    }

    @Override
    public void take(Hold hold) {
        Points points = Points.of(hold.points());
        ledger.letGo(account(hold), points);
        RuleVersion version = programme.at(hold.heldAt());
        post(
                hold,
                EntryKind.SPENT,
                source(hold),
                spent(hold, version.rules().spending()),
                Optional.of(version.number()),
                hold.heldAt());
    }

    /** By the rate of that moment; by the hold's own figures if it took a point more or an edit came in between. */
    private static SpentExplanation spent(Hold hold, SpendingRules rules) {
        SpentExplanation byRules = new SpentExplanation(hold.currency(), hold.amount(), rules.points(), rules.worth());
        return byRules.points().value() == -hold.points()
                ? byRules
                : new SpentExplanation(hold.currency(), hold.amount(), hold.points(), hold.amount());
    }

    @Override
    public void free(Hold hold) {
        ledger.letGo(account(hold), Points.of(hold.points()));
    }

    /** A part so small that it brings no whole point waits for the next one. */
    @Override
    public void giveBack(Hold hold, BigDecimal amount, String sourceId) {
        Entry spent = ledger.newest(account(hold), EntryKind.SPENT, source(hold))
                .orElseThrow(() -> new IllegalStateException("Nothing was spent by hold " + hold.holdId()));
        SpendingReturnedExplanation explanation =
                returned(hold, spent, hold.refunded().add(amount));
        if (explanation.points().isPositive()) {
            Source source = Source.spendingReturned(hold.orderId(), sourceId);
            post(hold, EntryKind.SPENDING_RETURNED, source, explanation, Optional.empty(), clock.instant());
        }
    }

    private static SpendingReturnedExplanation returned(Hold hold, Entry spent, BigDecimal givenBack) {
        Points before = explanation(hold, spent, hold.refunded(), Points.ZERO).points();
        return explanation(hold, spent, givenBack, before);
    }

    private static SpendingReturnedExplanation explanation(
            Hold hold, Entry spent, BigDecimal givenBack, Points before) {
        return new SpendingReturnedExplanation(
                spent.entryNo(), spent.points().negated(), hold.currency(), hold.amount(), givenBack, before);
    }

    private void post(
            Hold hold, EntryKind kind, Source source, Explanation explanation, Optional<Long> version, Instant at) {
        ledger.post(new Posting(
                account(hold), kind, source, 0, explanation.points(), version, explanation, Optional.empty(), at));
    }

    private static Source source(Hold hold) {
        return Source.spending(hold.orderId(), hold.holdId());
    }

    private static long account(Hold hold) {
        return Long.parseLong(hold.sourceId());
    }
}

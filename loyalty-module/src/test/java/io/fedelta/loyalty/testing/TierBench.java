package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.tier.HeldTiers;
import io.fedelta.loyalty.tier.TierChange;
import io.fedelta.loyalty.tier.TierMultipliers;
import io.fedelta.loyalty.tier.TierStatus;
import io.fedelta.loyalty.tier.service.JdbcHeldTiers;
import io.fedelta.loyalty.tier.service.JdbcTiers;
import io.fedelta.loyalty.tier.service.TierReachedMail;
import io.fedelta.loyalty.tier.service.TierReview;
import io.fedelta.loyalty.tier.service.Tiers;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tiers on top of a {@link LoyaltyBench}, in a shop in Rome with ratio 1. */
public final class TierBench {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    public final LoyaltyBench loyalty;
    public final HeldTiers held;
    public final Tiers pages;
    public final TierReview review;

    private TierBench(LoyaltyBench loyalty) {
        this.loyalty = loyalty;
        held = new JdbcHeldTiers(loyalty.jdbc);
        pages = new JdbcTiers(loyalty.jdbc, loyalty.programme, loyalty.clock, ROME);
        loyalty.multiplierSources.add(new TierMultipliers(held, loyalty.clock));
        review = new TierReview(
                loyalty.jdbc,
                loyalty.standings,
                loyalty.programme,
                loyalty.ledger,
                loyalty.transactions,
                loyalty.clock,
                ROME);
    }

    public static TierBench on(TestDatabase database, TierRules tiers) {
        return new TierBench(LoyaltyBench.on(database).earning("1")).tiers(tiers);
    }

    /** Every statement can be counted by {@link StatementCount}. */
    public static TierBench counted(TierRules tiers) {
        LoyaltyBench watched = LoyaltyBench.on(StatementCount.watch(TestDatabase.HSQLDB.fresh()));
        return new TierBench(watched.earning("1")).tiers(tiers);
    }

    public static TierBench on(LoyaltyBench node) {
        return new TierBench(node);
    }

    public TierBench tiers(TierRules tiers) {
        return ruled(loyalty.programme.current().rules().withTiers(tiers));
    }

    public TierBench ruled(ProgrammeRules rules) {
        loyalty.ruled(rules);
        return this;
    }

    public ProgrammeRules rulesWithoutPaymentPoints() {
        ProgrammeRules rules = loyalty.programme.current().rules();
        return new ProgrammeRules(true, false, rules.ratio(), rules.base(), false, true).withTiers(rules.tiers());
    }

    /** Id of the tier held; 0 for none. */
    public long tier(long accountId) {
        return count("SELECT COALESCE(MAX(TIER_ID), 0) FROM LOY_TIER_STANDING WHERE ACCOUNT_ID = " + accountId);
    }

    public TierStatus status(long accountId) {
        return pages.status(accountId, loyalty.programme.current().rules()).orElseThrow();
    }

    /** Oldest first. */
    public List<TierChange.Reason> reasons(long accountId) {
        return loyalty
                .jdbc
                .queryForList(
                        "SELECT REASON FROM LOY_TIER_CHANGE WHERE ACCOUNT_ID = ? ORDER BY CHANGE_NO",
                        String.class,
                        accountId)
                .stream()
                .map(TierChange.Reason::valueOf)
                .toList();
    }

    public long days(long accountId) {
        return count("SELECT COUNT(*) FROM LOY_TIER_DAY WHERE ACCOUNT_ID = " + accountId);
    }

    public long mails() {
        return count("SELECT COUNT(*) FROM LOY_MESSAGE WHERE KIND = 'TIER_REACHED'");
    }

    /** Writes to a customer called Maria. */
    public MailComposer mail(long accountId) {
        CustomerFacts maria =
                new CustomerFacts(accountId, "Maria", "Rossi", Optional.of("maria@example.org"), true, Locale.ENGLISH);
        return new TierReachedMail(
                loyalty.jdbc,
                loyalty.programme,
                ids -> Map.of(accountId, maria),
                new RewardText("https://studio.example", ROME));
    }

    /** About the account's first change. */
    public Message message(long accountId) {
        return new Message(
                "m",
                MessageKind.TIER_REACHED,
                accountId,
                accountId + "-1",
                MessageState.SENDING,
                0,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }

    public long count(String sql) {
        return loyalty.jdbc.queryForObject(sql, Long.class);
    }

    public void claim(long accountId, Instant until) {
        loyalty.jdbc.update(
                "UPDATE LOY_TIER_STANDING SET CLAIMED_UNTIL = ? WHERE ACCOUNT_ID = ?",
                Moments.column(until),
                accountId);
    }

    /** The night's review, as soon as the day begins in the shop. */
    public void reviewOn(String day) {
        loyalty.clock.set(LocalDate.parse(day).atStartOfDay(ROME).toInstant());
        review.run();
    }

    public void reviewAt(String moment) {
        loyalty.clock.set(Instant.parse(moment));
        review.run();
    }

    public void reviewAfter(Duration span) {
        loyalty.clock.advance(span);
        review.run();
    }
}

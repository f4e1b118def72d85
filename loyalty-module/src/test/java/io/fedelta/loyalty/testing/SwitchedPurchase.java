package io.fedelta.loyalty.testing;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.welcome.Registration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Maria registers, and on her birthday buys a portrait session and a gift card, paid at the door; the session takes
 * place the same day. A reward and a tier wait at 100 points.
 */
public final class SwitchedPurchase {

    public static final SessionType PORTRAIT_SESSION =
            new SessionType(1, "Portrait session", 50, true, Set.of(11L), Set.of());
    public static final Tier SILVER = new Tier(
            9, "Silver", BigDecimal.valueOf(100), "star", "#8d99a6", BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final long MARIA = 7;
    private static final Goods PORTRAIT = new Goods(Optional.of(11L), Set.of());

    private final LoyaltyBench loyalty;
    private final RewardBench rewards;
    private final BonusBench bonuses;
    private final CashbackBench cashback;

    public SwitchedPurchase(TestDatabase database, ProgrammeRules rules) {
        loyalty = LoyaltyBench.on(database);
        rewards = RewardBench.onTopOf(loyalty);
        bonuses = BonusBench.onTopOf(loyalty);
        cashback = CashbackBench.on(loyalty);
        loyalty.clock.set(Instant.parse("2025-06-01T12:00:00Z"));
        loyalty.programme.publish(rules, "merchant");
        rewards.customer(MARIA, "Maria", "maria@example.com");
        rewards.define(1, 100, "10");
        bonuses.birthdays.tell(MARIA, LocalDate.of(1990, 3, 1));
        loyalty.clock.set(START);
    }

    public SwitchedPurchase takesPlace() {
        bonuses.welcome.decide(new Registration(MARIA, START));
        loyalty.place(order(1).of(MARIA)
                .line("Portrait", 1, "75.00", PORTRAIT)
                .giftCardLine("30.00")
                .tax("15.00")
                .shipping("5.00")
                .fees("2.50")
                .submitted(START)
                .cashOnDelivery("127.50", START)
                .facts());
        for (Session session : loyalty.sessions.ofOrder(1)) {
            loyalty.sessions.change(session.id(), SessionAction.MARK_DONE, new SessionAuthor("anna", ""));
        }
        bonuses.birthdayBonuses.run();
        return this;
    }

    public Map<EntryKind, Long> points() {
        return bonuses.entries(MARIA).stream()
                .collect(Collectors.toMap(Entry::kind, entry -> entry.points().value(), Long::sum));
    }

    /** What the order brought in money. */
    public BigDecimal cashback() {
        return new BigDecimal(cashback.left(1));
    }

    public long balance() {
        return loyalty.points(MARIA);
    }

    public List<Long> rewards() {
        return rewards.rewardsOf(MARIA);
    }

    public boolean holdsTier() {
        return loyalty.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_TIER_STANDING WHERE TIER_ID = ?", Long.class, SILVER.id())
                > 0;
    }

    public Set<String> mails() {
        return Set.copyOf(loyalty.jdbc.queryForList("SELECT KIND FROM LOY_MESSAGE", String.class));
    }

    /** By hand everything goes on, whatever is switched off. */
    public long addedByHand(long points) {
        loyalty.adjust(MARIA, points);
        return balance();
    }
}

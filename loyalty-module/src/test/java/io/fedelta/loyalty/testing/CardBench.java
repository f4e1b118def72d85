package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.card.BoughtCard;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.GuessLimits;
import io.fedelta.loyalty.card.dao.BoughtUnitRows;
import io.fedelta.loyalty.card.dao.CardEventRows;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.card.dao.SealedCodeRows;
import io.fedelta.loyalty.card.service.BoughtCardIssue;
import io.fedelta.loyalty.card.service.BoughtCardOrders;
import io.fedelta.loyalty.card.service.BoughtUnits;
import io.fedelta.loyalty.card.service.CardDesk;
import io.fedelta.loyalty.card.service.CardEnds;
import io.fedelta.loyalty.card.service.CardIssue;
import io.fedelta.loyalty.card.service.CardKeyChange;
import io.fedelta.loyalty.card.service.CardKeys;
import io.fedelta.loyalty.card.service.CardSearch;
import io.fedelta.loyalty.card.service.CardText;
import io.fedelta.loyalty.card.service.CardValue;
import io.fedelta.loyalty.card.service.CardWithdrawal;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.card.service.CodeVault;
import io.fedelta.loyalty.card.service.DueCardMails;
import io.fedelta.loyalty.card.service.GiftCardMail;
import io.fedelta.loyalty.card.service.GuessAlarm;
import io.fedelta.loyalty.card.service.GuessCount;
import io.fedelta.loyalty.card.service.JdbcCardDesk;
import io.fedelta.loyalty.card.service.JdbcCards;
import io.fedelta.loyalty.card.service.PaidPurchases;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.message.service.Delivery;
import io.fedelta.loyalty.message.service.DeliverySignal;
import io.fedelta.loyalty.message.service.JdbcDelivery;
import io.fedelta.loyalty.message.service.JdbcOutbox;
import io.fedelta.loyalty.purse.service.JdbcPurses;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.service.Holds;
import io.fedelta.loyalty.tender.service.JdbcHolds;
import io.fedelta.loyalty.tender.service.PurseValue;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gift cards on top of a {@link LoyaltyBench}. Two of them on one data source are two nodes. */
public final class CardBench {

    public static final String KEY_1 = "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    public static final String KEY_2 = "2:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
    public static final GuessLimits LIMITS = new GuessLimits(5, 20, 200, Duration.ofMillis(1));

    public final LoyaltyBench loyalty;
    public final JdbcPurses purses;
    public final CardRows rows;
    public final CardWithdrawal withdrawal;
    public final Cards cards;
    public final Holds holds;
    public final CodeVault vault;
    public final GuessCount guesses;
    public final CardDesk desk;
    public final CardEnds ends;
    public final CardKeyChange keyChange;
    public final BoughtCardIssue issue;
    public final DueCardMails mails;
    public final Delivery delivery;
    public final FakeMailer mailer = new FakeMailer();
    public final List<Notice> notices = new CopyOnWriteArrayList<>();

    /** What orders buy in cards, by order and line. */
    public final Map<Long, Map<Long, BoughtCard>> bought = new ConcurrentHashMap<>();

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private CardBench(LoyaltyBench loyalty, String keys) {
        this.loyalty = loyalty;
        purses = new JdbcPurses(loyalty.jdbc, List::of, loyalty.clock);
        rows = new CardRows(loyalty.jdbc);
        vault = new CodeVault(new CardKeys(keys));
        guesses = new GuessCount(loyalty.jdbc, vault, LIMITS, loyalty.clock);
        CardEventRows events = new CardEventRows(loyalty.jdbc);
        GuessAlarm alarm = new GuessAlarm(notices::add, loyalty.transactions, loyalty.clock);
        cards = new JdbcCards(
                rows,
                new SealedCodeRows(loyalty.jdbc),
                events,
                new CardIssue(rows, purses, vault, loyalty.clock),
                new CardSearch(rows, vault, guesses, LIMITS, alarm, loyalty.transactions, loyalty.clock),
                vault,
                loyalty.clock);
        holds = new JdbcHolds(
                loyalty.jdbc,
                List.of(new CardValue(rows, new PurseValue(TenderKind.GIFT_CARD, purses), loyalty.clock)),
                List::of,
                loyalty.transactions,
                loyalty.clock);
        desk = new JdbcCardDesk(loyalty.jdbc, cards, purses, loyalty.transactions, loyalty.clock);
        withdrawal = new CardWithdrawal(rows, events, purses, loyalty.clock);
        ends = new CardEnds(rows, withdrawal, loyalty.transactions, loyalty.clock);
        keyChange = new CardKeyChange(loyalty.jdbc, vault, loyalty.transactions);
        BoughtUnitRows unitRows = new BoughtUnitRows(loyalty.jdbc);
        BoughtUnits units = new BoughtUnits(unitRows, rows, withdrawal, loyalty.clock);
        loyalty.submissionListeners.add(units);
        loyalty.refundListeners.add(units);
        issue = new BoughtCardIssue(
                unitRows,
                new PaidPurchases(loyalty.orders, loyalty.decisionLock, loyalty.programme),
                new BoughtCardOrders(bought::get, loyalty.programme, ROME),
                cards,
                loyalty.transactions,
                loyalty.clock);
        MessageRows messages = new MessageRows(loyalty.jdbc, loyalty.clock);
        mails = new DueCardMails(
                rows,
                loyalty.orders,
                new JdbcOutbox(messages, new DeliverySignal(), loyalty.clock),
                loyalty.transactions,
                loyalty.clock);
        delivery = new JdbcDelivery(
                messages,
                List.of(new GiftCardMail(
                        rows,
                        cards,
                        ids -> Map.of(),
                        new CardText("https://studio.example", ROME),
                        () -> Locale.ENGLISH)),
                mailer,
                loyalty.transactions,
                loyalty.clock);
    }

    public static CardBench on(TestDatabase database) {
        return on(LoyaltyBench.on(database));
    }

    public static CardBench on(LoyaltyBench loyalty) {
        return on(loyalty, KEY_1);
    }

    /** @param keys as the property {@code loyalty.card.key} has them */
    public static CardBench on(LoyaltyBench loyalty, String keys) {
        return new CardBench(loyalty, keys);
    }

    /** A card of that many euros for whoever has its code. */
    public Card given(String euros) {
        return issue(CardOrigin.GIVEN, euros, Optional.empty(), Optional.empty());
    }

    /** One that was given to her by hand; a reward's has its grant as well. */
    public Card ofCustomer(long customerId, String euros) {
        return issue(CardOrigin.GIVEN, euros, Optional.of(customerId), Optional.empty());
    }

    public Card issue(CardOrigin origin, String euros, Optional<Long> owner, Optional<Instant> expiresAt) {
        return issue(new CardOrder(
                origin,
                UUID.randomUUID().toString(),
                new BigDecimal(euros),
                "EUR",
                owner,
                Optional.empty(),
                expiresAt,
                Optional.empty()));
    }

    public Card issue(CardOrder order) {
        return loyalty.transactions.inNew(() -> cards.issue(order));
    }

    public String code(Card card) {
        return cards.codes(List.of(card)).get(card.cardId());
    }

    public Card now(Card card) {
        return cards.card(card.cardId()).orElseThrow();
    }

    public static Asker visitor(String session) {
        return new Asker(Optional.empty(), session, "network of " + session);
    }

    public static Asker customer(long customerId) {
        return new Asker(Optional.of(customerId), "session of " + customerId, "network of " + customerId);
    }

    public List<Finding> verify() {
        return new LoyaltyVerification(loyalty.dataSource, List::of, List.of(), loyalty.clock).run();
    }
}

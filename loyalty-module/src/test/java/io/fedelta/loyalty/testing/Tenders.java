package io.fedelta.loyalty.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.cashback.service.WalletAdjustments;
import io.fedelta.loyalty.host.tender.CartTenders;
import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.service.Holds;
import io.fedelta.loyalty.tender.service.TenderSettlement;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gift cards in a running store, on carts and after. */
public final class Tenders {

    private final BroadleafStore store;

    public Tenders(BroadleafStore store) {
        this.store = store;
    }

    /** A card in euros that whoever has it may use. */
    public Card card(String amount) {
        return card(amount, "EUR");
    }

    public Card card(String amount, String currency) {
        CardOrder order = new CardOrder(
                CardOrigin.GIVEN,
                UUID.randomUUID().toString(),
                new BigDecimal(amount),
                currency,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ManualNote("goodwill", "anna")));
        return store.bean("blLoyaltyTransactions", LoyaltyTransactions.class)
                .inNew(() -> store.bean("blLoyaltyCards", Cards.class).issue(order));
    }

    /** Cashback in euros, put into the customer's wallet by hand, all of which is to pay. */
    public PlannedTender cashback(long customerId, String amount) {
        BigDecimal money = new BigDecimal(amount);
        store.bean("blLoyaltyWalletAdjustments", WalletAdjustments.class)
                .adjust(
                        customerId,
                        "EUR",
                        money,
                        new ManualNote("goodwill", "anna"),
                        UUID.randomUUID().toString());
        String purseId = store.bean("blLoyaltyCashback", Cashback.class)
                .wallet(customerId, "EUR")
                .orElseThrow()
                .purseId();
        return new PlannedTender(TenderKind.CASHBACK, purseId, money, BigDecimal.ZERO, 0, false, "Cashback");
    }

    /** What a customer does who enters the codes: each card may pay all that is in it. */
    public void plan(Cart cart, Card... cards) {
        store.inRequest(() ->
                carts().plan(cart.order(), Stream.of(cards).map(this::planned).toList()));
    }

    public PlannedTender planned(Card card) {
        return new PlannedTender(
                TenderKind.GIFT_CARD,
                card.purseId(),
                purse(card).free(),
                BigDecimal.ZERO,
                0,
                card.origin() == CardOrigin.BOUGHT,
                "…" + card.lastFour());
    }

    /** What the cart's tenders pay, in order. */
    public List<String> amounts(Cart cart) {
        return store.inRequest(() -> carts().on(cart.order()).stream()
                .map(tender -> tender.amount().setScale(2).toPlainString())
                .toList());
    }

    public CartTenders carts() {
        return store.bean("blLoyaltyCartTenders", CartTenders.class);
    }

    public Purse purse(Card card) {
        return store.bean("blLoyaltyPurses", Purses.class).find(card.purseId()).orElseThrow();
    }

    public String balance(Card card) {
        return purse(card).balance().toPlainString();
    }

    public String free(Card card) {
        return purse(card).free().toPlainString();
    }

    public List<HoldState> states(Cart cart) {
        return holds().ofOrder(cart.orderId()).stream().map(Hold::state).toList();
    }

    public Holds holds() {
        return store.bean("blLoyaltyHolds", Holds.class);
    }

    /** Settles as if the longest checkout were over since long. */
    public void settleEverything() {
        jdbc().update("UPDATE LOY_HOLD SET DUE_AT = HELD_AT WHERE DUE_AT IS NOT NULL");
        settleDue();
    }

    /** What the recurring task does. */
    public void settleDue() {
        store.bean("blLoyaltyTenderSettlement", TenderSettlement.class).settleDue(1000);
    }

    /** What of purses and holds is wrong. */
    public void assertNothingMissingOrDoubled() {
        List<Finding> findings = new LoyaltyVerification(
                        store.bean("blLoyaltyDataSource", DataSource.class),
                        store.bean("blLoyaltyLedgerGuard", LedgerGuard.class),
                        List.of(),
                        store.bean("blLoyaltyClock", Clock.class))
                .run();
        assertThat(findings)
                .filteredOn(finding -> finding.check().matches(".*(purse|hold|card|tender).*"))
                .isEmpty();
    }

    private JdbcTemplate jdbc() {
        return store.bean("blLoyaltyJdbcTemplate", JdbcTemplate.class);
    }
}

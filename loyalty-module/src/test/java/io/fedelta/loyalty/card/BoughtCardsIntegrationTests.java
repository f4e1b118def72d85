package io.fedelta.loyalty.card;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.programme.CardRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult.Refused;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoughtCardsIntegrationTests {

    private static final long PAOLO = 7;
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final CardWish TO_SOFIA =
            new CardWish("sofia@example.com", "Sofia", "Paolo", "Happy birthday!\nPaolo", Optional.empty());

    private static CardBench bench(TestDatabase database) {
        return CardBench.on(LoyaltyBench.on(database).earning("1"));
    }

    /** Two cards of 50 € each. */
    private static OrderFixture twoCards(CardBench bench, CardWish wish) {
        bench.bought.put(1L, Map.of(1L, new BoughtCard(1, new BigDecimal("50"), "EUR", "paolo@example.com", wish)));
        return order(1).of(PAOLO).giftCardLine(2, "100.00");
    }

    private static List<Card> cards(CardBench bench) {
        return bench.desk.find(new CardFilter("", Optional.empty()), 0, 100).rows();
    }

    private static void mail(CardBench bench) {
        bench.mails.run();
        bench.delivery.deliverDue(10);
    }

    @ParameterizedTest
    @EnumSource
    void each_unit_of_a_paid_order_becomes_one_card_and_earns_nothing(TestDatabase database) {
        CardBench bench = bench(database);
        bench.loyalty.place(twoCards(bench, TO_SOFIA).captured("100.00", START).facts());

        bench.issue.run();
        bench.issue.run();

        assertThat(cards(bench)).hasSize(2).allSatisfy(card -> {
            assertThat(card.origin()).isEqualTo(CardOrigin.BOUGHT);
            assertThat(card.free()).isEqualByComparingTo("50");
            assertThat(card.owner()).isEmpty();
            assertThat(card.expiresAt()).contains(START.plus(Duration.ofDays(730)));
        });
        assertThat(bench.loyalty.points(PAOLO)).isZero();
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void three_nodes_at_once_issue_no_more(TestDatabase database) {
        CardBench bench = bench(database);
        bench.loyalty.place(twoCards(bench, TO_SOFIA).captured("100.00", START).facts());

        Together.run(3, node -> () -> {
            bench.issue.run();
            bench.mails.run();
            return true;
        });
        mail(bench);

        assertThat(cards(bench)).hasSize(2);
        assertThat(bench.mailer.sent).hasSize(2);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_guest_gets_them_too_and_so_does_who_buys_while_the_programme_is_off(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        bench.loyalty.ruled(ProgrammeRules.OFF);
        bench.loyalty.place(
                twoCards(bench, TO_SOFIA).byGuest().captured("100.00", START).facts());

        bench.issue.run();

        assertThat(cards(bench)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void they_come_when_the_last_payment_does(TestDatabase database) {
        CardBench bench = bench(database);
        bench.loyalty.place(twoCards(bench, TO_SOFIA).captured("40.00", START).facts());
        bench.issue.run();
        assertThat(cards(bench)).isEmpty();

        bench.loyalty.place(twoCards(bench, TO_SOFIA)
                .captured("40.00", START)
                .captured("60.00", START.plusSeconds(60))
                .facts());
        bench.issue.run();

        assertThat(cards(bench)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void the_mail_goes_to_whom_it_is_for_with_the_code_and_the_senders_words_once(TestDatabase database) {
        CardBench bench = bench(database);
        bench.loyalty.place(twoCards(bench, TO_SOFIA).captured("100.00", START).facts());
        bench.issue.run();

        mail(bench);
        mail(bench);

        assertThat(bench.mailer.sent).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.address()).isEqualTo("sofia@example.com");
            assertThat(mail.variables())
                    .containsEntry("name", "Sofia")
                    .containsEntry("sender", "Paolo")
                    .containsEntry("words", List.of("Happy birthday!", "Paolo"))
                    .containsEntry("amount", "€50.00")
                    .containsEntry("balanceLink", "https://studio.example/gift-card");
        });
        assertThat(bench.mailer.sent)
                .extracting(mail -> mail.variables().get("code"))
                .containsExactlyInAnyOrderElementsOf(
                        cards(bench).stream().map(bench::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    void it_waits_for_its_day_in_the_shops_time_zone(TestDatabase database) {
        CardBench bench = bench(database);
        LocalDate day = LocalDate.ofInstant(START, ROME).plusDays(3);
        Instant begins = day.atStartOfDay(ROME).toInstant();
        CardWish later = new CardWish("sofia@example.com", "", "", "", Optional.of(day));
        bench.loyalty.place(twoCards(bench, later).captured("100.00", START).facts());
        bench.issue.run();

        bench.loyalty.clock.set(begins.minusMillis(1));
        mail(bench);
        assertThat(bench.mailer.sent).isEmpty();
        bench.loyalty.clock.set(begins);
        mail(bench);

        assertThat(bench.mailer.sent).hasSize(2);
        assertThat(cards(bench))
                .allMatch(card -> card.expiresAt().equals(Optional.of(begins.plus(Duration.ofDays(730)))));
    }

    @ParameterizedTest
    @EnumSource
    void without_an_address_it_goes_to_the_buyer(TestDatabase database) {
        CardBench bench = bench(database);
        CardWish own = new CardWish("", "", "", "", Optional.empty());
        bench.loyalty.place(twoCards(bench, own).captured("100.00", START).facts());
        bench.issue.run();

        mail(bench);

        assertThat(bench.mailer.sent).allMatch(mail -> mail.address().equals("paolo@example.com"));
    }

    @ParameterizedTest
    @EnumSource
    void a_card_whose_purchase_is_refunded_works_no_more_and_the_rest_is_taken(TestDatabase database) {
        CardBench bench = bench(database);
        OrderFixture order = twoCards(bench, TO_SOFIA).captured("100.00", START);
        bench.loyalty.place(order.facts());
        bench.issue.run();
        Card used = cards(bench).get(0);
        pay(bench, used, "20");

        bench.loyalty.place(order.refunded("100.00", START.plusSeconds(60)).facts());

        assertThat(cards(bench)).allSatisfy(card -> {
            assertThat(card.state()).isEqualTo(CardState.WITHDRAWN);
            assertThat(card.free()).isEqualByComparingTo("0");
        });
        assertThat(bench.purses.history(used.purseId(), 0, 10).rows().get(0).amount())
                .as("what was spent stays spent")
                .isEqualByComparingTo("-30");
        assertThat(bench.holds.hold(hold(used, "1"))).isEqualTo(new Refused(Refusal.UNKNOWN));
        mail(bench);
        assertThat(bench.mailer.sent).as("a mail that had not left never does").isEmpty();
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_units_one_refunded_takes_the_unused_card(TestDatabase database) {
        CardBench bench = bench(database);
        OrderFixture order = twoCards(bench, TO_SOFIA).captured("100.00", START);
        bench.loyalty.place(order.facts());
        bench.issue.run();
        Card used = cards(bench).get(0);
        Card unused = cards(bench).get(1);
        pay(bench, used, "50");

        bench.loyalty.transactions.inNew(() -> {
            bench.loyalty.refundLines.record(1, List.of(new RefundLine(1_001, 1, 1)));
            return null;
        });
        bench.loyalty.place(order.refunded("50.00", START.plusSeconds(60)).facts());

        assertThat(bench.now(unused).state()).isEqualTo(CardState.WITHDRAWN);
        assertThat(bench.now(used).state()).isEqualTo(CardState.ACTIVE);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_withdrawn_before_it_is_paid_never_becomes_a_card(TestDatabase database) {
        CardBench bench = bench(database);
        OrderFixture order = twoCards(bench, TO_SOFIA).captured("40.00", START);
        bench.loyalty.place(order.facts());
        bench.loyalty.place(order.state(OrderState.CANCELLED).facts());
        bench.issue.run();
        assertThat(cards(bench)).isEmpty();

        bench.loyalty.place(
                order.state(OrderState.SUBMITTED).captured("60.00", START).facts());
        bench.issue.run();
        assertThat(cards(bench)).as("submitted again, and paid").hasSize(2);
        assertThat(bench.verify()).isEmpty();
    }

    @Test
    void without_a_key_the_units_wait_for_one() {
        LoyaltyBench loyalty = LoyaltyBench.on(TestDatabase.HSQLDB).earning("1");
        CardBench keyless = CardBench.on(loyalty, "");
        loyalty.place(twoCards(keyless, TO_SOFIA).captured("100.00", START).facts());
        keyless.issue.run();
        assertThat(cards(keyless)).isEmpty();

        CardBench bench = CardBench.on(LoyaltyBench.on(loyalty.dataSource));
        bench.loyalty.orders.put(
                twoCards(bench, TO_SOFIA).captured("100.00", START).facts());
        bench.issue.run();

        assertThat(cards(bench)).hasSize(2);
    }

    @Test
    void a_price_that_no_card_can_have_becomes_none_and_is_not_tried_for_ever() {
        CardBench bench = bench(TestDatabase.HSQLDB);
        OrderFixture order = twoCards(bench, TO_SOFIA).captured("100.00", START);
        bench.bought.put(1L, Map.of(1L, new BoughtCard(1, BigDecimal.ZERO, "EUR", "", TO_SOFIA)));
        bench.loyalty.place(order.facts());

        bench.issue.run();

        assertThat(cards(bench)).isEmpty();
        assertThat(bench.loyalty.jdbc.queryForList("SELECT DISTINCT STATE FROM LOY_CARD_PURCHASE", String.class))
                .containsExactly("WORTHLESS");
    }

    @Test
    void the_merchant_may_let_them_live_for_ever() {
        CardBench bench = CardBench.on(TestDatabase.HSQLDB);
        bench.loyalty.ruled(LoyaltyBench.rules("1").withCards(new CardRules(0)));
        bench.loyalty.place(twoCards(bench, TO_SOFIA).captured("100.00", START).facts());

        bench.issue.run();

        assertThat(cards(bench)).allMatch(card -> card.expiresAt().isEmpty());
    }

    private static void pay(CardBench bench, Card card, String euros) {
        Hold hold = hold(card, euros);
        bench.holds.hold(hold);
        bench.holds.confirm(hold.holdId());
    }

    private static Hold hold(Card card, String euros) {
        return new Hold(
                UUID.randomUUID().toString(),
                TenderKind.GIFT_CARD,
                card.purseId(),
                42,
                8,
                new BigDecimal(euros),
                "EUR",
                0,
                BigDecimal.ZERO,
                HoldState.HELD,
                START);
    }
}

package io.fedelta.loyalty.reward;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult;
import io.fedelta.loyalty.tender.HoldResult.Held;
import io.fedelta.loyalty.tender.HoldResult.Refused;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RewardTypesIntegrationTests {

    private static final long MARIA = 7;
    private static final Instant NOON = MovableClock.START;

    private RewardBench bench;

    @AfterEach
    void the_tables_are_right() {
        assertThat(new LoyaltyVerification(bench.loyalty.dataSource, List::of, List.of(), bench.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_ladder_of_the_stories_hands_out_codes_a_card_and_a_task(TestDatabase database) {
        withLadder(database);

        bench.loyalty.adjust(MARIA, 1_000);

        assertThat(bench.grant(MARIA, 1).prize()).isInstanceOf(Prize.Code.class);
        assertThat(bench.grant(MARIA, 2).prize()).isInstanceOf(Prize.Card.class);
        assertThat(bench.grant(MARIA, 3).prize()).isInstanceOf(Prize.Code.class);
        assertThat(bench.grant(MARIA, 4).prize()).isInstanceOf(Prize.Task.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_rewards_card_holds_its_amount_for_its_customer_alone(TestDatabase database) {
        withLadder(database);

        bench.loyalty.adjust(MARIA, 250);

        Card card = card(bench);
        assertThat(card.free()).isEqualByComparingTo("25");
        assertThat(card.owner()).contains(MARIA);
        assertThat(card.sourceId()).isEqualTo(bench.grant(MARIA, 2).grantId());
    }

    @ParameterizedTest
    @EnumSource
    void many_who_unlock_at_once_issue_one_card(TestDatabase database) {
        withLadder(database);

        Together.run(6, thread -> () -> {
            bench.loyalty.adjust(MARIA, 250);
            return thread;
        });

        assertThat(bench.cards.cards.ofCustomer(MARIA)).hasSize(1);
        assertThat(bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_PURSE", Long.class))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource
    void the_mail_of_a_card_tells_its_code_and_that_of_a_task_has_none(TestDatabase database) {
        withLadder(database);
        bench.loyalty.adjust(MARIA, 1_000);

        bench.delivery.deliverDue(10);

        assertThat(bench.mailer.sent)
                .extracting(mail -> variable(mail, "type"))
                .containsExactlyInAnyOrder("PROMO_CODE", "GIFT_CARD", "PROMO_CODE", "CUSTOM");
        assertThat(mailOf(bench, "GIFT_CARD").variables()).containsEntry("code", bench.cards.code(card(bench)));
        assertThat(mailOf(bench, "CUSTOM").variables()).containsEntry("code", "");
    }

    @ParameterizedTest
    @EnumSource
    void an_edited_value_leaves_the_issued_card_as_it_is(TestDatabase database) {
        withLadder(database);
        bench.loyalty.adjust(MARIA, 250);

        bench.define(new Definition(2, 250, "40").asCard());

        assertThat(card(bench).free()).isEqualByComparingTo("25");
        assertThat(bench.grant(MARIA, 2).reward().amount()).isEqualByComparingTo("25");
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_takes_an_unused_card_back_with_its_money_and_it_may_unlock_again(TestDatabase database) {
        withLadder(database);
        bench.loyalty.place(portrait().facts());
        Card before = card(bench);

        bench.loyalty.place(portrait().refunded("30.00", NOON).facts());

        Card after = bench.cards.now(before);
        assertThat(bench.grant(MARIA, 2).state()).isEqualTo(GrantState.WITHDRAWN);
        assertThat(after.state()).isEqualTo(CardState.WITHDRAWN);
        assertThat(after.purse().balance()).isEqualByComparingTo("0");
        assertThat(spend(bench, before, "1")).isInstanceOf(Refused.class);
        bench.loyalty.place(order(2).of(MARIA).line("50.00").paid(NOON));
        assertThat(bench.cards.cards.usableBy(MARIA, "EUR")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_card_of_which_a_cent_was_used_is_kept_and_flagged(TestDatabase database) {
        withLadder(database);
        bench.loyalty.place(portrait().facts());
        Card card = card(bench);
        bench.cards.holds.confirm(((Held) spend(bench, card, "0.01")).hold().holdId());

        bench.loyalty.place(portrait().refunded("30.00", NOON).facts());

        Grant kept = bench.grant(MARIA, 2);
        assertThat(kept.state()).isEqualTo(GrantState.USED);
        assertThat(kept.takenBackByEntryNo()).isPresent();
        assertThat(bench.cards.now(card).free()).isEqualByComparingTo("24.99");
    }

    @ParameterizedTest
    @EnumSource
    void a_card_that_a_checkout_holds_is_kept(TestDatabase database) {
        withLadder(database);
        bench.loyalty.place(portrait().facts());
        Card card = card(bench);
        spend(bench, card, "5");

        bench.loyalty.place(portrait().refunded("30.00", NOON).facts());

        assertThat(bench.grant(MARIA, 2).state()).isEqualTo(GrantState.USED);
        assertThat(bench.cards.now(card).free()).isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_refund_and_a_checkout_at_once_one_has_the_card(TestDatabase database) {
        withLadder(database);
        bench.loyalty.place(portrait().facts());
        Card card = card(bench);

        Together.run(
                2,
                thread -> () -> thread == 0
                        ? spend(bench, card, "5")
                        : bench.loyalty.place(portrait().refunded("30.00", NOON).facts()));

        boolean withdrawn = bench.cards.now(card).state() == CardState.WITHDRAWN;
        assertThat(bench.grant(MARIA, 2).state()).isEqualTo(withdrawn ? GrantState.WITHDRAWN : GrantState.USED);
        assertThat(bench.cards.now(card).free()).isEqualByComparingTo(withdrawn ? "0" : "20");
    }

    @ParameterizedTest
    @EnumSource
    void a_task_goes_with_its_points_unless_it_was_fulfilled(TestDatabase database) {
        bench = RewardBench.on(database);
        bench.define(Definition.custom(4, 250, "Call her"));
        bench.define(Definition.custom(5, 250, "Write to her"));
        bench.loyalty.place(portrait().facts());
        bench.fulfilments.mark(bench.grant(MARIA, 5).grantId(), true, 0, "", "anna");

        bench.loyalty.place(portrait().refunded("30.00", NOON).facts());

        assertThat(bench.grant(MARIA, 4).state()).isEqualTo(GrantState.WITHDRAWN);
        assertThat(bench.grant(MARIA, 5).state()).isEqualTo(GrantState.USED);
        assertThat(bench.fulfilments.waiting()).isZero();
    }

    private static OrderFixture portrait() {
        return order(1).of(MARIA).line("260.00").paidInFull(NOON);
    }

    private static HoldResult spend(RewardBench bench, Card card, String euros) {
        return bench.cards.holds.hold(new Hold(
                UUID.randomUUID().toString(),
                TenderKind.GIFT_CARD,
                card.purseId(),
                42,
                MARIA,
                new BigDecimal(euros),
                "EUR",
                0,
                BigDecimal.ZERO,
                HoldState.HELD,
                NOON));
    }

    private static Card card(RewardBench bench) {
        String cardId = bench.grant(MARIA, 2).cardId().orElseThrow();
        return bench.cards.cards.card(cardId).orElseThrow();
    }

    private RewardBench withLadder(TestDatabase database) {
        bench = RewardBench.on(database);
        bench.customer(MARIA, "Maria", "maria@example.com");
        bench.define(1, 100, "10");
        bench.define(new Definition(2, 250, "25").asCard());
        bench.define(3, 500, "50");
        bench.define(Definition.custom(4, 1_000, "Call her and make a date"));
        return bench;
    }

    private static Mail mailOf(RewardBench bench, String type) {
        return bench.mailer.sent.stream()
                .filter(mail -> variable(mail, "type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Object variable(Mail mail, String name) {
        return mail.variables().get(name);
    }
}

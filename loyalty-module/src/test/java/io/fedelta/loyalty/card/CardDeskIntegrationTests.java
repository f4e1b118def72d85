package io.fedelta.loyalty.card;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.worker.TaskReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardDeskIntegrationTests {

    private static final long MARIA = 7;
    private static final ManualNote NOTE = new ManualNote("stolen mail", "anna");

    private static List<Card> found(CardBench bench, String text) {
        return bench.desk.find(new CardFilter(text, Optional.empty()), 0, 100).rows();
    }

    @ParameterizedTest
    @EnumSource
    void a_blocked_card_is_found_by_nobody_until_it_is_let_go(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card card = bench.given("25");
        String code = bench.code(card);

        assertThat(bench.desk.block(card.cardId(), NOTE)).isEqualTo(CardChange.DONE);
        assertThat(bench.desk.block(card.cardId(), NOTE)).isEqualTo(CardChange.NOT_POSSIBLE);
        assertThat(bench.cards.find(code, CardBench.visitor("a")).found()).isEmpty();
        assertThat(bench.desk.unblock(card.cardId(), NOTE)).isEqualTo(CardChange.DONE);
        assertThat(bench.cards.find(code, CardBench.visitor("a")).found()).isPresent();

        assertThat(bench.desk.events(card.cardId()))
                .extracting(CardEvent::kind)
                .containsExactly(CardEventKind.UNBLOCKED, CardEventKind.BLOCKED);
        assertThat(bench.desk.events(card.cardId()))
                .allMatch(event -> event.note().equals(Optional.of(NOTE)));
        assertThat(bench.desk.block("no such card", NOTE)).isEqualTo(CardChange.NO_SUCH_CARD);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_form_adjusts_once_and_never_below_zero(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card card = bench.given("25");
        String request = UUID.randomUUID().toString();

        List<CardChange> changes =
                Together.run(4, thread -> () -> bench.desk.adjust(card.cardId(), new BigDecimal("-20"), request, NOTE));

        assertThat(changes).containsOnly(CardChange.DONE);
        assertThat(bench.now(card).free()).isEqualByComparingTo("5");
        assertThat(bench.desk.adjust(card.cardId(), new BigDecimal("-5.01"), "other", NOTE))
                .isEqualTo(CardChange.NOT_ENOUGH);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.001", "1e19", "-1000001"})
    void impossible_adjustments_are_refused(String amount) {
        CardBench bench = CardBench.on(TestDatabase.HSQLDB);
        Card card = bench.given("25");

        assertThat(bench.desk.adjust(card.cardId(), new BigDecimal(amount), "r", NOTE))
                .isEqualTo(CardChange.NOT_POSSIBLE);
        assertThat(bench.now(card)).isEqualTo(card);
    }

    @ParameterizedTest
    @EnumSource
    void that_a_code_was_looked_at_is_kept(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card card = bench.given("25");

        assertThat(bench.desk.reveal(card.cardId(), NOTE)).contains(bench.code(card));

        assertThat(bench.desk.events(card.cardId()))
                .extracting(CardEvent::kind)
                .containsExactly(CardEventKind.REVEALED);
    }

    @ParameterizedTest
    @EnumSource
    void cards_are_found_by_their_last_signs_their_owner_and_their_recipient(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Card marias = bench.ofCustomer(MARIA, "25");
        Card sofias = bench.issue(new CardOrder(
                CardOrigin.PAID,
                "r1",
                BigDecimal.TEN,
                "EUR",
                Optional.empty(),
                Optional.of(Recipient.at("Sofia@Example.com", START)),
                Optional.empty(),
                Optional.of(NOTE)));

        assertThat(found(bench, "")).hasSize(2);
        assertThat(found(bench, marias.lastFour().toLowerCase()))
                .contains(marias)
                .doesNotContain(sofias);
        assertThat(found(bench, "7")).containsExactly(marias);
        assertThat(found(bench, "sofia@example.com")).containsExactly(sofias);
        assertThat(found(bench, "SOFIA@")).containsExactly(sofias);
        assertThat(found(bench, "%")).isEmpty();
        assertThat(found(bench, "' OR 1=1 --")).isEmpty();
        assertThat(bench.desk
                        .find(new CardFilter("", Optional.of(CardState.BLOCKED)), 99, 1_000_000)
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_left_at_the_end_is_booked_out_once(TestDatabase database) {
        CardBench bench = CardBench.on(database);
        Instant end = START.plus(Duration.ofDays(1));
        Card card = bench.issue(CardOrigin.GIVEN, "25", Optional.empty(), Optional.of(end));
        Card lasting = bench.given("25");

        bench.ends.run();
        assertThat(bench.now(card).free()).isEqualByComparingTo("25");
        bench.loyalty.clock.set(end);
        Together.run(3, node -> () -> bench.ends.run());

        assertThat(bench.now(card).free()).isEqualByComparingTo("0");
        assertThat(bench.purses.history(card.purseId(), 0, 10).rows())
                .extracting(PurseEntry::kind)
                .containsExactly(PurseEntryKind.EXPIRED, PurseEntryKind.ISSUED);
        assertThat(bench.now(lasting).free()).isEqualByComparingTo("25");
        assertThat(bench.verify()).isEmpty();
    }

    @Test
    void after_a_change_of_keys_the_older_one_is_needed_no_more() {
        LoyaltyBench loyalty = LoyaltyBench.on(TestDatabase.HSQLDB);
        CardBench before = CardBench.on(loyalty);
        Card card = before.given("25");
        String code = before.code(card);

        CardBench rotating = CardBench.on(loyalty, CardBench.KEY_2 + "," + CardBench.KEY_1);
        assertThat(rotating.keyChange.run()).isEqualTo(new TaskReport(1, 0));
        assertThat(rotating.keyChange.run()).isEqualTo(TaskReport.NOTHING);

        CardBench after = CardBench.on(loyalty, CardBench.KEY_2);
        assertThat(after.code(card)).isEqualTo(code);
        assertThat(after.cards.find(code, CardBench.visitor("a")).found()).isPresent();
    }

    @Test
    void a_card_whose_key_is_lost_is_told_and_left_alone() {
        LoyaltyBench loyalty = LoyaltyBench.on(TestDatabase.HSQLDB);
        Card card = CardBench.on(loyalty).given("25");

        CardBench lost = CardBench.on(loyalty, CardBench.KEY_2);

        assertThat(lost.keyChange.run()).isEqualTo(new TaskReport(1, 1));
        assertThat(CardBench.on(loyalty).code(card)).isNotNull();
    }
}

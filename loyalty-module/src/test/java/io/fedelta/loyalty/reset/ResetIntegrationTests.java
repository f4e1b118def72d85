package io.fedelta.loyalty.reset;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.MARIA;
import static io.fedelta.loyalty.testing.Studio.PORTRAIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.session.SessionReason;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.ResetBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResetIntegrationTests {

    private static final long PAOLO = 8;

    private ResetBench shop;

    @AfterEach
    void the_tables_are_right() {
        assertThat(shop.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void payment_and_session_points_go_and_all_others_stay(TestDatabase database) {
        open(database);

        assertThat(shop.resets.hasPoints()).isTrue();
        assertThat(shop.resets.standing()).isEqualTo(new ResetFigures(2, 3, 75 + 30 + 40, 1, 50));
        assertThat(shop.resets.allPoints()).isEqualTo(75 + 30 + 40 + 50 + 60);
        String reset = shop.reset();

        assertThat(points()).containsExactly(60L, 0L);
        assertThat(shop.loyalty.ledger.history(MARIA, 0, 3).rows())
                .extracting(Entry::kind)
                .containsExactly(EntryKind.SESSION_RESET, EntryKind.PAYMENT_RESET, EntryKind.SESSION);
        Reset known = shop.resets.newest(5).get(0);
        assertThat(known.resetId()).isEqualTo(reset);
        assertThat(known.state()).isEqualTo(Reset.State.TAKEN);
        assertThat(known.taken()).isEqualTo(new ResetFigures(2, 3, 145, 1, 50));
        assertThat(known.by().actor()).isEqualTo("anna");
        assertThat(shop.resets.standing().isNothing()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_second_one_that_finds_nothing_leaves_no_trace(TestDatabase database) {
        open(database);
        String reset = shop.reset();
        List<Map<String, Object>> after = picture();

        shop.reset();

        assertThat(shop.resets.newest(5)).extracting(Reset::resetId).containsExactly(reset);
        assertThat(picture()).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource
    void undoing_leaves_every_balance_decision_session_and_tier_day_as_it_was(TestDatabase database) {
        open(database);
        List<Map<String, Object>> before = picture();

        String reset = shop.reset();
        assertThat(picture()).isNotEqualTo(before);
        assertThat(shop.undo(reset)).isEqualTo(UndoAnswer.STARTED);

        assertThat(picture()).isEqualTo(before);
        assertThat(shop.resets.newest(1).get(0).state()).isEqualTo(Reset.State.GIVEN_BACK);
        assertThat(shop.undo(reset)).isEqualTo(UndoAnswer.NOT_NOW);
        assertThat(picture()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_has_been_active_because_a_merchant_resets_and_undoes(TestDatabase database) {
        open(database);
        List<Map<String, Object>> before = lastActivities();
        shop.loyalty.clock.advance(Duration.ofDays(1));

        String reset = shop.reset();
        assertThat(lastActivities()).isEqualTo(before);
        shop.undo(reset);

        assertThat(lastActivities()).isEqualTo(before);
        shop.loyalty.adjust(MARIA, 1);
        assertThat(lastActivities()).isNotEqualTo(before);
    }

    private List<Map<String, Object>> lastActivities() {
        return shop.loyalty.jdbc.queryForList("SELECT ACCOUNT_ID, CHANGED_AT FROM LOY_ACCOUNT ORDER BY ACCOUNT_ID");
    }

    @ParameterizedTest
    @EnumSource
    void one_who_was_awarded_since_ends_the_time_for_undoing(TestDatabase database) {
        open(database);
        String reset = shop.reset();

        shop.loyalty.place(order(9).of(PAOLO).line("10.00").paid(START));

        assertThat(shop.undo(reset)).isEqualTo(UndoAnswer.AWARDED_SINCE);
        assertThat(points()).containsExactly(60L, 10L);
    }

    @ParameterizedTest
    @EnumSource
    void an_award_between_the_wish_and_its_beginning_ends_it_too(TestDatabase database) {
        open(database);
        String reset = shop.reset();

        assertThat(shop.resets.undo(reset, "undo", ResetBench.note("by mistake")))
                .isEqualTo(UndoAnswer.STARTED);
        shop.loyalty.place(order(9).of(PAOLO).line("10.00").paid(START));
        shop.work();

        assertThat(points()).containsExactly(60L, 10L);
        assertThat(shop.resets.newest(1).get(0).state()).isEqualTo(Reset.State.TAKEN);
    }

    @ParameterizedTest
    @EnumSource
    void points_by_hand_and_awards_of_others_do_not_stand_in_the_way(TestDatabase database) {
        open(database);
        String reset = shop.reset();

        shop.loyalty.adjust(PAOLO, 5);
        shop.loyalty.place(order(9).of(99).line("10.00").paid(START));

        assertThat(shop.undo(reset)).isEqualTo(UndoAnswer.STARTED);
        assertThat(points()).containsExactly(60L + 75 + 30 + 50, 40L + 5);
    }

    @ParameterizedTest
    @EnumSource
    void no_replay_awards_a_reset_order_again(TestDatabase database) {
        open(database);
        shop.reset();

        for (long orderId = 1; orderId <= 3; orderId++) {
            shop.loyalty.awarding.decide(orderId);
            shop.loyalty.awarding.lookAgain(orderId);
        }
        assertThat(shop.loyalty.orders.undecided(0, START.plus(Duration.ofDays(1)), 10))
                .isEmpty();
        assertThat(shop.loyalty.orders.changed(0, 10)).isEmpty();

        assertThat(points()).containsExactly(60L, 0L);
        Decision decision = shop.loyalty.awarding.decision(1).orElseThrow();
        assertThat(decision.reason()).isEqualTo(Reason.RESET);
        assertThat(decision.nextCycle()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_does_not_take_what_a_reset_took_already(TestDatabase database) {
        open(database);
        String reset = shop.reset();

        shop.loyalty.place(firstOrder().refunded("25.00", START).facts());
        assertThat(points()).containsExactly(60L, 0L);

        assertThat(shop.undo(reset)).isEqualTo(UndoAnswer.STARTED);
        assertThat(points()).containsExactly(60L + 75 + 30 + 50, 40L);
        assertThat(shop.loyalty.orders.changed(0, 10)).containsExactly(1L);
        shop.loyalty.awarding.decide(1);
        assertThat(points()).containsExactly(60L + 50 + 30 + 50, 40L);
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_before_the_reset_is_not_taken_again_after_its_undoing(TestDatabase database) {
        open(database);
        OrderFixture order = firstOrder().refunded("25.00", START);
        shop.loyalty.place(order.facts());
        List<Map<String, Object>> before = picture();

        shop.undo(shop.reset());

        assertThat(picture()).isEqualTo(before);
        shop.loyalty.place(order.refunded("50.00", START).facts());
        assertThat(points()).containsExactly(60L + 30, 40L);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_was_withdrawn_meanwhile_brings_nothing_back(TestDatabase database) {
        open(database);
        String reset = shop.reset();

        shop.loyalty.place(firstOrder().state(OrderState.OPEN).facts());
        assertThat(points()).containsExactly(60L, 0L);
        shop.undo(reset);

        assertThat(points()).containsExactly(60L + 30, 40L);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_is_refunded_and_paid_again_earns_in_a_new_cycle(TestDatabase database) {
        open(database);
        shop.reset();
        OrderFixture order = firstOrder().refunded("75.00", START);
        shop.loyalty.place(order.facts());

        shop.loyalty.clock.advance(Duration.ofHours(1));
        Decision again = shop.loyalty.place(
                order.captured("75.00", START.plus(Duration.ofDays(2))).facts());

        assertThat(again.cycle()).isEqualTo(1);
        assertThat(points()).containsExactly(60L + 75, 0L);
    }

    @ParameterizedTest
    @EnumSource
    void a_session_whose_points_were_reset_is_undone_and_refunded_without_taking_them_again(TestDatabase database) {
        open(database);
        shop.reset();
        String session = shop.studio.sessions(1).get(0);
        assertThat(shop.studio.session(session).status().reason()).isEqualTo(SessionReason.RESET);

        shop.studio.undone(session);
        assertThat(points()).containsExactly(60L, 0L);
        shop.studio.done(session);
        assertThat(points()).containsExactly(60L + 50, 0L);
        shop.loyalty.transactions.inNew(() -> {
            shop.loyalty.refundLines.record(1, List.of(new RefundLine(1001, 1, 1)));
            return null;
        });
        shop.loyalty.place(firstOrder().refunded("75.00", START).facts());
        assertThat(points()).containsExactly(60L, 0L);
    }

    @ParameterizedTest
    @EnumSource
    void a_second_reset_takes_what_came_since_and_only_that(TestDatabase database) {
        open(database);
        String first = shop.reset();
        shop.loyalty.clock.advance(Duration.ofMinutes(1));
        shop.loyalty.place(order(9).of(PAOLO).line("10.00").paid(START));

        String second = shop.reset();

        assertThat(points()).containsExactly(60L, 0L);
        assertThat(shop.resets.newest(1).get(0).taken()).isEqualTo(new ResetFigures(1, 1, 10, 0, 0));
        assertThat(shop.undo(second)).isEqualTo(UndoAnswer.STARTED);
        assertThat(points()).containsExactly(60L, 10L);
        assertThat(shop.undo(first)).isEqualTo(UndoAnswer.AWARDED_SINCE);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_form_sent_twice_resets_once(TestDatabase database) {
        open(database);

        shop.resets.start("form", ResetBench.note("new season"));
        shop.resets.start("form", ResetBench.note("new season"));
        shop.work();

        assertThat(shop.resets.newest(5)).hasSize(1);
        assertThat(points()).containsExactly(60L, 0L);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_awarded_after_the_wish_stays(TestDatabase database) {
        open(database);
        shop.resets.start("form", ResetBench.note("new season"));
        shop.loyalty.clock.advance(Duration.ofSeconds(1));
        shop.loyalty.place(order(9).of(PAOLO).line("10.00").paid(START));
        shop.work();

        assertThat(points()).containsExactly(60L, 10L);
    }

    @ParameterizedTest
    @EnumSource
    void while_the_programme_is_off_points_are_reset_and_given_back_all_the_same(TestDatabase database) {
        open(database);
        shop.loyalty.ruled(ProgrammeRules.OFF);

        String reset = shop.reset();
        assertThat(points()).containsExactly(60L, 0L);
        shop.undo(reset);

        assertThat(points()).containsExactly(60L + 75 + 30 + 50, 40L);
    }

    @ParameterizedTest
    @EnumSource
    void spent_points_are_owed_after_a_reset_and_an_undoing_that_was_stopped_goes_on(TestDatabase database) {
        open(database);
        shop.loyalty.adjust(PAOLO, -30);

        String reset = shop.reset();
        assertThat(points()).containsExactly(60L, -30L);
        shop.resets.undo(reset, "first", ResetBench.note("by mistake"));
        shop.batches.cancel("first");
        shop.work();
        assertThat(points()).containsExactly(60L, -30L);

        assertThat(shop.undo(reset)).isEqualTo(UndoAnswer.STARTED);
        assertThat(points()).containsExactly(60L + 75 + 30 + 50, 10L);
    }

    /** Maria: a portrait of 75 that took place, a print of 30, and 60 by hand. Paolo: 40. */
    private void open(TestDatabase database) {
        shop = ResetBench.on(database);
        shop.loyalty.adjust(MARIA, 60);
        shop.loyalty.place(firstOrder().facts());
        shop.loyalty.clock.advance(Duration.ofDays(2));
        shop.loyalty.place(order(2).of(MARIA).line("30.00").paid(START.plus(Duration.ofDays(1))));
        shop.loyalty.place(order(3).of(PAOLO).line("40.00").paid(START));
        shop.studio.done(shop.studio.sessions(1).get(0));
    }

    private static OrderFixture firstOrder() {
        return order(1).of(MARIA).line("Portrait", 1, "75.00", PORTRAIT).captured("75.00", START);
    }

    private List<Long> points() {
        return List.of(shop.loyalty.points(MARIA), shop.loyalty.points(PAOLO));
    }

    /** Everything that a reset touches, but for the entries themselves. */
    private List<Map<String, Object>> picture() {
        return List.of(
                        "SELECT ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, SHORTFALL FROM LOY_ACCOUNT ORDER BY ACCOUNT_ID",
                        "SELECT * FROM LOY_ORDER_DECISION ORDER BY ORDER_ID",
                        "SELECT * FROM LOY_SESSION ORDER BY SESSION_ID",
                        "SELECT * FROM LOY_TIER_DAY ORDER BY ACCOUNT_ID, DAY_ON")
                .stream()
                .flatMap(sql -> shop.loyalty.jdbc.queryForList(sql).stream())
                .toList();
    }
}

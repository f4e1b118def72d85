package io.fedelta.loyalty.referral;

import static io.fedelta.loyalty.testing.ReferralBench.PAOLO;
import static io.fedelta.loyalty.testing.ReferralBench.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.ReferralRulesFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferralsIntegrationTests {

    private ReferralBench bench = ReferralBench.on(TestDatabase.HSQLDB);

    @AfterEach
    void every_invariant_holds() {
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void two_triggers_at_once_and_many_workers_reward_both_sides_once(TestDatabase database) {
        bench = ReferralBench.on(database);
        bench.typed(SOFIA, "paolo-martini");
        bench.loyalty.orders.put(bench.album(1, SOFIA).facts());
        bench.loyalty.orders.put(bench.album(2, SOFIA).facts());

        Together.run(4, thread -> () -> bench.loyalty.awarding.decide(1 + thread % 2));
        Together.run(6, thread -> bench::rewarded);

        assertThat(bench.points(SOFIA, EntryKind.REFEREE_BONUS)).containsExactly(10L);
        assertThat(bench.points(PAOLO, EntryKind.REFERRAL)).containsExactly(30L);
        assertThat(bench.points(SOFIA)).isEqualTo(160);
        assertThat(bench.state(SOFIA)).isEqualTo(ReferralState.REWARDED);
    }

    @Test
    void a_hundred_that_fail_keep_nobody_else_from_the_reward() {
        bench.people.with(99_999, "Ida", "Verdi", "ida@example.org");
        bench.typed(99_999, "PAOLO-MARTINI");
        bench.loyalty.place(bench.album(1, 99_999).facts());
        IntStream.range(10_000, 10_101).forEach(this::dueWithoutRules);

        bench.rewarded();

        assertThat(bench.state(99_999)).isEqualTo(ReferralState.REWARDED);
        bench.loyalty.jdbc.update("DELETE FROM LOY_REFERRAL WHERE REFEREE_ID BETWEEN 10000 AND 10100");
    }

    private void dueWithoutRules(int friend) {
        bench.loyalty.jdbc.update("""
                INSERT INTO LOY_REFERRAL (REFEREE_ID, REFERRER_ID, VIA, ATTACHED_AT, STATE, DUE_AT, REVIEW, EDITION)
                VALUES (?, ?, 'TYPED', TIMESTAMP '2026-01-01 00:00:00', 'DUE', TIMESTAMP '2026-01-01 00:00:00', 'NONE', 0)""", friend, PAOLO);
    }

    @ParameterizedTest
    @EnumSource
    void one_friend_whom_two_bring_at_once_has_one_referral(TestDatabase database) {
        bench = ReferralBench.on(database);
        bench.people.with(3, "Luca", "Verdi", "luca@example.org");
        bench.codes.give(3);

        List<Answer> answers = Together.run(
                2, thread -> () -> bench.referrals.record(thread == 0 ? PAOLO : 3, SOFIA, "anna", "forgotten"));

        assertThat(answers).containsExactlyInAnyOrder(Answer.ACCEPTED, Answer.ALREADY_REFERRED);
    }

    @ParameterizedTest
    @EnumSource
    void two_who_name_each_other_at_once_find_out(TestDatabase database) {
        bench = ReferralBench.on(database);
        bench.codes.give(SOFIA);

        List<Answer> answers = Together.run(
                2,
                thread -> () -> thread == 0 ? bench.typed(SOFIA, "PAOLO-MARTINI") : bench.typed(PAOLO, "SOFIA-NERI"));

        assertThat(answers).containsExactlyInAnyOrder(Answer.ACCEPTED, Answer.CIRCLE);
    }

    @Test
    void a_later_order_brings_nothing_again() {
        bench.typed(SOFIA, "PAOLO-MARTINI");
        place(bench.album(1, SOFIA).facts());
        place(bench.album(2, SOFIA).facts());
        assertThat(bench.points(PAOLO)).isEqualTo(30);
    }

    @Test
    void the_welcome_of_the_friend_may_be_nothing_and_so_may_the_points() {
        bench.ruled(ReferralRulesFixture.points(0, 30)).typed(SOFIA, "PAOLO-MARTINI");
        place(bench.album(1, SOFIA).facts());
        assertThat(bench.points(SOFIA)).isEqualTo(75);
        assertThat(bench.points(PAOLO)).isEqualTo(30);
    }

    @Test
    void an_order_given_back_takes_both_bonuses_along_and_paid_again_brings_them_again() {
        bench.rewarding(Trigger.FIRST_PAID_ORDER).typed(SOFIA, "PAOLO-MARTINI");
        place(bench.album(1, SOFIA).facts());

        place(bench.album(1, SOFIA).state(OrderState.OPEN).facts());
        assertThat(bench.points(SOFIA)).isZero();
        assertThat(bench.points(PAOLO)).isZero();
        assertThat(bench.state(SOFIA)).isEqualTo(ReferralState.TAKEN_BACK);
        place(bench.album(2, SOFIA).facts());
        assertThat(bench.points(PAOLO)).isZero();

        place(bench.album(1, SOFIA).facts());
        assertThat(bench.points(PAOLO)).isEqualTo(30);
        assertThat(bench.points(SOFIA)).isEqualTo(160);
    }

    @Test
    void a_refund_of_a_part_takes_nothing_and_of_all_takes_all() {
        bench.rewarding(Trigger.FIRST_PAID_ORDER).typed(SOFIA, "PAOLO-MARTINI");
        place(bench.album(1, SOFIA).facts());
        place(bench.album(1, SOFIA).refunded("30.00", now()).facts());
        assertThat(bench.points(PAOLO)).isEqualTo(30);

        place(bench.album(1, SOFIA)
                .refunded("30.00", now())
                .refunded("45.00", now())
                .facts());
        assertThat(bench.points(PAOLO)).isZero();
        assertThat(bench.points(SOFIA)).isZero();
    }

    @Test
    void both_wait_until_the_order_can_be_given_back_no_more() {
        bench.ruled(ReferralRulesFixture.afterDays(14)).typed(SOFIA, "PAOLO-MARTINI");
        place(bench.album(1, SOFIA).facts());
        bench.loyalty.clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(bench.rewarded().points(PAOLO)).isZero();
        bench.loyalty.clock.advance(Duration.ofSeconds(1));
        assertThat(bench.rewarded().points(PAOLO)).isEqualTo(30);
    }

    @Test
    void an_order_given_back_meanwhile_brings_nothing_and_the_next_one_does() {
        bench.ruled(ReferralRulesFixture.afterDays(14)).typed(SOFIA, "PAOLO-MARTINI");
        place(bench.album(1, SOFIA).facts());
        place(bench.album(1, SOFIA).state(OrderState.OPEN).facts());
        assertThat(bench.state(SOFIA)).isEqualTo(ReferralState.WAITING);
        place(bench.album(2, SOFIA).facts());
        bench.loyalty.clock.advance(Duration.ofDays(15));
        assertThat(bench.rewarded().points(PAOLO)).isEqualTo(30);
    }

    @Test
    void an_order_below_the_minimum_or_of_gift_cards_alone_does_not_count() {
        bench.ruled(ReferralRulesFixture.from("75.01")).typed(SOFIA, "PAOLO-MARTINI");
        place(bench.album(1, SOFIA).facts());
        assertThat(bench.points(PAOLO)).isZero();
        bench.ruled(ReferralRulesFixture.from("75.00"));
        place(OrderFixture.order(2).of(SOFIA).giftCardLine("100.00").paid(now()));
        assertThat(bench.points(PAOLO)).isZero();
        place(bench.album(3, SOFIA).facts());
        assertThat(bench.points(PAOLO)).isEqualTo(30);
    }

    @Test
    void while_referrals_or_the_programme_are_off_nothing_is_noted_and_nothing_given() {
        bench.typed(SOFIA, "PAOLO-MARTINI");
        bench.ruled(ReferralRules.OFF);
        assertThat(bench.typed(SOFIA, "PAOLO-MARTINI")).isEqualTo(Answer.OFF);
        place(bench.album(1, SOFIA).facts());
        bench.loyalty.ruled(ProgrammeRules.OFF.withReferral(ReferralRules.on(Trigger.FIRST_PAID_ORDER, 10, 30)));
        place(bench.album(2, SOFIA).facts());
        assertThat(bench.points(PAOLO)).isZero();
    }

    @Test
    void what_became_due_before_it_was_switched_off_is_given() {
        bench.ruled(ReferralRulesFixture.afterDays(14)).typed(SOFIA, "PAOLO-MARTINI");
        place(bench.album(1, SOFIA).facts());
        bench.ruled(ReferralRules.OFF);
        bench.loyalty.clock.advance(Duration.ofDays(14));
        assertThat(bench.rewarded().points(PAOLO)).isEqualTo(30);
    }

    @Test
    void a_worker_killed_between_the_two_sides_goes_on_with_the_second() {
        bench.rewarding(Trigger.FIRST_PAID_ORDER).typed(SOFIA, "PAOLO-MARTINI");
        bench.loyalty.postingListeners.add((account, entry) -> {
            if (entry.kind() == EntryKind.REFERRAL && bench.loyalty.points(SOFIA) == 85 && first()) {
                throw new IllegalStateException("killed");
            }
        });
        place(bench.album(1, SOFIA).facts());
        assertThat(bench.state(SOFIA)).isEqualTo(ReferralState.FRIEND_REWARDED);
        assertThat(bench.points(PAOLO)).isZero();
        assertThat(bench.rewarded().points(PAOLO)).isEqualTo(30);
        assertThat(bench.points(SOFIA)).isEqualTo(85);
    }

    private boolean before;

    private boolean first() {
        boolean isFirst = !before;
        before = true;
        return isFirst;
    }

    @Test
    void the_owner_is_told_by_one_mail() {
        bench.rewarding(Trigger.FIRST_PAID_ORDER).typed(SOFIA, "PAOLO-MARTINI");
        place(bench.album(1, SOFIA).facts());
        assertThat(bench.loyalty.jdbc.queryForList("SELECT SUBJECT_ID FROM LOY_MESSAGE", String.class))
                .containsExactly("2");
    }

    private void place(OrderFacts order) {
        bench.loyalty.place(order);
        bench.rewarded();
    }

    private Instant now() {
        return bench.loyalty.clock.instant();
    }
}

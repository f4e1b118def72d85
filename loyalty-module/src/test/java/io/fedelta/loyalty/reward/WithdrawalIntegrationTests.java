package io.fedelta.loyalty.reward;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.reward.ClaimResult.Allowed;
import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawalIntegrationTests {

    private static final Instant NOON = MovableClock.START;
    private static final long MARIA = 7;

    private final OrderFixture portrait = order(1).of(MARIA).line("120.00").paidInFull(NOON);
    private RewardBench bench;

    @AfterEach
    void the_tables_are_right() {
        assertThat(new LoyaltyVerification(bench.loyalty.dataSource, List::of, List.of(), bench.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_unused_reward_goes_with_the_points_that_unlocked_it_and_its_code_stops_in_every_cart(
            TestDatabase database) {
        open(database);
        bench.loyalty.place(portrait.facts());
        Grant unlocked = bench.grant(MARIA, 1);
        Cart cart = new Cart(9, MARIA, "EUR");
        assertThat(bench.claims.check(unlocked.offerCode().orElseThrow(), cart)).isInstanceOf(Allowed.class);

        bench.loyalty.place(portrait.refunded("30.00", NOON).facts());

        Grant withdrawn = bench.grant(MARIA, 1);
        assertThat(withdrawn.state()).isEqualTo(GrantState.WITHDRAWN);
        assertThat(withdrawn.takenBackByEntryNo()).contains(2L);
        assertThat(bench.claims.check(unlocked.offerCode().orElseThrow(), MARIA))
                .isEqualTo(new Refused(Reason.WITHDRAWN));
        assertThat(bench.claims.claim(unlocked.offerCode().orElseThrow(), bench.claims.begin(cart)))
                .isEqualTo(new Refused(Reason.WITHDRAWN));
        assertThat(bench.rewards.next(MARIA).map(RewardVersion::rewardId)).contains(1L);
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_that_leaves_the_threshold_reached_withdraws_nothing(TestDatabase database) {
        open(database);
        bench.loyalty.place(portrait.facts());

        bench.loyalty.place(portrait.refunded("20.00", NOON).facts());

        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void a_reward_unlocked_by_its_last_point_goes_with_it_and_one_at_the_threshold_stays(TestDatabase database) {
        open(database);
        OrderFixture exact = order(1).of(MARIA).line("101.00").paidInFull(NOON);
        bench.loyalty.place(exact.facts());

        bench.loyalty.place(exact.refunded("1.00", NOON).facts());
        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.ISSUED);
        bench.loyalty.place(exact.refunded("0.50", NOON).facts());
        bench.loyalty.place(exact.refunded("0.50", NOON).facts());

        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void a_withdrawn_reward_unlocks_again_with_a_new_code_and_no_mail_tells_of_the_withdrawal(TestDatabase database) {
        open(database);
        bench.loyalty.place(portrait.facts());
        bench.loyalty.place(portrait.refunded("30.00", NOON).facts());

        bench.delivery.deliverDue(10);
        bench.loyalty.place(order(2).of(MARIA).line("50.00").paid(NOON));

        assertThat(bench.rewards.grants(MARIA))
                .extracting(Grant::state)
                .containsExactlyInAnyOrder(GrantState.WITHDRAWN, GrantState.ISSUED);
        assertThat(bench.rewards.grants(MARIA)).extracting(Grant::offerCode).doesNotHaveDuplicates();
        assertThat(bench.mailer.sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_withdrawn_reward_can_be_given_by_hand(TestDatabase database) {
        open(database);
        bench.loyalty.place(portrait.facts());
        bench.loyalty.place(portrait.refunded("30.00", NOON).facts());

        Grant given = bench.rewards.grant(MARIA, 1, RewardBench.NOTE);

        assertThat(given.state()).isEqualTo(GrantState.ISSUED);
        assertThat(bench.rewards.grants(MARIA)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_used_reward_is_kept_and_marked_and_never_unlocks_again(TestDatabase database) {
        open(database);
        bench.loyalty.place(portrait.facts());
        claimFor(2);
        bench.loyalty.place(order(2).of(MARIA).line("1.00").paid(NOON));

        bench.loyalty.place(portrait.refunded("120.00", NOON).facts());
        bench.loyalty.place(order(3).of(MARIA).line("300.00").paid(NOON));

        assertThat(bench.rewards.grants(MARIA)).singleElement().satisfies(grant -> {
            assertThat(grant.state()).isEqualTo(GrantState.USED);
            assertThat(grant.takenBackByEntryNo()).contains(3L);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_code_that_is_just_being_paid_with_is_withdrawn_if_that_checkout_fails(TestDatabase database) {
        open(database);
        bench.loyalty.place(portrait.facts());
        Claim claim = claimFor(2);

        bench.loyalty.place(portrait.refunded("120.00", NOON).facts());
        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.CLAIMED);
        bench.claims.release(claim);

        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_refunded_in_full_gives_its_code_back(TestDatabase database) {
        open(database);
        bench.loyalty.place(portrait.facts());
        claimFor(2);
        OrderFixture second = order(2).of(MARIA).line("50.00").paidInFull(NOON);
        bench.loyalty.place(second.facts());
        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.USED);

        bench.loyalty.place(second.refunded("20.00", NOON).facts());
        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.USED);
        bench.loyalty.place(second.refunded("30.00", NOON).facts());

        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.ISSUED);
        assertThat(bench.grant(MARIA, 1).orderId()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_order_withdraws_what_it_unlocked(TestDatabase database) {
        open(database);
        bench.loyalty.place(portrait.facts());

        bench.loyalty.place(portrait.state(OrderState.CANCELLED).facts());

        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void removing_points_by_hand_and_editing_a_reward_withdraw_nothing(TestDatabase database) {
        open(database);
        bench.loyalty.place(portrait.facts());

        bench.loyalty.adjust(MARIA, -110);
        bench.define(1, 400, "10");

        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_given_by_hand_or_has_ended_is_left_alone(TestDatabase database) {
        open(database);
        bench.define(new RewardBench.Definition(4, 110, "5").withoutMail().validFor(1));
        Grant byHand = bench.rewards.grant(MARIA, 1, RewardBench.NOTE);
        bench.delivery.deliverDue(10);
        bench.loyalty.place(portrait.facts());
        bench.clock.advance(Duration.ofDays(2));

        bench.loyalty.place(portrait.refunded("120.00", NOON).facts());

        assertThat(bench.grant(MARIA, 1)).isEqualTo(byHand);
        assertThat(bench.grant(MARIA, 4).state()).isEqualTo(GrantState.ISSUED);
    }

    private void open(TestDatabase database) {
        bench = RewardBench.on(database).withLadder();
    }

    private Claim claimFor(long orderId) {
        Claim claim = bench.claims.begin(new Cart(orderId, MARIA, "EUR"));
        assertThat(bench.claims.claim(bench.grant(MARIA, 1).offerCode().orElseThrow(), claim))
                .isInstanceOf(Allowed.class);
        return claim;
    }
}

package io.fedelta.loyalty.reward;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.reward.ClaimResult.Allowed;
import io.fedelta.loyalty.reward.ClaimResult.NotOurs;
import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeClaimsIntegrationTests {

    private static final Duration LONG_AGO = Duration.ofMinutes(31);

    @ParameterizedTest
    @EnumSource
    void of_twenty_carts_with_one_code_one_gets_it(TestDatabase database) {
        RewardBench bench = bench(database);

        List<ClaimResult> answers = Together.run(20, thread -> () -> claim(bench, code(bench), cart(50 + thread)));

        assertThat(answers).filteredOn(Allowed.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .hasSize(19)
                .allMatch(new Refused(Reason.IN_ANOTHER_CHECKOUT)::equals);
        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.CLAIMED);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_order_may_claim_again(TestDatabase database) {
        RewardBench bench = bench(database);

        assertThat(claim(bench, code(bench), cart(50))).isInstanceOf(Allowed.class);
        assertThat(claim(bench, code(bench), cart(50))).isInstanceOf(Allowed.class);
        assertThat(bench.claims.check(code(bench), cart(50))).isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_code_given_back_works_again(TestDatabase database) {
        RewardBench bench = bench(database);
        claim(bench, code(bench), cart(50));

        bench.claims.release(bench.claims.begin(cart(50)));

        assertThat(bench.claims.check(code(bench), 7)).isInstanceOf(Allowed.class);
        assertThat(claim(bench, code(bench), cart(51))).isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @EnumSource
    void giving_back_touches_no_other_order_and_nothing_used(TestDatabase database) {
        RewardBench bench = bench(database);
        claim(bench, code(bench), cart(50));

        bench.claims.release(bench.claims.begin(cart(51)));
        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.CLAIMED);

        bench.settlement.orderSubmitted(order(50).facts());
        bench.claims.release(bench.claims.begin(cart(50)));
        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.USED);
    }

    @ParameterizedTest
    @EnumSource
    void giving_back_late_leaves_a_newer_claim_of_the_same_order(TestDatabase database) {
        RewardBench bench = bench(database);
        Claim first = bench.claims.begin(cart(50));
        bench.claims.claim(code(bench), first);
        bench.clock.advance(Duration.ofSeconds(3));
        claim(bench, code(bench), cart(50));

        bench.claims.release(first);

        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.CLAIMED);
    }

    @ParameterizedTest
    @EnumSource
    void claiming_late_takes_nothing_from_a_newer_claim_of_the_same_order(TestDatabase database) {
        RewardBench bench = bench(database);
        Claim first = bench.claims.begin(cart(50));
        bench.clock.advance(Duration.ofSeconds(3));
        claim(bench, code(bench), cart(50));

        assertThat(bench.claims.claim(code(bench), first)).isEqualTo(new Refused(Reason.IN_ANOTHER_CHECKOUT));
        bench.settlement.orderSubmitted(order(50).facts());
        assertThat(bench.claims.claim(code(bench), first)).isEqualTo(new Refused(Reason.IN_ANOTHER_CHECKOUT));
        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.USED);
    }

    @ParameterizedTest
    @EnumSource
    void every_no_has_its_reason(TestDatabase database) {
        RewardBench bench = bench(database);
        bench.define(new Definition(2, 200, "20").validFor(1));
        bench.rewards.grant(7, 2, RewardBench.NOTE);
        long ending = bench.grant(7, 2).offerCode().orElseThrow();

        assertThat(claim(bench, code(bench), new Cart(50, 8, "EUR"))).isEqualTo(new Refused(Reason.ANOTHER_CUSTOMER));
        assertThat(claim(bench, code(bench), new Cart(50, 7, "USD"))).isEqualTo(new Refused(Reason.OTHER_CURRENCY));
        assertThat(claim(bench, 99_999, cart(50))).isEqualTo(new NotOurs());
        bench.clock.advance(Duration.ofDays(1));
        assertThat(claim(bench, ending, cart(50))).isEqualTo(new Refused(Reason.EXPIRED));
        assertThat(bench.claims.check(ending, 7)).isEqualTo(new Refused(Reason.EXPIRED));
        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void a_submitted_order_uses_its_code_up(TestDatabase database) {
        RewardBench bench = bench(database);
        claim(bench, code(bench), cart(50));

        bench.loyalty.place(order(50).of(7).line("75.00").paid(bench.clock.instant()));

        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.USED);
        assertThat(bench.claims.check(code(bench), 7)).isEqualTo(new Refused(Reason.ALREADY_USED));
        assertThat(claim(bench, code(bench), cart(51))).isEqualTo(new Refused(Reason.ALREADY_USED));
        assertThat(bench.claims.check(code(bench), cart(50))).isInstanceOf(Allowed.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_withdrawn_order_gives_its_code_back_and_the_host_forgets_the_use(TestDatabase database) {
        RewardBench bench = bench(database);
        claim(bench, code(bench), cart(50));
        bench.settlement.orderSubmitted(order(50).facts());

        bench.loyalty.transactions.inNew(() -> {
            bench.settlement.orderWithdrawn(50);
            return 0;
        });

        assertThat(bench.claims.check(code(bench), 7)).isInstanceOf(Allowed.class);
        assertThat(bench.promoCodes.forgotten).containsExactly(code(bench) + "/50");
    }

    @ParameterizedTest
    @EnumSource
    void a_dead_checkout_s_claim_is_given_back(TestDatabase database) {
        RewardBench bench = bench(database);
        claim(bench, code(bench), cart(50));

        bench.clock.advance(LONG_AGO);

        assertThat(settle(bench)).isEqualTo(1);
        assertThat(bench.claims.check(code(bench), 7)).isInstanceOf(Allowed.class);
        assertThat(bench.promoCodes.forgotten).containsExactly(code(bench) + "/50");
        assertThat(settle(bench)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_old_claim_of_a_submitted_order_becomes_a_use(TestDatabase database) {
        RewardBench bench = bench(database);
        claim(bench, code(bench), cart(50));
        bench.loyalty.orders.put(order(50).of(7).line("75.00").paid(bench.clock.instant()));

        bench.clock.advance(LONG_AGO);

        assertThat(settle(bench)).isEqualTo(1);
        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.USED);
        assertThat(bench.promoCodes.forgotten).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_live_checkout_s_claim_is_left_alone(TestDatabase database) {
        RewardBench bench = bench(database);
        claim(bench, code(bench), cart(50));

        bench.clock.advance(Duration.ofMinutes(29));

        assertThat(settle(bench)).isZero();
        assertThat(bench.grant(7, 1).state()).isEqualTo(GrantState.CLAIMED);
    }

    private static int settle(RewardBench bench) {
        return bench.settlement.settleAbandoned(bench.clock.instant().minus(Duration.ofMinutes(30)));
    }

    private static RewardBench bench(TestDatabase database) {
        RewardBench bench = RewardBench.on(database).withLadder();
        bench.loyalty.adjust(7, 100);
        return bench;
    }

    private static long code(RewardBench bench) {
        return bench.grant(7, 1).offerCode().orElseThrow();
    }

    /** All of one test are made at the same moment unless its clock is moved. */
    private static ClaimResult claim(RewardBench bench, long offerCodeId, Cart cart) {
        return bench.claims.claim(offerCodeId, bench.claims.begin(cart));
    }

    private static Cart cart(long orderId) {
        return new Cart(orderId, 7, "EUR");
    }
}

package io.fedelta.loyalty.referral;

import static io.fedelta.loyalty.testing.ReferralBench.PAOLO;
import static io.fedelta.loyalty.testing.ReferralBench.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.referral.service.FriendCashback;
import io.fedelta.loyalty.testing.CashbackBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.ReferralRulesFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FriendCashbackIntegrationTests {

    private ReferralBench bench;

    private ReferralBench shop(TestDatabase database, ReferralRules rules) {
        LoyaltyBench node = LoyaltyBench.on(database);
        CashbackBench money = CashbackBench.on(node);
        bench = ReferralBench.on(node).ruled(rules);
        node.paidOrderListeners.add(
                new FriendCashback(node.jdbc, money.cashback, node.programme, node.ledger, ZoneOffset.UTC));
        bench.typed(SOFIA, "PAOLO-MARTINI");
        return bench;
    }

    @Test
    void each_paid_order_of_the_friend_brings_the_owner_a_part_of_it() {
        shop(TestDatabase.HSQLDB, ReferralRulesFixture.cashback("5", 0, "0"));
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        bench.loyalty.place(bench.album(2, SOFIA).facts());
        assertThat(left()).isEqualByComparingTo("7.50");
        assertThat(bench.verify()).isEmpty();
    }

    @Test
    void an_order_given_back_takes_its_cashback_along() {
        shop(TestDatabase.HSQLDB, ReferralRulesFixture.cashback("5", 0, "0"));
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        bench.loyalty.place(bench.album(1, SOFIA).state(OrderState.OPEN).facts());
        assertThat(left()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void orders_at_once_bring_no_more_than_the_limit(TestDatabase database) {
        shop(database, ReferralRulesFixture.cashback("5", 0, "10"));
        for (long order = 1; order <= 4; order++) {
            bench.loyalty.orders.put(bench.album(order, SOFIA).facts());
        }
        Together.run(4, thread -> () -> bench.loyalty.awarding.decide(thread + 1L));
        assertThat(left()).isEqualByComparingTo("10");
    }

    @Test
    void after_the_months_a_friend_brings_no_more() {
        shop(TestDatabase.HSQLDB, ReferralRulesFixture.cashback("5", 6, "0"));
        bench.loyalty.clock.advance(Duration.ofDays(185));
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        assertThat(left()).isZero();
    }

    @Test
    void switched_off_or_while_a_person_has_to_look_it_brings_none() {
        shop(TestDatabase.HSQLDB, ReferralRulesFixture.points(10, 30));
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        assertThat(left()).isZero();

        bench.ruled(ReferralRulesFixture.cashback("5", 0, "0"));
        bench.loyalty.jdbc.update("UPDATE LOY_REFERRAL SET REVIEW = 'OPEN'");
        bench.loyalty.place(bench.album(2, SOFIA).facts());
        assertThat(left()).isZero();
    }

    @Test
    void who_was_held_for_review_brings_it_from_the_next_order_on_once_a_person_has_agreed() {
        shop(TestDatabase.HSQLDB, ReferralRulesFixture.cashback("5", 0, "0"));
        bench.loyalty.jdbc.update("UPDATE LOY_REFERRAL SET REVIEW = 'OPEN'");
        bench.loyalty.place(bench.album(1, SOFIA).facts());
        int edition = bench.referrals.of(SOFIA).orElseThrow().edition();
        assertThat(bench.referrals.review(SOFIA, true, edition, "anna", "known at the booth"))
                .isTrue();

        bench.loyalty.place(bench.album(2, SOFIA).facts());

        assertThat(left()).isEqualByComparingTo("3.75");
        assertThat(bench.verify()).isEmpty();
    }

    private BigDecimal left() {
        return bench.loyalty.jdbc.queryForObject(
                "SELECT COALESCE(SUM(AMOUNT - TAKEN_BACK), 0) FROM LOY_CASHBACK WHERE ACCOUNT_ID = ?",
                BigDecimal.class,
                PAOLO);
    }
}

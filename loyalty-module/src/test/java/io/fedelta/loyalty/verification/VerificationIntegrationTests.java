package io.fedelta.loyalty.verification;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.host.persistence.DatabaseLedgerGuard;
import io.fedelta.loyalty.host.verification.HostChecks;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.TierLadder;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerificationIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop(TestDatabase database) {
        assertThat(verify(healthyShop(database))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_cancelled_a_moment_ago_may_wait_for_the_daily_look_at_all_orders(TestDatabase database) {
        LoyaltyBench shop = healthyShop(database);

        shop.jdbc.update("UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED' WHERE ORDER_ID = 1");

        assertThat(verify(shop)).isEmpty();
        shop.clock.advance(Duration.ofHours(26));
        assertThat(verify(shop)).extracting(Finding::check).containsExactly("decided-order-is-submitted");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_corruption_is_found_and_nothing_else(TestDatabase database, Corruption corruption) {
        LoyaltyBench shop = healthyShop(database);

        corruption.statements.stream().map(TestDatabase::spoken).forEach(shop.jdbc::update);

        assertThat(verify(shop).stream().map(Finding::check).distinct())
                .containsExactlyInAnyOrderElementsOf(corruption.findings);
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database ->
                        Stream.of(Corruption.values()).map(corruption -> Arguments.of(database, corruption)));
    }

    /** One row is wrong; where a key forbids that, the key is gone too. */
    enum Corruption {
        LIFETIME_POINTS("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = LIFETIME_POINTS + 1", "balance-is-sum"),
        SPENDABLE_POINTS("UPDATE LOY_ACCOUNT SET SPENDABLE_POINTS = SPENDABLE_POINTS - 1", "balance-is-sum"),
        SHORTFALL("UPDATE LOY_ACCOUNT SET SHORTFALL = 5", "shortfall-is-sum"),
        LAST_ENTRY_NUMBER("UPDATE LOY_ACCOUNT SET LAST_ENTRY_NO = 9", "numbers-without-gaps"),
        ACCOUNT_GONE("DELETE FROM LOY_ACCOUNT", "entry-has-account"),
        RUNNING_BALANCE("UPDATE LOY_ENTRY SET BALANCE = BALANCE + 1 WHERE ENTRY_NO = 3", "running-balance"),
        RUNNING_SPENDABLE_BALANCE("UPDATE LOY_ENTRY SET SPENDABLE_BALANCE = 0 WHERE ENTRY_NO = 3", "running-balance"),
        POINTS_OF_ENTRY(
                "UPDATE LOY_ENTRY SET POINTS = POINTS + 1 WHERE ENTRY_NO = 3",
                "balance-is-sum",
                "only-spending-parts-the-figures",
                "running-balance",
                "tier-days-are-entries",
                "explanation-yields-points"),
        ENTRY_GONE(
                "DELETE FROM LOY_ENTRY WHERE ENTRY_NO = 3",
                "balance-is-sum",
                "numbers-without-gaps",
                "tier-days-are-entries"),
        EXPLANATION_CHANGED(
                "UPDATE LOY_ENTRY_EXPLANATION SET PART = REPLACE(PART, '75.00', '76.00') WHERE ENTRY_NO = 1",
                "explanation-yields-points"),
        EXPLANATION_GONE("DELETE FROM LOY_ENTRY_EXPLANATION WHERE ENTRY_NO = 1", "explanation-yields-points"),
        EXPLANATION_UNREADABLE(
                "UPDATE LOY_ENTRY_EXPLANATION SET PART = '{\"type\":\"PAYMENT\"}' WHERE ENTRY_NO = 1",
                "explanation-yields-points"),
        EXPLANATION_BEYOND_ALL_POINTS(
                "UPDATE LOY_ENTRY_EXPLANATION SET PART = REPLACE(PART, '75.00', '99999999999999999999') WHERE ENTRY_NO = 1",
                "explanation-yields-points"),
        RULE_VERSION_GONE("DELETE FROM LOY_RULE_VERSION", "rule-version-of-entry"),
        AUTHOR_GONE("UPDATE LOY_ENTRY SET ACTOR = NULL WHERE ENTRY_NO = 3", "manual-entry-has-author"),
        ENTRY_TWICE(
                List.of(
                        "ALTER TABLE LOY_ENTRY DROP CONSTRAINT LOY_ENTRY_ONCE_UK",
                        "UPDATE LOY_ENTRY SET SOURCE_ID = '1' WHERE ENTRY_NO = 2"),
                "unique-keys",
                "entry-once",
                "decision-nets-to-entries"),
        DECISION_TWICE(
                List.of(
                        "ALTER TABLE LOY_ORDER_DECISION DROP CONSTRAINT LOY_ORDER_DECISION_PK",
                        "INSERT INTO LOY_ORDER_DECISION SELECT * FROM LOY_ORDER_DECISION WHERE ORDER_ID = 1"),
                "unique-keys",
                "decision-once"),
        DECISION_WITH_OTHER_POINTS(
                "UPDATE LOY_ORDER_DECISION SET POINTS = 76 WHERE ORDER_ID = 1", "decision-nets-to-entries"),
        DECISION_OF_AWARD_GONE(
                "DELETE FROM LOY_ORDER_DECISION WHERE ORDER_ID = 1",
                "award-has-decision",
                "submitted-order-is-decided"),
        DECISION_OF_WAITING_ORDER_GONE(
                "DELETE FROM LOY_ORDER_DECISION WHERE ORDER_ID = 3",
                "submitted-order-is-decided",
                "session-of-standing-order"),
        AWARD_CALLED_EXCLUDED(
                "UPDATE LOY_ORDER_DECISION SET STATE = 'EXCLUDED' WHERE ORDER_ID = 1", "decision-state-fits"),
        ORDER_CANCELLED(
                "UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED', DATE_UPDATED = TIMESTAMP '2026-02-01 00:00:00' WHERE ORDER_ID = 1",
                "decided-order-is-submitted"),
        PAYMENT_OVERLOOKED(
                "UPDATE BLC_ORDER_PAYMENT_TRANSACTION SET TRANSACTION_TYPE = 'CAPTURE', SUCCESS = TRUE, DATE_RECORDED = TIMESTAMP '2026-02-01 00:00:00'",
                "payment-is-seen"),
        ORDER_WITHOUT_STATUS(
                "UPDATE BLC_ORDER SET ORDER_STATUS = NULL, DATE_UPDATED = NULL WHERE ORDER_ID = 1",
                "decided-order-is-submitted"),
        SESSION_TWICE(
                List.of(
                        "ALTER TABLE LOY_SESSION DROP CONSTRAINT LOY_SESSION_UNIT_UK",
                        "UPDATE LOY_SESSION SET UNIT_NO = 2 WHERE SESSION_ID = '3-1-3-0'"),
                "unique-keys",
                "session-once"),
        SESSION_WITH_OTHER_POINTS(
                "UPDATE LOY_SESSION SET POINTS = 51 WHERE SESSION_ID = '3-1-1-0'", "session-nets-to-entries"),
        SESSION_OF_ENTRY_GONE("DELETE FROM LOY_SESSION WHERE SESSION_ID = '3-1-1-0'", "session-entry-has-session"),
        SESSION_OF_SOMEBODY_ELSE(
                "UPDATE LOY_SESSION SET ACCOUNT_ID = 8 WHERE SESSION_ID = '3-1-1-0'",
                "session-nets-to-entries",
                "session-entry-has-session"),
        SESSION_AWARDED_WITHOUT_ENTRY(
                "UPDATE LOY_SESSION SET ENTRY_NO = NULL WHERE SESSION_ID = '3-1-1-0'", "session-state-fits"),
        SESSION_DONE_CALLED_PLANNED(
                "UPDATE LOY_SESSION SET STATE = 'PLANNED' WHERE SESSION_ID = '3-1-1-0'", "session-state-fits"),
        SESSION_PLANNED_CALLED_DONE(
                "UPDATE LOY_SESSION SET STATE = 'DONE' WHERE SESSION_ID = '3-1-3-0'", "session-state-fits"),
        SESSION_OF_WITHDRAWN_ORDER(
                "UPDATE LOY_ORDER_DECISION SET REASON = 'NO_LONGER_SUBMITTED' WHERE ORDER_ID = 3",
                "session-of-standing-order",
                "decision-state-fits",
                "submitted-order-is-decided"),
        DAY_WITH_OTHER_POINTS("UPDATE LOY_TIER_DAY SET POINTS = POINTS + 1", "tier-days-are-entries"),
        DAY_WITH_OTHER_SPENDING(
                "UPDATE LOY_TIER_DAY SET SPEND = SPEND + 1", "tier-days-are-spending", "tier-spending-is-sum"),
        SPENDING_OF_ORDER_GONE("DELETE FROM LOY_TIER_SPEND WHERE ORDER_ID = 1", "tier-days-are-spending"),
        STANDING_WITH_OTHER_SPENDING(
                "UPDATE LOY_TIER_STANDING SET LIFETIME_SPEND = LIFETIME_SPEND + 1", "tier-spending-is-sum"),
        STANDING_GONE("DELETE FROM LOY_TIER_STANDING", "account-has-standing"),
        TIER_WITHOUT_CHANGE("UPDATE LOY_TIER_STANDING SET TIER_ID = 9", "standing-is-last-change"),
        LAST_TIER_CHANGE_GONE("DELETE FROM LOY_TIER_CHANGE WHERE CHANGE_NO = 2", "standing-is-last-change"),
        FIRST_TIER_CHANGE_GONE("DELETE FROM LOY_TIER_CHANGE WHERE CHANGE_NO = 1", "tier-changes-follow-each-other"),
        TIER_CHANGE_FROM_ELSEWHERE(
                "UPDATE LOY_TIER_CHANGE SET FROM_TIER_ID = 9 WHERE CHANGE_NO = 2", "tier-changes-follow-each-other"),
        GRANT_TWICE(
                List.of(
                        "ALTER TABLE LOY_GRANT DROP CONSTRAINT LOY_GRANT_ONCE_UK",
                        "UPDATE LOY_GRANT SET REWARD_ID = 1, REWARD_VERSION_NO = 1 WHERE GRANT_ID = 'second'"),
                "unique-keys",
                "grant-once"),
        CODE_TWICE(
                List.of(
                        "ALTER TABLE LOY_GRANT DROP CONSTRAINT LOY_GRANT_CODE_UK",
                        "UPDATE LOY_GRANT SET OFFER_CODE_ID = 500 WHERE GRANT_ID = 'second'"),
                "unique-keys",
                "code-once"),
        EDITION_GONE("UPDATE LOY_GRANT SET REWARD_VERSION_NO = 9 WHERE GRANT_ID = 'second'", "grant-has-edition"),
        THRESHOLD_NOT_REACHED(
                "UPDATE LOY_GRANT SET UNLOCKED_BY_ENTRY_NO = 1 WHERE GRANT_ID = 'first'", "unlocked-at-threshold"),
        UNLOCKED_BY_NOTHING(
                "UPDATE LOY_GRANT SET UNLOCKED_BY_ENTRY_NO = NULL WHERE GRANT_ID = 'first'", "unlocked-at-threshold"),
        EVALUATION_OF_OLD_EDITION("""
                INSERT INTO LOY_REWARD_VERSION (REWARD_ID, VERSION_NO, NAME, REWARD_TYPE, AMOUNT, CURRENCY_CODE, THRESHOLD,
                    MESSAGE, MAIL_ON_UNLOCK, ACTIVE, CREATED_AT)
                VALUES (2, 2, 'A gift', 'PROMO_CODE', 10, 'EUR', 90, '', TRUE, TRUE, CURRENT_TIMESTAMP)""", "evaluation-is-of-newest"),
        EVALUATION_GRANTED_MORE_THAN_IT_LOOKED_AT(
                "UPDATE LOY_EVALUATION SET GRANTED = 3 WHERE REWARD_ID = 1", "evaluation-adds-up"),
        EVALUATION_TWICE(
                List.of(
                        "ALTER TABLE LOY_EVALUATION DROP CONSTRAINT LOY_EVALUATION_PK",
                        "INSERT INTO LOY_EVALUATION SELECT * FROM LOY_EVALUATION WHERE REWARD_ID = 1"),
                "unique-keys"),
        HELD_IN_TWO_CYCLES(
                "UPDATE LOY_GRANT SET REWARD_ID = 1, REWARD_VERSION_NO = 1, CYCLE_NO = 1 WHERE GRANT_ID = 'second'",
                "held-in-one-cycle"),
        WITHDRAWN_BY_NOTHING(
                "UPDATE LOY_GRANT SET STATE = 'WITHDRAWN' WHERE GRANT_ID = 'second'", "withdrawn-below-threshold"),
        WITHDRAWN_ABOVE_THRESHOLD(
                "UPDATE LOY_GRANT SET TAKEN_BACK_BY_ENTRY_NO = 2 WHERE GRANT_ID = 'first'",
                "withdrawn-below-threshold"),
        TAKEN_BACK_BUT_ISSUED(
                "UPDATE LOY_GRANT SET TAKEN_BACK_BY_ENTRY_NO = 1, ACTOR = NULL, REASON = NULL, UNLOCKED_BY_ENTRY_NO = 2 WHERE GRANT_ID = 'second'",
                "grant-state-fits"),
        MORE_TAKEN_BACK_THAN_BOOKED(
                "UPDATE LOY_ORDER_DECISION SET TAKEN_BACK = 1 WHERE ORDER_ID = 1",
                "decision-nets-to-entries",
                "claw-backs-within-award"),
        MORE_TAKEN_BACK_THAN_AWARDED(
                "UPDATE LOY_ORDER_DECISION SET TAKEN_BACK = 2, POINTS = 1 WHERE ORDER_ID = 3",
                "decision-nets-to-entries",
                "claw-backs-within-award",
                "decision-state-fits"),
        REFUND_THAT_TOOK_NOTHING(
                "UPDATE LOY_ORDER_DECISION SET SEEN_PAID = 0 WHERE ORDER_ID = 1", "refunded-order-keeps-no-points"),
        SESSION_OF_REFUNDED_ORDER(
                "UPDATE LOY_ORDER_DECISION SET LOST = TRUE WHERE ORDER_ID = 3", "session-of-standing-order"),
        CLAW_BACK_MISCOUNTED(
                "UPDATE LOY_ORDER_DECISION SET CLAW_BACKS = 2 WHERE ORDER_ID = 1", "claw-backs-within-award"),
        ISSUED_WITH_ORDER("UPDATE LOY_GRANT SET ORDER_ID = 1 WHERE GRANT_ID = 'second'", "grant-state-fits"),
        CLAIM_LEFT_BEHIND(
                "UPDATE LOY_GRANT SET STATE = 'CLAIMED', CLAIMED_AT = TIMESTAMP '2026-03-01 07:00:00' WHERE GRANT_ID = 'first'",
                "claim-is-settled"),
        DISCOUNT_GONE("DELETE FROM BLC_ORDER_ADJUSTMENT", "used-code-was-applied"),
        CODE_USED_BY_TWO_ORDERS(
                List.of(
                        "INSERT INTO BLC_ORDER_OFFER_CODE_XREF VALUES (1, 500)",
                        "INSERT INTO BLC_ORDER_ADJUSTMENT VALUES (1, 900)"),
                "code-discounts-one-order"),
        CODE_GONE("DELETE FROM BLC_OFFER_CODE WHERE OFFER_CODE_ID = 501", "grant-has-code"),
        ACTION_TWICE(
                List.of(
                        "ALTER TABLE LOY_ORDER_ACTION DROP CONSTRAINT LOY_ORDER_ACTION_ONCE_UK",
                        "UPDATE LOY_ORDER_ACTION SET REQUEST_ID = 'r1'"),
                "unique-keys",
                "action-once"),
        ACTION_WITH_OTHER_AMOUNT("UPDATE LOY_ORDER_ACTION SET AMOUNT = 26 WHERE ACTION_NO = 1", "action-is-its-steps"),
        STEP_GONE("DELETE FROM LOY_ORDER_ACTION_STEP WHERE ACTION_NO = 2", "action-is-its-steps"),
        STEP_DONE_WITHOUT_TRANSACTION(
                "UPDATE LOY_ORDER_ACTION_STEP SET STATE = 'DONE' WHERE ACTION_NO = 2",
                "step-state-fits",
                "done-step-has-transaction"),
        STEP_DONE_CALLED_REFUSED(
                "UPDATE LOY_ORDER_ACTION_STEP SET STATE = 'REFUSED' WHERE ACTION_NO = 1", "step-state-fits"),
        TRANSACTION_GONE("DELETE FROM BLC_ORDER_PAYMENT_TRANSACTION", "done-step-has-transaction"),
        TRANSACTION_OF_ANOTHER_ORDER("UPDATE BLC_ORDER_PAYMENT SET ORDER_ID = 1", "done-step-has-transaction"),
        TRANSACTION_OF_ANOTHER_AMOUNT(
                "UPDATE BLC_ORDER_PAYMENT_TRANSACTION SET TRANSACTION_AMOUNT = 24", "done-step-has-transaction"),
        GATEWAY_NEVER_ANSWERED(
                "UPDATE LOY_ORDER_ACTION SET TAKEN_AT = TIMESTAMP '2026-01-01 00:00:00' WHERE ACTION_NO = 2",
                "gateway-has-answered"),
        MESSAGE_TWICE(
                List.of(
                        "ALTER TABLE LOY_MESSAGE DROP CONSTRAINT LOY_MESSAGE_ONCE_UK",
                        "UPDATE LOY_MESSAGE SET SUBJECT_ID = 'first'"),
                "unique-keys",
                "message-once"),
        MESSAGE_STUCK("UPDATE LOY_MESSAGE SET STATE = 'QUEUED' WHERE MESSAGE_ID = 'm1'", "message-leaves-in-time"),
        MESSAGE_LEAVING_FOR_EVER(
                "UPDATE LOY_MESSAGE SET STATE = 'SENDING', CHANGED_AT = TIMESTAMP '2026-01-01 00:00:00'"
                        + " WHERE MESSAGE_ID = 'm1'",
                "hand-over-ends"),
        MESSAGE_GIVEN_UP_SILENTLY(
                "UPDATE LOY_MESSAGE SET STATE = 'FAILED' WHERE MESSAGE_ID = 'm1'", "given-up-with-reason"),
        MESSAGE_LEFT_BY_NOBODY("UPDATE LOY_MESSAGE SET STATE = 'HANDLED' WHERE MESSAGE_ID = 'm1'", "left-by-somebody");

        private final List<String> statements;
        private final List<String> findings;

        Corruption(String statement, String... findings) {
            this(List.of(statement), findings);
        }

        Corruption(List<String> statements, String... findings) {
            this.statements = statements;
            this.findings = List.of(findings);
        }
    }

    private static List<Finding> verify(LoyaltyBench shop) {
        DatabaseLedgerGuard guard = new DatabaseLedgerGuard(shop.dataSource, shop.clock);
        guard.afterPropertiesSet();
        return new LoyaltyVerification(shop.dataSource, guard, HostChecks.ALL, shop.clock).run();
    }

    /**
     * 75 + 50 points for two orders, 50 by hand, and a tier reached by each order; one of three sessions done, one
     * undone; one reward unlocked and used, one given; orders that wait or earn nothing.
     */
    private static LoyaltyBench healthyShop(TestDatabase database) {
        Studio studio = Studio.on(database);
        LoyaltyBench shop = studio.bench;
        shop.ruled(shop.programme
                .current()
                .rules()
                .withTiers(TierLadder.by(By.POINTS).steps(60, 120)));
        shop.place(order(1).of(MARIA).line("75.00").paid(MovableClock.START));
        shop.place(order(2).of(MARIA).line("50.00").paid(MovableClock.START));
        shop.place(
                order(3).of(MARIA).line("Portrait", 3, "10.00", Studio.PORTRAIT).facts());
        shop.place(order(4).byGuest().line("10.00").paid(MovableClock.START));
        shop.adjust(MARIA, 50);
        List<String> sessions = studio.sessions(3);
        sessions.subList(0, 2).forEach(studio::done);
        studio.undone(sessions.get(1));
        ShopTables.fill(shop.jdbc);
        shop.clock.advance(Duration.ofMinutes(10));
        return shop;
    }
}

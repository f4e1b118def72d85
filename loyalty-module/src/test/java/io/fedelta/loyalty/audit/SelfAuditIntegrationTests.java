package io.fedelta.loyalty.audit;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fedelta.loyalty.audit.service.RepairBatch;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.host.offer.TwiceUsedCodes;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.CashbackBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.ShopTables;
import io.fedelta.loyalty.worker.TaskReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SelfAuditIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_a_healthy_shop_and_nobody_is_told(TestDatabase database) {
        AuditBench bench = shop(database);

        assertThat(bench.found()).isEmpty();
        assertThat(bench.notices).isEmpty();
        assertThat(bench.nextNight()).isEqualTo(new TaskReport(12, 0));
    }

    enum Corruption {
        LIFETIME("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 900 WHERE ACCOUNT_ID = 7", "125", "900"),
        SPENDABLE("UPDATE LOY_ACCOUNT SET SPENDABLE_POINTS = -3 WHERE ACCOUNT_ID = 7", "125", "-3"),
        OWED("UPDATE LOY_ACCOUNT SET SHORTFALL = 5 WHERE ACCOUNT_ID = 7", "0", "5"),
        HELD("UPDATE LOY_ACCOUNT SET HELD_POINTS = 40 WHERE ACCOUNT_ID = 7", "0", "40"),
        LAST_NUMBER("UPDATE LOY_ACCOUNT SET LAST_ENTRY_NO = 1 WHERE ACCOUNT_ID = 7", "2", "1"),
        ACCOUNT_GONE("DELETE FROM LOY_ACCOUNT WHERE ACCOUNT_ID = 7", "125", "0");

        private final String statement;
        private final String expected;
        private final String found;

        Corruption(String statement, String expected, String found) {
            this.statement = statement;
            this.expected = expected;
            this.found = found;
        }
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(TestDatabase.values())
                .flatMap(database ->
                        Stream.of(Corruption.values()).map(corruption -> Arguments.of(database, corruption)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_corrupted_figure_is_found_with_what_it_should_be_and_one_click_puts_it_right(
            TestDatabase database, Corruption corruption) {
        AuditBench bench = shop(database);
        bench.corrupt(corruption.statement);

        assertThat(bench.found())
                .extracting(Discrepancy::subjectId, Discrepancy::expected, Discrepancy::found)
                .contains(tuple("7", corruption.expected, corruption.found));
        bench.open()
                .forEach(finding -> assertThat(bench.audit.repair(finding.findingId(), "anna"))
                        .isEqualTo(RepairAnswer.DONE));

        assertThat(bench.in(FindingState.REPAIRED))
                .allSatisfy(finding -> assertThat(finding.actor()).contains("anna"));
        assertThat(bench.verify()).isEmpty();
        assertThat(bench.found()).isEmpty();
        assertThat(bench.shop.points(MARIA)).isEqualTo(125);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_without_a_decision_gets_one_by_a_click_and_its_points_once(TestDatabase database) {
        AuditBench bench = shop(database);
        bench.shop.orders.put(order(9).of(MARIA).line("30.00").paid(MovableClock.START));

        assertThat(bench.found()).containsExactly(Discrepancy.of(FindingKind.ORDER_UNDECIDED, 9));
        long finding = bench.open().get(0).findingId();
        Together.run(4, thread -> () -> bench.audit.repair(finding, "anna"));

        assertThat(bench.audit.repair(finding, "bruno")).isEqualTo(RepairAnswer.CLOSED_ALREADY);
        assertThat(bench.shop.points(MARIA)).isEqualTo(155);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_order_that_kept_its_points_loses_them_by_a_click(TestDatabase database) {
        AuditBench bench = shop(database);
        bench.shop.orders.put(
                order(1).of(MARIA).line("75.00").state(OrderState.CANCELLED).paid(MovableClock.START));

        assertThat(bench.found()).containsExactly(Discrepancy.of(FindingKind.ORDER_WITHDRAWN, 1));
        repairAll(bench);

        assertThat(bench.shop.points(MARIA)).isEqualTo(50);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_that_nobody_saw_takes_its_points_by_a_click(TestDatabase database) {
        AuditBench bench = shop(database);
        bench.shop.orders.put(order(1).of(MARIA)
                .line("75.00")
                .captured("75.00", MovableClock.START)
                .refunded("75.00", MovableClock.START)
                .facts());

        assertThat(bench.found()).containsExactly(Discrepancy.of(FindingKind.REFUND_OPEN, 1));
        repairAll(bench);
        repairAll(bench);

        assertThat(bench.shop.points(MARIA)).isEqualTo(50);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_that_was_seen_but_took_nothing_takes_its_points_by_a_click(TestDatabase database) {
        AuditBench bench = shop(database);
        bench.shop.orders.put(order(1).of(MARIA)
                .line("75.00")
                .captured("75.00", MovableClock.START)
                .refunded("75.00", MovableClock.START)
                .facts());
        bench.corrupt("UPDATE LOY_ORDER_DECISION SET SEEN_TRANSACTIONS = 2, SEEN_PAID = 0 WHERE ORDER_ID = 1");

        assertThat(bench.found()).containsExactly(Discrepancy.of(FindingKind.REFUND_OPEN, 1));
        repairAll(bench);

        assertThat(bench.shop.points(MARIA)).isEqualTo(50);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_vanishes_by_itself_is_closed_by_the_next_night_and_counts_anew_when_it_comes_back(TestDatabase database) {
        AuditBench bench = shop(database);
        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 126 WHERE ACCOUNT_ID = 7");
        assertThat(bench.found()).hasSize(1);

        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 125 WHERE ACCOUNT_ID = 7");
        assertThat(bench.found()).isEmpty();
        assertThat(bench.in(FindingState.GONE)).hasSize(1);

        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 126 WHERE ACCOUNT_ID = 7");
        assertThat(bench.found()).hasSize(1);
        assertThat(bench.in(FindingState.GONE)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void the_merchant_is_told_of_what_is_new_and_not_each_night_again(TestDatabase database) {
        AuditBench bench = shop(database);
        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 126 WHERE ACCOUNT_ID = 7");

        bench.nextNight();
        bench.nextNight();

        assertThat(bench.notices).extracting(Notice::kind).containsExactly(NoticeKind.SELF_CHECK);
        assertThat(bench.notices).extracting(Notice::detail).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_left_as_it_is_stays_quiet_until_its_figures_change(TestDatabase database) {
        AuditBench bench = shop(database);
        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 126 WHERE ACCOUNT_ID = 7");
        bench.nextNight();
        long finding = bench.open().get(0).findingId();

        assertThat(bench.audit.leave(finding, "anna")).isEqualTo(RepairAnswer.DONE);
        assertThat(bench.audit.leave(finding, "bruno")).isEqualTo(RepairAnswer.CLOSED_ALREADY);
        assertThat(bench.found()).isEmpty();

        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 127 WHERE ACCOUNT_ID = 7");
        assertThat(bench.found()).extracting(Discrepancy::found).containsExactly("127");
        assertThat(bench.in(FindingState.LEFT))
                .extracting(AuditFinding::actor)
                .allSatisfy(actor -> assertThat(actor).contains("anna"));
    }

    @ParameterizedTest
    @EnumSource
    void a_check_that_fails_leaves_its_findings_and_the_others_go_on(TestDatabase database) {
        AuditBench bench = shop(database);
        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 126 WHERE ACCOUNT_ID = 7");
        bench.nextNight();
        bench.shop.orders.put(order(9).of(MARIA).line("30.00").paid(MovableClock.START));
        bench.shop.jdbc.execute("ALTER TABLE LOY_HOLD RENAME TO AWAY");

        TaskReport report = bench.nextNight();

        assertThat(report.errors()).isEqualTo(9);
        assertThat(bench.open())
                .extracting(AuditFinding::kind)
                .containsExactlyInAnyOrder(FindingKind.LIFETIME_POINTS, FindingKind.ORDER_UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource
    void a_card_and_a_wallet_with_wrong_balances_are_found_and_repaired(TestDatabase database) {
        AuditBench bench = shop(database);
        CardBench cards = CardBench.on(bench.shop);
        Card card = cards.given("40.00");
        CashbackBench cashback = CashbackBench.on(bench.shop);
        bench.shop.transactions.inNew(() -> cashback.purses.open(PurseKind.CASHBACK, "EUR"));
        bench.corrupt("UPDATE LOY_PURSE SET BALANCE = 41.5 WHERE KIND = 'GIFT_CARD'");
        bench.corrupt("UPDATE LOY_PURSE SET HELD = 2 WHERE KIND = 'CASHBACK'");

        assertThat(bench.found())
                .extracting(Discrepancy::kind, Discrepancy::expected, Discrepancy::found)
                .containsExactlyInAnyOrder(
                        tuple(FindingKind.CARD_BALANCE, "40", "41.5"), tuple(FindingKind.CASHBACK_HELD, "0", "2"));
        assertThat(bench.open()).extracting(AuditFinding::cardId).contains(Optional.of(card.cardId()));
        repairAll(bench);

        assertThat(bench.verify()).isEmpty();
        assertThat(bench.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_code_that_discounts_two_orders_is_found_and_can_only_be_left(TestDatabase database) {
        LoyaltyBench shop = LoyaltyBench.on(database).earning("1");
        shop.place(order(1).of(MARIA).line("75.00").paid(MovableClock.START));
        ShopTables.fill(shop.jdbc);
        AuditBench bench = new AuditBench(shop, new TwiceUsedCodes(shop.jdbc));
        assertThat(bench.found()).isEmpty();

        bench.corrupt("INSERT INTO BLC_ORDER_OFFER_CODE_XREF VALUES (1, 500)");
        bench.corrupt("INSERT INTO BLC_ORDER_ADJUSTMENT VALUES (1, 900)");

        assertThat(bench.found()).containsExactly(new Discrepancy(FindingKind.CODE_TWICE, "first", "1", "2"));
        AuditFinding finding = bench.open().get(0);
        assertThat(finding.accountId()).contains(MARIA);
        assertThat(bench.audit.repair(finding.findingId(), "anna")).isEqualTo(RepairAnswer.NOT_REPAIRABLE);
        assertThat(bench.audit.leave(finding.findingId(), "anna")).isEqualTo(RepairAnswer.DONE);
        assertThat(bench.found()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void all_of_a_kind_are_repaired_by_one_batch_and_the_other_kinds_stay(TestDatabase database) {
        AuditBench bench = shop(database);
        LongStream.range(100, 230).forEach(account -> bench.shop.adjust(account, 10));
        bench.corrupt("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = 11 WHERE ACCOUNT_ID >= 100");
        bench.corrupt("UPDATE LOY_ACCOUNT SET SHORTFALL = 3 WHERE ACCOUNT_ID = 8");
        bench.nextNight();
        RepairBatch work = new RepairBatch(bench.audit);
        Batch batch = batch(FindingKind.LIFETIME_POINTS);

        List<ChunkRange> chunks = work.plan(batch, 0);
        assertThat(chunks).extracting(ChunkRange::rows).containsExactly(50L, 50L, 30L);
        long repaired = chunks.stream()
                .mapToLong(chunk -> work.work(batch, chunk).changed())
                .sum();

        assertThat(repaired).isEqualTo(130);
        assertThat(work.work(batch, chunks.get(0)).changed()).isZero();
        assertThat(work.plan(batch, 1)).isEmpty();
        assertThat(bench.open()).extracting(AuditFinding::kind).containsExactly(FindingKind.OWED_POINTS);
        assertThat(bench.audit.open()).isEqualTo(Map.of(FindingKind.OWED_POINTS, 1L));
        assertThat(bench.in(FindingState.REPAIRED).get(0).actor()).contains("anna");
    }

    private static Batch batch(FindingKind kind) {
        return new Batch(
                "b1",
                RepairBatch.KIND,
                BatchState.RUNNING,
                kind.name(),
                "anna",
                0,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                MovableClock.START,
                Optional.empty());
    }

    private static void repairAll(AuditBench bench) {
        bench.open().forEach(finding -> bench.audit.repair(finding.findingId(), "anna"));
    }

    /** 75 + 50 points of Maria, 20 of somebody else. */
    static AuditBench shop(TestDatabase database) {
        LoyaltyBench shop = LoyaltyBench.on(database).earning("1");
        shop.place(order(1).of(MARIA).line("75.00").paid(MovableClock.START));
        shop.adjust(MARIA, 50);
        shop.adjust(8, 20);
        return new AuditBench(shop);
    }
}

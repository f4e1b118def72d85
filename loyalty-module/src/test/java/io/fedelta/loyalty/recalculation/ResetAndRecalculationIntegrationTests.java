package io.fedelta.loyalty.recalculation;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.batch.BatchNode;
import io.fedelta.loyalty.reset.UndoAnswer;
import io.fedelta.loyalty.reset.dao.ResetMemberRows;
import io.fedelta.loyalty.reset.dao.ResetOrderRows;
import io.fedelta.loyalty.reset.dao.ResetRows;
import io.fedelta.loyalty.reset.dao.ResetSessionRows;
import io.fedelta.loyalty.reset.service.JdbcResets;
import io.fedelta.loyalty.reset.service.ResetWork;
import io.fedelta.loyalty.reset.service.Resets;
import io.fedelta.loyalty.reset.service.UndoWork;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.RecalculationBench;
import io.fedelta.loyalty.testing.ResetBench;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a merchant does who takes all points away to give them anew, and thinks again. */
class ResetAndRecalculationIntegrationTests {

    private static final Instant LAST_MONTH = MovableClock.START.minus(Duration.ofDays(30));

    private RecalculationBench shop;
    private Resets resets;
    private BatchNode node;

    /** Account 7 has 50 points, 20 of them by hand; 95 of an order and 50 of its session are missing. */
    private void openOn(TestDatabase database) {
        shop = RecalculationBench.on(database);
        LoyaltyBench loyalty = shop.loyalty;
        ResetRows rows = new ResetRows(loyalty.jdbc);
        ResetOrderRows orders = new ResetOrderRows(loyalty.jdbc);
        ResetSessionRows sessions = new ResetSessionRows(loyalty.jdbc);
        ResetMemberRows members = new ResetMemberRows(loyalty.jdbc);
        node = new BatchNode(
                loyalty,
                new ResetWork(rows, orders, sessions, members, loyalty.ledger, RecalculationBench.ROME, loyalty.clock),
                new UndoWork(rows, orders, sessions, members, loyalty.ledger, RecalculationBench.ROME, loyalty.clock));
        resets = new JdbcResets(rows, node.batches);
        shop.place(order(1).of(7).line("30.00").paid(MovableClock.START));
        shop.place(order(2).of(7)
                .line("15.00")
                .line("Portrait", 1, "80.00", Studio.PORTRAIT)
                .paid(LAST_MONTH));
        loyalty.adjust(7, 20);
    }

    private String reset() {
        shop.loyalty.clock.advance(Duration.ofSeconds(1));
        String id = UUID.randomUUID().toString();
        resets.start(id, ResetBench.note("new season"));
        node.task.run();
        return id;
    }

    private UndoAnswer undoReset(String id) {
        UndoAnswer answer = resets.undo(id, UUID.randomUUID().toString(), ResetBench.note("by mistake"));
        node.task.run();
        return answer;
    }

    private List<Object> lastActivity() {
        return shop.loyalty.jdbc.queryForList("SELECT CHANGED_AT FROM LOY_ACCOUNT", Object.class);
    }

    private long points() {
        return shop.loyalty.points(7);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void after_a_reset_a_recalculation_awards_everything_and_its_undoing_leaves_what_the_reset_had_left(
            TestDatabase database) {
        openOn(database);
        String reset = reset();
        List<String> left = shop.balances();
        assertThat(left).containsExactly("7 20 20");
        List<Object> activity = lastActivity();

        String preview = shop.preview(0);
        assertThat(shop.recalculations.gains(preview, Integer.MAX_VALUE, 25).rows())
                .as("the last page")
                .isNotEmpty();
        shop.run(preview);
        assertThat(points()).isEqualTo(20 + 30 + 95 + 50);
        assertThat(undoReset(reset)).isEqualTo(UndoAnswer.AWARDED_SINCE);
        shop.undo(preview);

        assertThat(shop.balances()).isEqualTo(left);
        assertThat(lastActivity()).as("nobody did anything meanwhile").isEqualTo(activity);
        assertThat(shop.findings()).isEmpty();
        assertThat(undoReset(reset)).as("somebody has earned since").isEqualTo(UndoAnswer.AWARDED_SINCE);
        shop.recalculate(0);
        assertThat(points()).isEqualTo(20 + 30 + 95 + 50);
        assertThat(shop.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_a_reset_took_of_a_recalculation_comes_back_with_the_reset_and_goes_with_the_recalculation(
            TestDatabase database) {
        openOn(database);
        List<String> before = shop.balances();
        String preview = shop.preview(0);
        shop.run(preview);
        List<String> after = shop.balances();
        String reset = reset();
        assertThat(points()).isEqualTo(20);

        assertThat(undoReset(reset)).isEqualTo(UndoAnswer.STARTED);
        assertThat(shop.balances()).isEqualTo(after);
        assertThat(shop.findings()).isEmpty();
        shop.undo(preview);

        assertThat(shop.balances()).isEqualTo(before);
        assertThat(shop.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_recalculation_that_is_undone_after_a_reset_has_nothing_left_to_take(TestDatabase database) {
        openOn(database);
        String preview = shop.preview(0);
        shop.run(preview);
        String reset = reset();
        List<String> left = shop.balances();

        assertThat(shop.undo(preview).changed()).isZero();

        assertThat(shop.balances()).isEqualTo(left);
        assertThat(shop.findings()).isEmpty();
        assertThat(undoReset(reset)).isEqualTo(UndoAnswer.STARTED);
        assertThat(points()).as("the reset gives back what it took").isEqualTo(20 + 30 + 95 + 50);
        assertThat(shop.findings()).isEmpty();
    }
}

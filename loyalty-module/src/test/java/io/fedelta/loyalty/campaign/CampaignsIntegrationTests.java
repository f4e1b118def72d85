package io.fedelta.loyalty.campaign;

import static io.fedelta.loyalty.testing.BonusBench.FROM;
import static io.fedelta.loyalty.testing.BonusBench.UNTIL;
import static io.fedelta.loyalty.testing.BonusBench.campaign;
import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.StatementCount;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignsIntegrationTests {

    private static final long MARIA = 7;
    private static final Goods PORTRAIT = new Goods(Optional.of(11L), Set.of(1L, 2L));
    private static final Goods FRAME = new Goods(Optional.of(12L), Set.of(3L));

    @ParameterizedTest
    @CsvSource({"-1,19", "0,39", "1,39", "2645999999,39", "2646000000,19", "2646000001,19"})
    void a_campaign_runs_from_its_first_moment_until_just_before_its_end(long millisAfterFrom, long points) {
        assertThat(FROM.plusMillis(2646000000L)).isEqualTo(UNTIL);
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).running(campaign(1, Kind.MULTIPLIER, "2"));
        bench.loyalty.jdbc.update("UPDATE LOY_RULE_VERSION SET VALID_FROM = TIMESTAMP '2026-02-01 00:00:00'");

        Instant submitted = FROM.plusMillis(millisAfterFrom);
        assertThat(bench.loyalty
                        .place(order(1).of(MARIA).line("19.99").paid(submitted))
                        .points())
                .isEqualTo(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource({"0.5,1,9", "0.5,2,19", "0.5,1.5,14", "1,3,59", "0.1,1.01,2"})
    void points_are_rounded_down_once_after_multiplying(String ratio, String factor, long points) {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB);
        bench.loyalty.earning(ratio);
        bench.running(campaign(1, Kind.MULTIPLIER, factor));

        assertThat(bench.loyalty
                        .place(order(1).of(MARIA).line("19.99").paid(START))
                        .points())
                .isEqualTo(Points.of(points));
    }

    @ParameterizedTest
    @EnumSource
    void the_submission_decides_also_when_payment_comes_after_the_end(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).running(campaign(1, Kind.MULTIPLIER, "2"));

        assertThat(bench.loyalty
                        .place(order(1).of(MARIA)
                                .line("75.00")
                                .submitted(UNTIL.minusSeconds(1))
                                .captured("75.00", UNTIL.plusSeconds(3600))
                                .facts())
                        .points())
                .isEqualTo(Points.of(150));
    }

    @ParameterizedTest
    @EnumSource
    void a_campaign_deactivated_after_the_submission_still_counts_for_it(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).running(campaign(1, Kind.MULTIPLIER, "2"));
        bench.loyalty.clock.advance(Duration.ofHours(1));
        bench.running();

        assertThat(bench.loyalty
                        .place(order(1).of(MARIA).line("75.00").paid(START))
                        .points())
                .isEqualTo(Points.of(150));
        assertThat(bench.loyalty
                        .place(order(2).of(MARIA).line("75.00").paid(bench.loyalty.clock.instant()))
                        .points())
                .isEqualTo(Points.of(75));
    }

    @Test
    void the_best_single_one_wins_unless_stacking_is_on() {
        Campaign[] both = {campaign(1, Kind.MULTIPLIER, "2"), campaign(2, Kind.MULTIPLIER, "3")};
        BonusBench single = BonusBench.on(TestDatabase.HSQLDB).running(both);
        BonusBench stacked = BonusBench.on(TestDatabase.HSQLDB).running(both);
        stacked.loyalty.ruled(stacked.loyalty.programme.current().rules().withStacking(true));

        assertThat(single.loyalty
                        .place(order(1).of(MARIA).line("10.00").paid(START))
                        .points())
                .isEqualTo(Points.of(30));
        assertThat(stacked.loyalty
                        .place(order(1).of(MARIA).line("10.00").paid(START))
                        .points())
                .isEqualTo(Points.of(60));
    }

    @Test
    void each_scope_multiplies_its_own_lines_only() {
        SessionRules sessions =
                new SessionRules(true, List.of(new SessionType(5, "Portrait", 50, true, Set.of(11L), Set.of())));
        for (Scope scope : List.of(
                new Scope(Set.of(11L), Set.of(), Set.of()),
                new Scope(Set.of(), Set.of(2L), Set.of()),
                new Scope(Set.of(), Set.of(), Set.of(5L)))) {
            BonusBench bench = BonusBench.on(TestDatabase.HSQLDB);
            bench.loyalty.ruled(bench.loyalty.programme.current().rules().withSessions(sessions));
            bench.running(campaign(1, Kind.MULTIPLIER, "2", scope, Set.of()));

            assertThat(bench.loyalty
                            .place(order(1).of(MARIA)
                                    .line("Portrait", 1, "75.00", PORTRAIT)
                                    .line("Frame", 1, "20.00", FRAME)
                                    .paid(START))
                            .points())
                    .as(scope.toString())
                    .isEqualTo(Points.of(170));
        }
    }

    @Test
    void a_campaign_for_tiers_is_for_those_who_held_one_before_the_order() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB)
                .running(campaign(1, Kind.MULTIPLIER, "2", Scope.EVERYTHING, Set.of(100L)))
                .withTiers(true);
        bench.tiers.put(MARIA, 100L);
        bench.tiers.put(8L, 99L);

        assertThat(bench.loyalty
                        .place(order(1).of(MARIA).line("10.00").paid(START))
                        .points())
                .isEqualTo(Points.of(20));
        assertThat(bench.loyalty.place(order(2).of(8).line("10.00").paid(START)).points())
                .isEqualTo(Points.of(10));
        assertThat(bench.loyalty.place(order(3).of(9).line("10.00").paid(START)).points())
                .isEqualTo(Points.of(10));
    }

    @Test
    void while_tiers_are_off_nobody_holds_one() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB)
                .running(campaign(1, Kind.MULTIPLIER, "2", Scope.EVERYTHING, Set.of(100L)))
                .withTiers(false);
        bench.tiers.put(MARIA, 100L);

        assertThat(bench.loyalty
                        .place(order(1).of(MARIA).line("10.00").paid(START))
                        .points())
                .isEqualTo(Points.of(10));
    }

    @ParameterizedTest
    @EnumSource
    void a_bonus_for_each_order_is_given_with_each_paid_order_once(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).running(campaign(3, Kind.BONUS_PER_ORDER, "20"));

        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.loyalty.place(order(2).of(MARIA).line("10.00").paid(START));

        assertThat(bench.sources(MARIA, EntryKind.CAMPAIGN_BONUS)).containsExactly("3-1/0", "3-2/0");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(75 + 10 + 40);
        assertThat(bench.loyalty.ledger.explanation(MARIA, 2))
                .isEqualTo(new BonusExplanation("Campaign 3", 0, Points.of(20)));
    }

    @ParameterizedTest
    @EnumSource
    void a_bonus_goes_with_its_order_and_comes_again_with_it(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).running(campaign(3, Kind.BONUS_PER_ORDER, "20"));
        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));

        bench.loyalty.place(
                order(1).of(MARIA).line("75.00").state(OrderState.CANCELLED).facts());
        assertThat(bench.loyalty.points(MARIA)).isZero();

        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(95);
        assertThat(bench.sources(MARIA, EntryKind.CAMPAIGN_BONUS)).containsExactly("3-1/0", "3-1/1");
        assertThat(bench.sources(MARIA, EntryKind.BONUS_REVERSAL)).containsExactly("3-1/0");
    }

    @ParameterizedTest
    @EnumSource
    void a_bonus_for_each_member_comes_once_and_stays_while_one_order_stays(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).running(campaign(3, Kind.BONUS_PER_MEMBER, "20"));
        bench.loyalty.place(order(1).of(MARIA).line("10.00").paid(START));
        bench.loyalty.place(order(2).of(MARIA).line("10.00").paid(START));
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(40);

        bench.loyalty.place(
                order(1).of(MARIA).line("10.00").state(OrderState.OPEN).facts());
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(30);
        bench.loyalty.place(
                order(2).of(MARIA).line("10.00").state(OrderState.OPEN).facts());
        assertThat(bench.loyalty.points(MARIA)).isZero();

        bench.loyalty.place(order(3).of(MARIA).line("10.00").paid(START));
        assertThat(bench.sources(MARIA, EntryKind.CAMPAIGN_BONUS)).containsExactly("3/0", "3/1");
    }

    @ParameterizedTest
    @EnumSource
    void two_orders_at_once_bring_one_bonus_for_the_member(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).running(campaign(3, Kind.BONUS_PER_MEMBER, "20"));

        Together.run(
                4,
                thread -> () -> bench.loyalty.place(
                        order(thread + 1).of(MARIA).line("10.00").paid(START)));

        assertThat(bench.points(MARIA, EntryKind.CAMPAIGN_BONUS)).containsExactly(20L);
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(60);
    }

    @Test
    void a_scoped_bonus_needs_something_of_its_scope_that_costs_something_and_counts() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB)
                .running(
                        campaign(1, Kind.BONUS_PER_ORDER, "5", new Scope(Set.of(11L), Set.of(), Set.of()), Set.of()),
                        campaign(2, Kind.BONUS_PER_ORDER, "7"));

        bench.loyalty.place(order(1).of(MARIA).line("Frame", 1, "20.00", FRAME).paid(START));
        assertThat(bench.sources(MARIA, EntryKind.CAMPAIGN_BONUS)).containsExactly("2-1/0");
        bench.loyalty.place(
                order(2).of(MARIA).line("Portrait", 1, "0.00", PORTRAIT).paid(START));
        bench.loyalty.place(order(3).of(MARIA).giftCardLine("50.00").paid(START));
        assertThat(bench.sources(MARIA, EntryKind.CAMPAIGN_BONUS)).containsExactly("2-1/0");
        bench.loyalty.place(
                order(4).of(MARIA).line("Portrait", 1, "75.00", PORTRAIT).paid(START));
        assertThat(bench.sources(MARIA, EntryKind.CAMPAIGN_BONUS)).containsExactly("2-1/0", "1-4/0", "2-4/0");
    }

    @Test
    void guests_and_orders_while_the_programme_is_off_get_no_bonus() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).running(campaign(3, Kind.BONUS_PER_ORDER, "20"));
        bench.loyalty.place(order(1).of(MARIA).byGuest().line("75.00").paid(START));
        ProgrammeRules rules = bench.loyalty.programme.current().rules();
        bench.loyalty.clock.advance(Duration.ofHours(1));
        bench.loyalty.ruled(ProgrammeRules.OFF.withCampaigns(rules.campaigns()));
        bench.loyalty.place(order(2).of(MARIA).line("75.00").paid(bench.loyalty.clock.instant()));

        assertThat(bench.entries(MARIA)).isEmpty();
    }

    @Test
    void without_payment_points_a_bonus_is_still_given() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB);
        ProgrammeRules rules = LoyaltyBench.rules("1");
        bench.loyalty.ruled(new ProgrammeRules(
                        true, false, rules.ratio(), rules.base(), rules.cashOnDeliveryCounts(), rules.rewardMails())
                .withCampaigns(List.of(campaign(3, Kind.BONUS_PER_ORDER, "20"))));
        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(bench.loyalty.points(MARIA)).isEqualTo(20);
    }

    @Test
    void two_hundred_campaigns_cost_no_more_statements_than_one() throws Exception {
        assertThat(statementsWith(200)).isEqualTo(statementsWith(1));
    }

    private static int statementsWith(int campaigns) throws Exception {
        BonusBench bench = BonusBench.counted(TestDatabase.HSQLDB);
        bench.running(LongStream.rangeClosed(1, campaigns)
                .mapToObj(id -> campaign(
                        id,
                        Kind.values()[(int) (id % 3)],
                        "2",
                        new Scope(Set.of(1000 + id), Set.of(), Set.of()),
                        Set.of(1L)))
                .toArray(Campaign[]::new));
        bench.loyalty.place(
                order(1).of(MARIA).line("Portrait", 1, "75.00", PORTRAIT).paid(START));
        return StatementCount.during(() -> bench.loyalty.place(order(2).of(MARIA)
                        .line("Portrait", 1, "75.00", PORTRAIT)
                        .paid(START)))
                .statements()
                .size();
    }
}

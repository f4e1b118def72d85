package io.fedelta.loyalty.reckoning;

import static io.fedelta.loyalty.testing.BonusBench.FROM;
import static io.fedelta.loyalty.testing.BonusBench.UNTIL;
import static io.fedelta.loyalty.testing.BonusBench.campaign;
import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.ReckoningBench.GOLD;
import static io.fedelta.loyalty.testing.ReckoningBench.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Period;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.reckoning.MissReason.GivenBefore;
import io.fedelta.loyalty.reckoning.MissReason.MetBefore;
import io.fedelta.loyalty.reckoning.MissReason.NotTheBirthdayOrder;
import io.fedelta.loyalty.reckoning.MissReason.NotYet;
import io.fedelta.loyalty.reckoning.MissReason.NothingCounts;
import io.fedelta.loyalty.reckoning.MissReason.OtherGoods;
import io.fedelta.loyalty.reckoning.MissReason.OtherTier;
import io.fedelta.loyalty.reckoning.MissReason.Outdone;
import io.fedelta.loyalty.reckoning.MissReason.Over;
import io.fedelta.loyalty.reckoning.MissReason.SavedLater;
import io.fedelta.loyalty.reckoning.MissReason.SwitchedOff;
import io.fedelta.loyalty.reckoning.MissReason.TooFewOrders;
import io.fedelta.loyalty.testing.ReckoningBench;
import io.fedelta.loyalty.testing.StatementCount;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReckoningsIntegrationTests {

    private static final long MARIA = 7;
    private static final Scope FAMILY = new Scope(Set.of(), Set.of(5L), Set.of());
    private static final Instant HOUR_LATER = START.plus(Duration.ofHours(1));

    @ParameterizedTest
    @EnumSource
    void a_multiplier_that_another_outdoes_says_which(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database).withTiers();
        bench.bonuses.running(campaign(1, Kind.MULTIPLIER, "2"));
        bench.bonuses.tiers.put(MARIA, GOLD);

        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(bench.misses(1).get("Gold"))
                .isEqualTo(new Outdone(
                        new AppliedMultiplier(AppliedMultiplier.Kind.CAMPAIGN, "Campaign 1", new BigDecimal("2"))));
        assertThat(bench.misses(1)).doesNotContainKey("Campaign 1");
    }

    @Test
    void with_stacking_nothing_outdoes_anything() {
        ReckoningBench bench = ReckoningBench.on(TestDatabase.HSQLDB).withTiers();
        bench.bonuses.running(campaign(1, Kind.MULTIPLIER, "2"));
        bench.bonuses.tiers.put(MARIA, GOLD);
        bench.loyalty.ruled(rules(bench).withStacking(true));

        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(bench.misses(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_campaign_for_other_goods_says_for_which(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        bench.bonuses.running(
                campaign(1, Kind.MULTIPLIER, "2", FAMILY, Set.of()),
                campaign(2, Kind.BONUS_PER_ORDER, "20", FAMILY, Set.of()));

        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(bench.misses(1))
                .containsEntry("Campaign 1", new OtherGoods(FAMILY))
                .containsEntry("Campaign 2", new OtherGoods(FAMILY));
        assertThat(bench.asMerchant(1).namesOf(FAMILY)).containsExactly("Category 5");
    }

    @Test
    void one_line_in_scope_is_enough_to_apply() {
        ReckoningBench bench = ReckoningBench.on(TestDatabase.HSQLDB);
        bench.bonuses.running(campaign(1, Kind.MULTIPLIER, "2", FAMILY, Set.of()));

        bench.loyalty.place(order(1).of(MARIA)
                .line("Print", 1, "10.00", new Goods(Optional.of(1L), Set.of(6L)))
                .line("Family session", 1, "75.00", new Goods(Optional.of(2L), Set.of(5L)))
                .paid(START));

        assertThat(bench.misses(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_campaign_near_in_time_says_when_it_ran_and_one_long_over_says_nothing(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        Instant begin = UNTIL.plus(Duration.ofDays(10));
        bench.bonuses.running(
                campaign(1, Kind.MULTIPLIER, "2"),
                moved(campaign(2, Kind.MULTIPLIER, "3"), begin, begin.plus(Duration.ofDays(9))),
                moved(campaign(3, Kind.MULTIPLIER, "4"), FROM.minus(Duration.ofDays(90)), FROM));
        Instant placed = UNTIL.plus(Duration.ofDays(1));
        bench.loyalty.clock.set(placed);

        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(placed));

        assertThat(bench.misses(1))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Campaign 1", new Over(UNTIL), "Campaign 2", new NotYet(begin)));
    }

    @ParameterizedTest
    @EnumSource
    void a_campaign_for_a_tier_names_it(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database).withTiers();
        bench.bonuses.running(campaign(1, Kind.BONUS_PER_ORDER, "20", Scope.EVERYTHING, Set.of(GOLD)));
        bench.bonuses.tiers.put(MARIA, SILVER);

        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(bench.misses(1))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Campaign 1", new OtherTier(List.of("Gold")), "Gold", new OtherTier(List.of("Gold"))));
    }

    @Test
    void drafts_are_told_to_the_merchant_and_to_nobody_else() {
        ReckoningBench bench = ReckoningBench.on(TestDatabase.HSQLDB);
        bench.bonuses.running(off(campaign(1, Kind.MULTIPLIER, "2")));

        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(bench.misses(1)).isEmpty();
        assertThat(ReckoningBench.misses(bench.asMerchant(1))).containsEntry("Campaign 1", new SwitchedOff());
    }

    @ParameterizedTest
    @EnumSource
    void a_campaign_switched_on_after_the_order_says_so(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        bench.bonuses.running(off(campaign(1, Kind.MULTIPLIER, "2")));
        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.loyalty.clock.set(HOUR_LATER);
        bench.bonuses.running(campaign(1, Kind.MULTIPLIER, "2"));

        assertThat(bench.misses(1)).containsExactlyEntriesOf(Map.of("Campaign 1", new SavedLater()));
    }

    @ParameterizedTest
    @EnumSource
    void the_explanation_stays_that_of_the_order_when_rules_and_catalogue_change(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        bench.bonuses.running(campaign(1, Kind.MULTIPLIER, "2", FAMILY, Set.of()), campaign(2, Kind.MULTIPLIER, "3"));
        Goods family = new Goods(Optional.of(2L), Set.of(5L));
        bench.loyalty.place(
                order(1).of(MARIA).line("Session", 1, "75.00", family).paid(START));
        Map<String, MissReason> before = bench.misses(1);

        bench.loyalty.clock.set(HOUR_LATER);
        bench.bonuses.running(campaign(1, Kind.MULTIPLIER, "9", Scope.EVERYTHING, Set.of()));
        assertThat(bench.misses(1)).isEqualTo(before).containsOnlyKeys("Campaign 1");
        assertThat(bench.asMerchant(1).payment().orElseThrow().points().value()).isEqualTo(225);

        bench.loyalty.orders.put(
                order(1).of(MARIA).line("Session", 1, "75.00", Goods.UNKNOWN).paid(START));
        assertThat(bench.misses(1)).doesNotContainKey("Campaign 2");
    }

    @ParameterizedTest
    @EnumSource
    void a_bonus_once_for_each_member_tells_when_it_came(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        bench.bonuses.running(campaign(1, Kind.BONUS_PER_MEMBER, "50"));
        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.loyalty.place(order(2).of(MARIA).line("75.00").paid(HOUR_LATER));

        assertThat(bench.misses(1)).isEmpty();
        assertThat(bench.misses(2)).containsExactlyEntriesOf(Map.of("Campaign 1", new GivenBefore(START)));
    }

    @ParameterizedTest
    @EnumSource
    void a_challenge_counts_up_to_the_order(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        bench.bonuses.challenging(new Challenge(1, "Often", true, 3, Period.MONTH, 50));
        for (int no = 1; no <= 4; no++) {
            Instant moment = START.plus(Duration.ofHours(no));
            bench.loyalty.clock.set(moment);
            bench.loyalty.place(order(no).of(MARIA).line("20.00").paid(moment));
        }

        assertThat(bench.misses(1)).containsEntry("Often", new TooFewOrders(1, 3, Period.MONTH));
        assertThat(bench.misses(2)).containsEntry("Often", new TooFewOrders(2, 3, Period.MONTH));
        assertThat(bench.misses(3)).isEmpty();
        assertThat(bench.misses(4)).containsEntry("Often", new MetBefore(Period.MONTH));
    }

    @Test
    void gift_cards_count_for_no_challenge_and_show_as_excluded() {
        ReckoningBench bench = ReckoningBench.on(TestDatabase.HSQLDB);
        bench.bonuses.challenging(new Challenge(1, "Often", true, 3, Period.MONTH, 50));

        bench.loyalty.place(order(1).of(MARIA).giftCardLine("50.00").paid(START));

        OrderReckoning reckoning = bench.asMerchant(1);
        assertThat(reckoning.decision().orElseThrow().reason()).isEqualTo(Reason.NOTHING_EARNS);
        assertThat(reckoning.payment().orElseThrow().components().get(0).counted())
                .isFalse();
        assertThat(bench.misses(1)).containsEntry("Often", new NothingCounts());
    }

    @ParameterizedTest
    @EnumSource
    void a_birthday_multiplier_is_for_the_birthday_order(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        bench.bonuses.giving(new BonusRules(false, 50, Birthday.MULTIPLIER, 50, BigDecimal.valueOf(2)));

        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(bench.misses(1)).containsExactlyEntriesOf(Map.of("", new NotTheBirthdayOrder()));
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_waits_tells_what_is_paid_and_what_it_would_bring(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        bench.loyalty.place(
                order(1).of(MARIA).line("75.00").captured("25.00", START).facts());

        OrderReckoning reckoning = bench.asMerchant(1);
        assertThat(reckoning.paid()).isEqualByComparingTo("25.00");
        assertThat(reckoning.payment().orElseThrow().points().value()).isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_paid_while_the_programme_was_off_tells_that_and_no_more(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        bench.loyalty.ruled(ProgrammeRules.OFF.withCampaigns(List.of(campaign(1, Kind.MULTIPLIER, "2"))));
        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));

        OrderReckoning reckoning = bench.asMerchant(1);
        assertThat(reckoning.decision().orElseThrow().reason()).isEqualTo(Reason.PROGRAMME_OFF);
        assertThat(reckoning.payment()).isEmpty();
        assertThat(reckoning.misses()).isEmpty();
    }

    @Test
    void a_cart_has_no_explanation() {
        ReckoningBench bench = ReckoningBench.on(TestDatabase.HSQLDB);
        assertThat(bench.reckonings.of(404, PlacedOrder.Audience.CUSTOMER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void orders_without_points_are_listed_newest_first_with_what_is_due(TestDatabase database) {
        ReckoningBench bench = ReckoningBench.on(database);
        bench.loyalty.place(
                order(1).of(MARIA).line("75.00").captured("25.00", START).facts());
        bench.loyalty.place(order(2).of(MARIA).line("75.00").paid(START));
        bench.loyalty.place(order(3).of(MARIA).giftCardLine("50.00").paid(START));

        List<UnearnedOrder> unearned = bench.unearned.of(MARIA);
        assertThat(unearned)
                .extracting(known -> known.decision().reason())
                .containsExactly(Reason.NOTHING_EARNS, Reason.NOT_FULLY_PAID);
        assertThat(unearned.get(1).due().orElseThrow().paid()).isEqualByComparingTo("25.00");
        assertThat(unearned.get(1).due().orElseThrow().total()).isEqualByComparingTo("75.00");
    }

    @Test
    void two_hundred_rules_tell_a_handful_and_count_the_rest_with_the_statements_of_one() throws Exception {
        ReckoningBench one = withCampaigns(1);
        ReckoningBench many = withCampaigns(200);

        assertThat(many.asMerchant(1).misses()).hasSize(6);
        assertThat(many.asMerchant(1).moreMisses()).isEqualTo(194);
        assertThat(statements(many)).hasSameSizeAs(statements(one));
    }

    @Test
    void nothing_more_is_written_at_the_award_for_what_did_not_apply() throws Exception {
        assertThat(awardStatements(200)).isEqualTo(awardStatements(1));
    }

    private static List<String> awardStatements(int campaigns) throws Exception {
        ReckoningBench bench = withCampaigns(campaigns);
        OrderFacts next = order(2).of(MARIA).line("75.00").paid(HOUR_LATER);
        return StatementCount.during(() -> bench.loyalty.place(next)).statements();
    }

    private static ReckoningBench withCampaigns(int number) {
        ReckoningBench bench = ReckoningBench.counted(TestDatabase.HSQLDB);
        bench.bonuses.running(LongStream.rangeClosed(1, number)
                .mapToObj(id -> campaign(id, Kind.BONUS_PER_ORDER, "2", FAMILY, Set.of()))
                .toArray(Campaign[]::new));
        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));
        return bench;
    }

    private static List<String> statements(ReckoningBench bench) throws Exception {
        bench.asMerchant(1);
        return StatementCount.during(() -> bench.asMerchant(1)).statements();
    }

    private static ProgrammeRules rules(ReckoningBench bench) {
        return bench.loyalty.programme.current().rules();
    }

    private static Campaign off(Campaign campaign) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                false,
                campaign.from(),
                campaign.until(),
                campaign.scope(),
                campaign.tiers(),
                campaign.effect());
    }

    private static Campaign moved(Campaign campaign, Instant from, Instant until) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                true,
                from,
                until,
                campaign.scope(),
                campaign.tiers(),
                campaign.effect());
    }
}

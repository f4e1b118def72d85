package io.fedelta.loyalty.whatif;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhatIfIntegrationTests {

    private static final long MARIA = 7;
    private static final long PAOLO = 8;
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private WhatIfBench shop;

    @ParameterizedTest
    @EnumSource
    void a_doubled_ratio_doubles_points_and_says_who_gains_most(TestDatabase database) {
        open(database);

        WhatIfResult result = shop.ask(3, shop.questions.today().withRules(LoyaltyBench.rules("2")));

        assertThat(result.pointsToday()).isEqualTo(130);
        assertThat(result.pointsDraft()).isEqualTo(260);
        assertThat(result.gaining()).isEqualTo(2);
        assertThat(result.most())
                .containsExactly(new MemberEffect(MARIA, 90, 180, 0, 1), new MemberEffect(PAOLO, 40, 80, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void the_ledger_is_never_written(TestDatabase database) {
        open(database);
        List<Map<String, Object>> before = shop.loyalty.jdbc.queryForList("SELECT * FROM LOY_ENTRY");

        shop.ask(12, shop.questions.today().withRules(LoyaltyBench.rules("5")));

        assertThat(shop.loyalty.jdbc.queryForList("SELECT * FROM LOY_ENTRY")).isEqualTo(before);
        assertThat(shop.loyalty.points(MARIA)).isEqualTo(90);
    }

    @ParameterizedTest
    @EnumSource
    void orders_paid_before_the_period_do_not_count(TestDatabase database) {
        open(database);
        shop.loyalty.clock.advance(Duration.ofDays(120));
        shop.loyalty.place(order(9).of(MARIA).line("10.00").paid(START.plus(Duration.ofDays(119))));

        assertThat(shop.ask(3, shop.questions.today()).pointsToday()).isEqualTo(10);
        assertThat(shop.ask(6, shop.questions.today()).pointsToday()).isEqualTo(140);
    }

    @ParameterizedTest
    @EnumSource
    void switching_the_programme_off_leaves_nothing(TestDatabase database) {
        open(database);

        WhatIfResult result = shop.ask(3, shop.questions.today().withRules(ProgrammeRules.OFF));

        assertThat(result.pointsDraft()).isZero();
        assertThat(result.losing()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void cashback_that_is_switched_on_shows_its_cost(TestDatabase database) {
        open(database);
        ProgrammeRules rules = shop.loyalty.programme.current().rules();

        WhatIfResult result = shop.ask(
                3, shop.questions.today().withRules(rules.withCashback(new CashbackRules(true, BigDecimal.TEN, 14))));

        assertThat(figures(result).get("CASHBACK-EUR")).isEqualByComparingTo("13.00");
    }

    @ParameterizedTest
    @EnumSource
    void a_lowered_threshold_unlocks_in_the_period_and_at_once(TestDatabase database) {
        open(database);
        RuleSet today = shop.questions.today();

        WhatIfResult result = shop.ask(3, today.withReward(new LadderStep(1, "Ten", BigDecimal.TEN, "EUR", 50), true));

        Map<String, BigDecimal> figures = figures(result);
        assertThat(figures.get("REWARD-1")).isEqualByComparingTo("1");
        assertThat(figures.get("AT_ONCE-1")).isEqualByComparingTo("1");
        assertThat(shop.ask(3, today.withReward(today.ladder().get(0), false)).effects())
                .noneMatch(effect ->
                        effect.name().startsWith("REWARD") && effect.draft().signum() > 0);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_question_is_answered_once(TestDatabase database) {
        open(database);
        shop.questions.ask("form", WhatIfBench.FORM, 3, shop.questions.today(), "anna");
        shop.questions.ask("form", WhatIfBench.FORM, 3, shop.questions.today(), "anna");

        assertThat(shop.questions.find("form").orElseThrow().form()).isEqualTo(WhatIfBench.FORM);
        assertThat(shop.loyalty.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_WHAT_IF", Long.class))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void old_questions_are_forgotten_with_their_answers(TestDatabase database) {
        open(database);
        shop.ask(3, shop.questions.today());
        shop.loyalty.clock.advance(Duration.ofDays(15));

        shop.ask(3, shop.questions.today());

        assertThat(shop.loyalty.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_WHAT_IF", Long.class))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void rules_survive_their_way_through_the_tables(TestDatabase database) {
        open(database);
        RuleSet draft = shop.questions
                .today()
                .withRules(LoyaltyBench.rules("0.75"))
                .withReward(new LadderStep(2, "Caff\u00e8 \u2615", new BigDecimal("2.50"), "EUR", 30), true);

        shop.questions.ask("form", WhatIfBench.FORM, 3, draft, "anna");

        assertThat(shop.questions.find("form").orElseThrow().draft()).isEqualTo(draft);
        assertThat(draft.rules().ratio()).isEqualTo(Ratio.of("0.75"));
    }

    private static Map<String, BigDecimal> figures(WhatIfResult result) {
        return result.effects().stream().collect(Collectors.toMap(Effect::name, Effect::draft));
    }

    /** Maria paid 90, Paolo 40, and one more has not paid yet. A code of ten euro comes at 100 points. */
    private void open(TestDatabase database) {
        shop = new WhatIfBench(BonusBench.on(database));
        shop.ladder.add(new RewardVersion(
                1, 1, "Ten", RewardType.PROMO_CODE, BigDecimal.TEN, "EUR", 100, "", false, Optional.empty(), true));
        shop.loyalty.place(order(1).of(MARIA).line("90.00").paid(START));
        shop.loyalty.place(order(2).of(PAOLO).line("40.00").paid(START));
        shop.loyalty.place(order(3).of(PAOLO).line("70.00").facts());
        shop.loyalty.clock.advance(Duration.ofHours(1));
    }
}

package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.AppliedMultiplier.Kind;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.testing.LoyaltyBench;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MultipliersTests {

    private static final Goods PORTRAIT = new Goods(Optional.of(7L), Set.of(70L));
    private static final Goods PRINT = new Goods(Optional.of(8L), Set.of(80L));
    private static final ProgrammeRules RULES = LoyaltyBench.rules("1");

    @Test
    void each_line_takes_its_own_best_multiplier() {
        Multipliers multipliers = new Multipliers(List.of(onCategory(70, "2"), everything("1.5")), false);

        PaymentExplanation explained = PaymentPoints.of(
                order(1).line("Portrait", 1, "75.00", PORTRAIT)
                        .line("Print", 3, "20.00", PRINT)
                        .facts(),
                RULES,
                multipliers);

        assertThat(explained.points().value()).isEqualTo(75 * 2 + 30);
        assertThat(explained.components())
                .extracting(part -> part.multipliers().get(0).factor())
                .containsExactly(new BigDecimal("2"), new BigDecimal("1.5"));
    }

    @Test
    void with_stacking_all_that_cover_a_line_multiply_each_other() {
        Multipliers multipliers = new Multipliers(List.of(onCategory(70, "2"), everything("1.5")), true);

        PaymentExplanation explained =
                PaymentPoints.of(order(1).line("Portrait", 1, "75.00", PORTRAIT).facts(), RULES, multipliers);

        assertThat(explained.points().value()).isEqualTo(225);
    }

    @Test
    void of_equal_multipliers_the_first_wins_and_none_lowers_points() {
        Multipliers multipliers =
                new Multipliers(List.of(named("first", "2"), named("second", "2"), named("half", "0.5")), true);
        Multipliers best = new Multipliers(multipliers.offered(), false);

        assertThat(best.on(PORTRAIT, Set.of()))
                .extracting(AppliedMultiplier::name)
                .containsExactly("first");
        assertThat(multipliers.on(PORTRAIT, Set.of()))
                .extracting(AppliedMultiplier::name)
                .containsExactly("first", "second");
    }

    @Test
    void points_are_floored_once_for_the_order_after_multiplying() {
        Multipliers multipliers = new Multipliers(List.of(everything("1.5")), false);

        // 1.5 × (0.99 + 0.99) = 2.97
        PaymentExplanation explained = PaymentPoints.of(
                order(1).line("Print", 1, "0.99", PRINT)
                        .line("Print", 1, "0.99", PRINT)
                        .facts(),
                RULES,
                multipliers);

        assertThat(explained.points().value()).isEqualTo(2);
    }

    @Test
    void loyalty_money_is_taken_off_each_line_in_proportion() {
        Multipliers multipliers = new Multipliers(List.of(onCategory(70, "2")), false);

        // A quarter of the order is paid with loyalty money: ¾ × (60 × 2 + 20)
        PaymentExplanation explained = PaymentPoints.of(
                order(1).line("Portrait", 1, "60.00", PORTRAIT)
                        .line("Print", 1, "20.00", PRINT)
                        .loyaltyTenders("20.00")
                        .facts(),
                RULES,
                multipliers);

        assertThat(explained.base()).isEqualByComparingTo("60");
        assertThat(explained.points().value()).isEqualTo(105);
    }

    @Test
    void a_session_type_in_the_scope_covers_its_goods() {
        Multiplier onPortraits = new Multiplier(
                new AppliedMultiplier(Kind.CAMPAIGN, "Portrait month", new BigDecimal("3")),
                new Scope(Set.of(), Set.of(), Set.of(5L)));
        Multipliers multipliers = new Multipliers(List.of(onPortraits), false);

        assertThat(multipliers.on(PORTRAIT, Set.of(5L))).hasSize(1);
        assertThat(multipliers.on(PORTRAIT, Set.of(6L))).isEmpty();
    }

    private static Multiplier onCategory(long category, String factor) {
        return new Multiplier(
                new AppliedMultiplier(Kind.CAMPAIGN, "Campaign", new BigDecimal(factor)),
                new Scope(Set.of(), Set.of(category), Set.of()));
    }

    private static Multiplier everything(String factor) {
        return named("Everything", factor);
    }

    private static Multiplier named(String name, String factor) {
        return new Multiplier(new AppliedMultiplier(Kind.TIER, name, new BigDecimal(factor)), Scope.EVERYTHING);
    }
}

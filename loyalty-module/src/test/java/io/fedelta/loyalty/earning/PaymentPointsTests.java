package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.testing.OrderFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentPointsTests {

    private static final EarningBase EVERYTHING = new EarningBase(true, true, true, true, false);

    @ParameterizedTest
    @CsvSource({"75.00, 1, 75", "75.00, 2, 150", "75.00, 0.5, 37", "19.99, 1, 19", "0.99, 1, 0", "0.10, 1000, 100"})
    void points_are_the_base_times_the_ratio_rounded_down(String price, String ratio, long points) {
        assertThat(earned(order(1).line(price), ratio, EarningBase.DEFAULT)).isEqualTo(points);
    }

    @Test
    void it_is_rounded_once_for_the_whole_order_and_not_for_each_line() {
        assertThat(earned(order(1).line("0.50").line("0.50").line("0.99"), "1", EarningBase.DEFAULT))
                .isEqualTo(1);
    }

    @Test
    void order_discounts_are_taken_off() {
        assertThat(earned(order(1).line("75.00").discount("10.00"), "1", EarningBase.DEFAULT))
                .isEqualTo(65);
    }

    @Test
    void gift_card_items_tax_shipping_and_fees_stay_out_unless_a_setting_says_otherwise() {
        OrderFixture order = order(1).line("100.00")
                .giftCardLine("50.00")
                .tax("20.00")
                .shipping("5.00")
                .fees("1.00");

        assertThat(earned(order, "1", EarningBase.DEFAULT)).isEqualTo(100);
        assertThat(earned(order, "1", EVERYTHING)).isEqualTo(176);
        assertThat(earned(order, "1", new EarningBase(true, false, false, false, true)))
                .isEqualTo(120);
        assertThat(earned(order, "1", new EarningBase(false, true, false, false, true)))
                .isEqualTo(105);
        assertThat(earned(order, "1", new EarningBase(false, false, true, false, true)))
                .isEqualTo(101);
        assertThat(earned(order, "1", new EarningBase(false, false, false, true, true)))
                .isEqualTo(150);
    }

    @Test
    void parts_paid_with_loyalty_money_are_taken_off_but_never_below_zero() {
        OrderFixture order = order(1).line("100.00").loyaltyTenders("30.00");

        assertThat(earned(order, "1", EarningBase.DEFAULT)).isEqualTo(70);
        assertThat(earned(order, "1", EVERYTHING)).isEqualTo(100);
        assertThat(earned(order(1).line("10.00").loyaltyTenders("30.00"), "1", EarningBase.DEFAULT))
                .isZero();
    }

    @Test
    void the_explanation_names_every_part_counted_or_not() {
        PaymentExplanation explanation = explain(
                order(1).line("Album", "75.00", false)
                        .giftCardLine("25.00")
                        .discount("10.00")
                        .shipping("5.00"),
                "1",
                EarningBase.DEFAULT);

        assertThat(explanation.components())
                .extracting(
                        BaseComponent::sort,
                        BaseComponent::label,
                        part -> part.amount().toPlainString(),
                        BaseComponent::counted)
                .containsExactly(
                        tuple(Sort.ITEM, "Album", "67.50", true),
                        tuple(Sort.GIFT_CARD_ITEM, "Gift card", "22.50", false),
                        tuple(Sort.SHIPPING, "", "5.00", false));
        assertThat(explanation.points().value()).isEqualTo(67);
    }

    private static long earned(OrderFixture order, String ratio, EarningBase base) {
        return explain(order, ratio, base).points().value();
    }

    private static PaymentExplanation explain(OrderFixture order, String ratio, EarningBase base) {
        return PaymentPoints.of(order.facts(), new ProgrammeRules(true, true, Ratio.of(ratio), base, false, true));
    }
}

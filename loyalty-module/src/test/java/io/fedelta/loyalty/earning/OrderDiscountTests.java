package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.OrderFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderDiscountTests {

    @Test
    void a_discount_is_spread_in_proportion_to_the_prices() {
        assertThat(after("10.00", "75.00", "25.00")).containsExactly("67.50", "22.50");
    }

    @Test
    void left_over_cents_go_to_the_largest_remainders() {
        // Shares 3.333…, 3.333…, 3.333…: the cent that is left over goes to the first of equals.
        assertThat(after("10.00", "30.00", "30.00", "30.00")).containsExactly("26.66", "26.67", "26.67");
        // Shares 0.666… and 0.333…: it goes to the larger remainder.
        assertThat(after("1.00", "10.00", "20.00")).containsExactly("9.67", "19.33");
    }

    @Test
    void a_free_line_stays_free() {
        assertThat(after("0.01", "0.00", "5.00")).containsExactly("0.00", "4.99");
    }

    @Test
    void a_discount_above_the_lines_leaves_nothing_of_them() {
        assertThat(after("99.00", "5.00", "2.50")).containsExactly("0.00", "0.00");
    }

    @Test
    void without_a_discount_prices_stay_as_they_are() {
        assertThat(after("0", "5.00", "2.50")).containsExactly("5.00", "2.50");
        assertThat(after("1.00")).isEmpty();
    }

    @Test
    void a_currency_without_cents_is_spread_in_whole_units() {
        assertThat(afterIn("JPY", "100", "500", "500", "500")).containsExactly("466", "467", "467");
    }

    @Test
    void finer_amounts_than_cents_are_kept() {
        assertThat(afterIn("EUR", "0.005", "1.00", "1.00")).containsExactly("0.997", "0.998");
    }

    @Test
    void what_spares_gift_cards_comes_off_the_other_lines_alone() {
        OrderFixture order = order(1).line("50.00").giftCardLine("50.00").line("30.00");

        assertThat(after(order.discount("16.00").sparingDiscount("16.00"))).containsExactly("40.00", "50.00", "24.00");
        assertThat(after(order.discount("27.40").sparingDiscount("16.00"))).containsExactly("36.00", "45.00", "21.60");
    }

    @Test
    void a_sparing_discount_above_the_goods_lowers_the_cards_after_all_as_the_host_has_priced_them() {
        assertThat(after(order(1).line("5.00")
                        .giftCardLine("50.00")
                        .discount("8.00")
                        .sparingDiscount("8.00")))
                .containsExactly("0.00", "47.00");
    }

    @Test
    void any_spread_adds_up_and_leaves_no_line_below_zero() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            OrderFixture order = randomLines(random);
            BigDecimal subtotal =
                    sum(order.facts().lines().stream().map(OrderLine::price).toList());
            BigDecimal discount = cents(random, subtotal.unscaledValue().intValueExact() + 1);
            BigDecimal sparing = cents(random, discount.unscaledValue().intValueExact() + 1);
            List<BigDecimal> left = OrderDiscount.priceAfter(order.discount(discount.toPlainString())
                    .sparingDiscount(sparing.toPlainString())
                    .facts());
            assertThat(sum(left)).as("seed %d", seed).isEqualByComparingTo(subtotal.subtract(discount));
            assertThat(left).as("seed %d", seed).allMatch(price -> price.signum() >= 0);
        }
    }

    private static OrderFixture randomLines(Random random) {
        OrderFixture order = order(1);
        IntStream.rangeClosed(0, random.nextInt(12))
                .forEach(line -> order.line("Print", cents(random, 20_000).toPlainString(), random.nextInt(4) == 0));
        return order;
    }

    private static BigDecimal cents(Random random, int below) {
        return BigDecimal.valueOf(random.nextInt(below), 2);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static List<String> after(String discount, String... prices) {
        return afterIn("EUR", discount, prices);
    }

    private static List<String> afterIn(String currency, String discount, String... prices) {
        OrderFixture order = order(1).in(currency).discount(discount);
        Stream.of(prices).forEach(order::line);
        return after(order);
    }

    private static List<String> after(OrderFixture order) {
        return OrderDiscount.priceAfter(order.facts()).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}

package io.fedelta.loyalty.cashback;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.programme.CashbackRate;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderCashbackTests {

    private static final Instant NOW = MovableClock.START;
    private static final long ALBUMS = 3;
    private static final long FRAME = 9;
    private static final Goods ALBUM = new Goods(Optional.of(8L), Set.of(ALBUMS));
    private static final Goods FRAMES = new Goods(Optional.of(FRAME), Set.of());

    @ParameterizedTest
    @CsvSource({
        "EUR, 100.00, 5, 5.00",
        "EUR, 19.99, 5, 0.99",
        "EUR, 0.19, 5, 0.00",
        "EUR, 0.20, 5, 0.01",
        "EUR, 33.33, 3.33, 1.10",
        "EUR, 99.99, 0.01, 0.00",
        "EUR, 100.00, 0.01, 0.01",
        "EUR, 12.34, 12.5, 1.54",
        "EUR, 0.01, 100, 0.01",
        "EUR, 1234567.89, 7.77, 95925.92",
        "EUR, 10.00, 0, 0.00",
        "USD, 59.95, 2.5, 1.49",
        "CHF, 47.30, 10, 4.73",
        "JPY, 1999, 5, 99",
        "JPY, 19, 5, 0",
        "JPY, 20, 5, 1",
        "JPY, 3333, 1.5, 49",
        "KWD, 1.999, 5, 0.099",
        "KWD, 0.020, 5, 0.001",
        "KWD, 12.345, 7.5, 0.925"
    })
    void twenty_cases_are_floored_to_the_smallest_coin(String currency, String price, String percent, String expected) {
        OrderFacts order = order(1).in(currency).line(price).paid(NOW);

        assertThat(amount(order, rules(percent))).isEqualTo(new BigDecimal(expected));
    }

    @Test
    void the_order_is_floored_once_and_not_line_by_line() {
        OrderFacts order = order(1).line("0.19").line("0.19").line("0.19").paid(NOW);

        assertThat(amount(order, rules("5"))).isEqualTo("0.02");
    }

    /** M8 of what other shops' customers complain about: 100 € of goods, 20 € of it paid with points. */
    @Test
    void m8_only_what_was_really_paid_for_goods_brings_cashback() {
        OrderFixture order =
                order(1).line("100.00").tax("22.00").shipping("10.00").loyaltyTenders("20.00");

        assertThat(amount(order.paid(NOW), rules("5"))).isEqualTo("4.00");
        assertThat(amount(order(1).giftCardLine("50.00").paid(NOW), rules("5"))).isEqualTo("0.00");
    }

    @Test
    void shipping_and_tax_count_if_the_settings_say_so() {
        OrderFacts order =
                order(1).line("100.00").tax("22.00").shipping("10.00").paid(NOW);

        assertThat(amount(order, rules("5", new EarningBase(true, false, false, false, true))))
                .isEqualTo("6.10");
        assertThat(amount(order, rules("5", new EarningBase(false, true, false, false, true))))
                .isEqualTo("5.50");
    }

    @Test
    void discounts_come_off_first() {
        OrderFacts order = order(1).line("100.00").discount("20.00").paid(NOW);

        assertThat(amount(order, rules("5"))).isEqualTo("4.00");
    }

    @Test
    void the_highest_rate_of_a_line_wins_and_never_lowers_the_usual_one() {
        OrderFacts order = order(1).line("Album", 1, "100.00", ALBUM)
                .line("Frame", 1, "100.00", FRAMES)
                .line("10.00")
                .shipping("50.00")
                .paid(NOW);
        List<CashbackRate> rates = List.of(
                rate(1, "Albums", categories(ALBUMS), "10"),
                rate(2, "More for albums", categories(ALBUMS), "12"),
                rate(3, "Less for frames", products(FRAME), "1"));

        CashbackExplanation explanation = of(order, rules("5", rates), Optional.empty());

        assertThat(explanation.amount()).isEqualTo("17.50");
        assertThat(explanation.parts())
                .extracting(part -> part.rate().rule())
                .containsExactly("More for albums", "", "", "");
    }

    @Test
    void a_rate_counts_for_orders_submitted_in_its_period() {
        List<CashbackRate> rates = List.of(rate(1, "Albums", Scope.EVERYTHING, "10"));
        ProgrammeRules rules = rules("5", rates);

        assertThat(bought(NOW, rules)).isEqualTo("10.00");
        assertThat(bought(NOW.minusMillis(1), rules)).isEqualTo("5.00");
        assertThat(bought(NOW.plus(Duration.ofDays(7)).minusMillis(1), rules)).isEqualTo("10.00");
        assertThat(bought(NOW.plus(Duration.ofDays(7)), rules)).isEqualTo("5.00");
    }

    @Test
    void the_tier_adds_its_percentage_and_nobody_gets_more_than_was_paid() {
        OrderFacts order = order(1).line("100.00").paid(NOW);

        assertThat(of(order, rules("5"), Optional.of(tier("2.5"))).amount()).isEqualTo("7.50");
        assertThat(of(order, rules("99"), Optional.of(tier("2.5"))).amount()).isEqualTo("100.00");
    }

    @Test
    void what_was_paid_with_loyalty_money_comes_off_each_part_in_proportion() {
        OrderFacts order = order(1).line("Album", 1, "60.00", ALBUM)
                .line("40.00")
                .loyaltyTenders("50.00")
                .paid(NOW);

        BigDecimal amount = of(
                        order, rules("5", List.of(rate(1, "Albums", categories(ALBUMS), "10"))), Optional.empty())
                .amount();

        assertThat(amount).isEqualTo("4.00");
    }

    private static BigDecimal bought(Instant moment, ProgrammeRules rules) {
        return OrderCashback.of(order(1).line("100.00").paid(moment), rules, moment, Optional.empty())
                .amount();
    }

    private static BigDecimal amount(OrderFacts order, ProgrammeRules rules) {
        return of(order, rules, Optional.empty()).amount();
    }

    private static CashbackExplanation of(OrderFacts order, ProgrammeRules rules, Optional<Tier> tier) {
        return OrderCashback.of(order, rules, NOW, tier);
    }

    private static ProgrammeRules rules(String percent) {
        return rules(percent, List.of());
    }

    private static ProgrammeRules rules(String percent, EarningBase base) {
        return new ProgrammeRules(true, true, Ratio.of("1"), base, false, true)
                .withCashback(new CashbackRules(true, new BigDecimal(percent), 14));
    }

    private static ProgrammeRules rules(String percent, List<CashbackRate> rates) {
        return new ProgrammeRules(true, true, Ratio.of("1"), EarningBase.DEFAULT, false, true)
                .withCashback(new CashbackRules(true, new BigDecimal(percent), 14, rates));
    }

    private static CashbackRate rate(long id, String name, Scope scope, String percent) {
        return new CashbackRate(id, name, true, NOW, NOW.plus(Duration.ofDays(7)), scope, new BigDecimal(percent));
    }

    private static Scope categories(long id) {
        return new Scope(Set.of(), Set.of(id), Set.of());
    }

    private static Scope products(long id) {
        return new Scope(Set.of(id), Set.of(), Set.of());
    }

    private static Tier tier(String extra) {
        return new Tier(
                1, "Gold", BigDecimal.TEN, "star", "#8a5a2b", BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal(extra));
    }
}

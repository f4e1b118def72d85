package io.fedelta.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.AppliedMultiplier.Kind;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyToPointsTests {

    @ParameterizedTest
    @CsvSource({
        // cart, ratio, on more, wanted, money
        "92.50, 1,      1,   100, 7.50",
        "92.51, 1,      1,   100, 7.49",
        "0,     1,      1,   1,   1.00",
        "0,     0.3,    1,   1,   3.34",
        "10,    0.3,    1,   4,   3.34",
        "19.99, 0.5,    1,   10,  0.01",
        "75,    1,      2,   100, 12.50",
        "75,    1,      1.5, 100, 16.67",
        "75,    1,      3,   76,  0.34",
        "0,     1000,   1,   1,   0.01",
        "0,     0.0001, 1,   3,   30000.00",
        "100,   1,      1,   100, 0",
        "150,   1,      1,   100, 0"
    })
    void the_least_money_that_earns_enough_is_rounded_up_to_the_cent(
            String cart, String ratio, String onMore, long wanted, String money) {
        assertThat(MoneyToPoints.of(explanation("EUR", ratio, cart), times(onMore), wanted))
                .isEqualByComparingTo(money);
    }

    @Test
    void currencies_without_cents_are_rounded_up_to_their_own_coin() {
        assertThat(MoneyToPoints.of(explanation("JPY", "0.3", "0"), List.of(), 1))
                .isEqualTo(new BigDecimal("4"));
        assertThat(MoneyToPoints.of(explanation("BHD", "0.3", "0"), List.of(), 1))
                .isEqualTo(new BigDecimal("3.334"));
    }

    @Test
    void what_is_paid_with_loyalty_money_earns_nothing() {
        PaymentExplanation cart =
                new PaymentExplanation("EUR", BigDecimal.ONE, List.of(item("50")), new BigDecimal("60"));

        assertThat(MoneyToPoints.of(cart, List.of(), 5)).isEqualByComparingTo("15.00");
    }

    @Test
    void one_cent_less_is_never_enough() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            PaymentExplanation cart = explanation(
                    "EUR",
                    BigDecimal.valueOf(1 + random.nextInt(40_000), 4).toPlainString(),
                    BigDecimal.valueOf(random.nextInt(20_000), 2).toPlainString());
            List<AppliedMultiplier> onMore =
                    times(BigDecimal.valueOf(100 + random.nextInt(300), 2).toPlainString());
            long wanted = cart.points().value() + 1 + random.nextInt(500);
            BigDecimal money = MoneyToPoints.of(cart, onMore, wanted);

            assertThat(pointsWith(cart, onMore, money))
                    .as("%s + %s", cart, money)
                    .isGreaterThanOrEqualTo(wanted);
            assertThat(pointsWith(cart, onMore, money.subtract(new BigDecimal("0.01"))))
                    .as("%s + %s less a cent", cart, money)
                    .isLessThan(wanted);
        }
    }

    private static long pointsWith(PaymentExplanation cart, List<AppliedMultiplier> onMore, BigDecimal money) {
        BaseComponent more = new BaseComponent(Sort.ITEM, "", "", 1, money, true, onMore);
        return new PaymentExplanation(
                        cart.currency(), cart.ratio(), List.of(cart.components().get(0), more), cart.loyaltyTenders())
                .points()
                .value();
    }

    private static PaymentExplanation explanation(String currency, String ratio, String cart) {
        return new PaymentExplanation(currency, new BigDecimal(ratio), List.of(item(cart)), BigDecimal.ZERO);
    }

    private static BaseComponent item(String amount) {
        return new BaseComponent(Sort.ITEM, "1", "Portrait", 1, new BigDecimal(amount), true);
    }

    private static List<AppliedMultiplier> times(String factor) {
        return List.of(new AppliedMultiplier(Kind.CAMPAIGN, "More", new BigDecimal(factor)));
    }
}

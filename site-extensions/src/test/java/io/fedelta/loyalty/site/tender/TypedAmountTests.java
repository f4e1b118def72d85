package io.fedelta.loyalty.site.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTests {

    @Test
    void money_has_a_point_or_a_comma_before_its_coins() {
        assertThat(TypedAmount.money(" 12.5 ", "EUR")).contains(new BigDecimal("12.5"));
        assertThat(TypedAmount.money("12,50", "EUR")).contains(new BigDecimal("12.50"));
        assertThat(TypedAmount.money("500", "JPY")).contains(new BigDecimal("500"));
        assertThat(TypedAmount.money("0.125", "KWD")).contains(new BigDecimal("0.125"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "0",
                "0.00",
                "1e19",
                "9223372036854775808",
                "NaN",
                "1,000.5",
                "1,000",
                "1.23456",
                "٣",
                "5 €",
                "0x10",
                "+5",
                "1.",
                ".5"
            })
    void what_can_be_misread_is_not_read_as_money(String typed) {
        assertThat(TypedAmount.money(typed, "EUR")).isEmpty();
    }

    @Test
    void a_currency_without_coins_takes_none() {
        assertThat(TypedAmount.money("5.5", "JPY")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "0", "1.5", "1e3", "9223372036854775808", "1,000", "fifty", "${50}", "<b>"})
    void points_are_whole_and_more_than_none(String typed) {
        assertThat(TypedAmount.points(typed)).isEmpty();
        assertThat(TypedAmount.points(" 50 ")).contains(50L);
    }
}

package io.fedelta.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTests {

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "0.5", "1", "2", "1000", "1E+3"})
    void points_per_unit_are_more_than_zero_and_at_most_a_thousand(String text) {
        assertThat(Ratio.of(text).pointsPerUnit()).isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000.0001", "0.00001", "1E+9"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Ratio.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zeros_at_the_end_make_no_difference() {
        assertThat(Ratio.of("10.5000")).isEqualTo(Ratio.of("10.5"));
        assertThat(Ratio.of("100.0").pointsPerUnit().toString()).isEqualTo("100");
    }
}

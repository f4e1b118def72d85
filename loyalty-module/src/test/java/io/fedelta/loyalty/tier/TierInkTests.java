package io.fedelta.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.Tier;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierInkTests {

    @ParameterizedTest
    @CsvSource({
        "'#ffffff', '#000000'",
        "'#000000', '#ffffff'",
        "'#ff0000', '#000000'",
        "'#0000ff', '#ffffff'",
        "'#00ff00', '#000000'",
        "'#767676', '#000000'",
        "'#757575', '#ffffff'",
        "'#8A5A2B', '#ffffff'",
        "'#caa000', '#000000'"
    })
    void a_badge_is_written_in_black_or_white(String colour, String ink) {
        assertThat(tier(colour).ink()).isEqualTo(ink);
    }

    @Test
    void every_colour_can_be_read() {
        for (int red = 0; red < 256; red += 15) {
            for (int green = 0; green < 256; green += 15) {
                for (int blue = 0; blue < 256; blue += 15) {
                    String ink =
                            tier("#%02x%02x%02x".formatted(red, green, blue)).ink();
                    assertThat(contrast(luminance(red, green, blue), ink)).isGreaterThan(4.5);
                }
            }
        }
    }

    private static double contrast(double luminance, String ink) {
        return "#000000".equals(ink) ? (luminance + 0.05) / 0.05 : 1.05 / (luminance + 0.05);
    }

    private static double luminance(int red, int green, int blue) {
        return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
    }

    private static double light(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Tier tier(String colour) {
        return new Tier(1, "Gold", BigDecimal.TEN, "star", colour, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}

package io.fedelta.loyalty.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodeTests {

    private final CardCode code = CardCode.random(new SecureRandom());

    @Test
    void it_is_shown_as_five_groups_of_five() {
        assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(code.shown().replace("-", "")).isEqualTo(code.signs()).endsWith(code.lastFour());
    }

    @Test
    void what_is_shown_is_read_again_however_it_is_typed() {
        String sloppy =
                " " + code.shown().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l') + "\t";

        assertThat(CardCode.read(code.shown())).contains(code);
        assertThat(CardCode.read(code.signs())).contains(code);
        assertThat(CardCode.read(sloppy)).contains(code);
        assertThat(CardCode.read(code.shown().replace('1', 'i'))).contains(code);
        assertThat(CardCode.read(code.shown().replace("-", " – "))).contains(code);
        assertThat(CardCode.read(code.shown().replace("-", "\u00a0"))).contains(code);
    }

    @Test
    void any_one_wrong_sign_is_noticed() {
        IntStream.range(0, CardCode.LENGTH)
                .forEach(place -> CardCode.ALPHABET
                        .chars()
                        .filter(sign -> sign != code.signs().charAt(place))
                        .forEach(sign -> assertThat(CardCode.read(replaced(code.signs(), place, (char) sign)))
                                .isEmpty()));
    }

    @Test
    void any_two_swapped_signs_are_noticed() {
        String signs = code.signs();
        for (int first = 0; first < CardCode.LENGTH; first++) {
            for (int second = first + 1; second < CardCode.LENGTH; second++) {
                if (signs.charAt(first) != signs.charAt(second)) {
                    String swapped =
                            replaced(replaced(signs, first, signs.charAt(second)), second, signs.charAt(first));
                    assertThat(CardCode.read(swapped)).isEmpty();
                }
            }
        }
    }

    private static String replaced(String signs, int place, char sign) {
        StringBuilder changed = new StringBuilder(signs);
        changed.setCharAt(place, sign);
        return changed.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "ABCDE",
                "UUUUU-UUUUU-UUUUU-UUUUU-UUUUU",
                "<script>alert(1)</script>",
                "${7*7}",
                "' OR '1'='1",
                "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
            })
    void nonsense_is_no_code(String typed) {
        assertThat(CardCode.read(typed)).isEmpty();
        assertThatThrownBy(() -> new CardCode(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_novel_is_no_code() {
        assertThat(CardCode.read(code.signs() + " ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void every_sign_is_as_likely_as_any_other_at_every_random_place() {
        Random seeded = new Random(17);
        int[][] seen = new int[CardCode.LENGTH - 1][CardCode.ALPHABET.length()];
        for (int i = 0; i < 32_000; i++) {
            String signs = CardCode.random(seeded).signs();
            for (int place = 0; place < seen.length; place++) {
                seen[place][CardCode.ALPHABET.indexOf(signs.charAt(place))]++;
            }
        }
        for (int[] ofPlace : seen) {
            assertThat(IntStream.of(ofPlace)).allMatch(times -> times > 800 && times < 1200);
        }
    }

    @Test
    void codes_do_not_repeat() {
        Set<String> seen = new HashSet<>();
        SecureRandom random = new SecureRandom();
        IntStream.range(0, 10_000)
                .forEach(i ->
                        assertThat(seen.add(CardCode.random(random).signs())).isTrue());
    }

    @Test
    void its_text_in_a_log_is_not_the_code() {
        assertThat(code.toString())
                .doesNotContain(code.signs().substring(0, 10))
                .doesNotContain(code.shown());
    }
}

package io.fedelta.loyalty.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.card.CardWish.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardWishTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Map<String, String> typed(String name, String value) {
        Map<String, String> typed = new HashMap<>(Map.of(CardWish.MAIL, "sofia@example.com"));
        typed.put(name, value);
        return typed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sofia@example.com", "s.o'fia+x@sub.example.co", "zoë@bücher.example", " sofia@example.com ", ""
            })
    void addresses_that_mail_can_reach_are_taken(String mail) {
        assertThat(CardWish.problems(typed(CardWish.MAIL, mail), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sofia",
                "sofia@example",
                "sofia@example.com,eve@example.com",
                "sofia@example.com\nBcc: eve@example.com",
                "sofia@example.com\r\nSubject: x",
                "<sofia@example.com>",
                "Sofia <sofia@example.com>",
                "so fia@example.com",
                "sofia@@example.com",
                "sofia@exam\u0000ple.com"
            })
    void addresses_that_are_none_or_more_than_one_or_bring_headers_are_refused(String mail) {
        assertThat(CardWish.problems(typed(CardWish.MAIL, mail), TODAY)).containsExactly(Problem.MAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-11-22", ""})
    void it_is_sent_today_or_within_a_year(String day) {
        assertThat(CardWish.problems(typed(CardWish.DAY, day), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2027-11-23", "22.11.2026", "never", "+999999999-01-01"})
    void days_that_have_passed_or_are_too_far_or_no_days_are_refused(String day) {
        assertThat(CardWish.problems(typed(CardWish.DAY, day), TODAY)).containsExactly(Problem.DAY);
    }

    @Test
    void names_are_one_line_and_words_are_not_a_novel() {
        assertThat(CardWish.problems(typed(CardWish.NAME, "Sofia\nBcc: x"), TODAY))
                .containsExactly(Problem.NAME);
        assertThat(CardWish.problems(typed(CardWish.NAME, "x".repeat(101)), TODAY))
                .containsExactly(Problem.NAME);
        assertThat(CardWish.problems(typed(CardWish.SENDER, "\u2028"), TODAY)).isEmpty();
        assertThat(CardWish.problems(typed(CardWish.SENDER, "a\u2028b"), TODAY)).containsExactly(Problem.SENDER);
        assertThat(CardWish.problems(typed(CardWish.WORDS, "x".repeat(250)), TODAY))
                .isEmpty();
        assertThat(CardWish.problems(typed(CardWish.WORDS, "x".repeat(251)), TODAY))
                .containsExactly(Problem.WORDS);
        assertThat(CardWish.problems(typed(CardWish.WORDS, "Dear Sofia,\r\n\nlove\nPaolo ❤"), TODAY))
                .isEmpty();
        assertThat(CardWish.problems(typed(CardWish.WORDS, "\u0007bell"), TODAY))
                .containsExactly(Problem.WORDS);
    }

    @Test
    void what_was_changed_past_the_check_is_left_out() {
        CardWish wish = CardWish.of(Map.of(
                CardWish.MAIL, "sofia@example.com\nBcc: eve@example.com",
                CardWish.NAME, "Sofia\nBcc: x",
                CardWish.DAY, "yesterday"));

        assertThat(wish).isEqualTo(new CardWish("", "", "", "", Optional.empty()));
    }
}

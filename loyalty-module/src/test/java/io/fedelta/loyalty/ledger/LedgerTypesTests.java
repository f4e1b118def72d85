package io.fedelta.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTypesTests {

    @Test
    void sums_of_points_overflow_loudly() {
        Points most = Points.of(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Points.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Points.of(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_amount_that_yields_more_points_than_there_are_is_refused() {
        BaseComponent item = new BaseComponent(Sort.ITEM, "1", "Gold", 1, new BigDecimal("1E+19"), true);
        PaymentExplanation explanation = new PaymentExplanation("EUR", BigDecimal.ONE, List.of(item), BigDecimal.ZERO);

        assertThatThrownBy(explanation::points).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u0000"})
    void a_note_without_words_is_refused(String nothing) {
        assertThatThrownBy(() -> new ManualNote(nothing, "anna")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ManualNote("goodwill", nothing)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_note_is_one_line_of_at_most_255_characters() {
        assertThat(new ManualNote(" good\r\nwill\u0000 ", "anna").reason()).isEqualTo("good will");
        assertThat(new ManualNote("x".repeat(255), "anna").reason()).hasSize(255);
        assertThatThrownBy(() -> new ManualNote("x".repeat(256), "anna")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ManualNote(null, "anna")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_source_has_a_short_id() {
        assertThat(Source.order(7)).isEqualTo(new Source(SourceType.ORDER, "7"));
        assertThatThrownBy(() -> Source.adminAction(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Source.adminAction("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_posting_says_something_and_its_explanation_agrees() {
        assertThatThrownBy(() -> manual(Points.ZERO, Points.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> manual(Points.of(5), Points.of(6))).isInstanceOf(IllegalArgumentException.class);
        assertThat(manual(Points.of(5), Points.of(5)).points()).isEqualTo(Points.of(5));
    }

    @Test
    void pages_are_counted_to_the_last_row() {
        assertThat(page(0, 10, 0))
                .extracting(Page::pages, Page::hasNext, Page::hasPrevious)
                .containsExactly(1, false, false);
        assertThat(page(0, 10, 11))
                .extracting(Page::pages, Page::hasNext, Page::hasPrevious)
                .containsExactly(2, true, false);
        assertThat(page(1, 10, 20))
                .extracting(Page::pages, Page::hasNext, Page::hasPrevious)
                .containsExactly(2, false, true);
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_found_by_its_code(EntryKind kind) {
        assertThat(EntryKind.ofCode(kind.code())).isEqualTo(kind);
    }

    @Test
    void an_unknown_code_is_refused() {
        assertThatThrownBy(() -> EntryKind.ofCode("GIFT")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Posting manual(Points points, Points explained) {
        return new Posting(
                7,
                EntryKind.MANUAL_CREDIT,
                Source.adminAction("request-1"),
                0,
                points,
                Optional.empty(),
                new ManualExplanation(explained),
                Optional.of(new ManualNote("goodwill", "anna")),
                Instant.EPOCH);
    }

    private static Page<String> page(int number, int size, long total) {
        return new Page<>(List.of(), number, size, total);
    }
}

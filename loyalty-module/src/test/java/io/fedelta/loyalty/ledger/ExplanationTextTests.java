package io.fedelta.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.dao.ExplanationText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTextTests {

    private final ExplanationText text = new ExplanationText();

    @ParameterizedTest
    @MethodSource("explanations")
    void every_explanation_is_read_as_written_in_plain_ascii(Explanation explanation) {
        String written = text.write(explanation);

        assertThat(text.read(written)).isEqualTo(explanation);
        assertThat(written).isASCII();
    }

    static Stream<Explanation> explanations() {
        BaseComponent item =
                new BaseComponent(Sort.ITEM, "12", "Portrait – 肖像 📷 \u0000", 2, new BigDecimal("100.00"), true);
        return Stream.of(
                new PaymentExplanation("EUR", new BigDecimal("0.5"), List.of(item), new BigDecimal("10.00")),
                new ReversalExplanation(3, Points.of(75)),
                new ManualExplanation(Points.of(-50)));
    }

    @Test
    void what_a_later_version_added_is_ignored() {
        assertThat(text.read("{\"type\":\"MANUAL\",\"points\":{\"value\":5,\"unit\":\"x\"},\"mood\":\"good\"}"))
                .isEqualTo(new ManualExplanation(Points.of(5)));
    }

    @Test
    void anything_else_is_refused() {
        assertThatThrownBy(() -> text.read("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text.read("{\"type\":\"GIFT\"}")).isInstanceOf(IllegalArgumentException.class);
    }
}

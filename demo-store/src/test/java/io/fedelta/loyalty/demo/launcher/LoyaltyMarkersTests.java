package io.fedelta.loyalty.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoyaltyMarkersTests {

    @Test
    void what_stands_between_markers_goes_and_the_rest_stays_as_it_is() {
        String text = "a\n  <!-- loyalty:begin -->\n  b\n  <!-- loyalty:end -->\nc\n";

        assertThat(LoyaltyMarkers.strip("web.xml", text)).isEqualTo("a\nc\n");
    }

    @Test
    void markers_may_share_a_line_with_what_they_enclose() {
        String text = "a\n<!-- loyalty:begin --><div/><!-- loyalty:end -->\nb";

        assertThat(LoyaltyMarkers.strip("cart.html", text)).isEqualTo("a\nb");
    }

    @Test
    void any_comment_syntax_will_do() {
        assertThat(LoyaltyMarkers.strip("x.sql", "a\n-- loyalty:begin\nb\n-- loyalty:end"))
                .isEqualTo("a");
        assertThat(LoyaltyMarkers.strip("x.properties", "# loyalty:begin\nb\n# loyalty:end\nc"))
                .isEqualTo("c");
    }

    @Test
    void a_marker_without_its_partner_is_a_mistake_that_is_named() {
        assertThatThrownBy(() -> LoyaltyMarkers.strip("web.xml", "a\n<!-- loyalty:begin -->\nb"))
                .hasMessageContaining("web.xml");
        assertThatThrownBy(() -> LoyaltyMarkers.strip("web.xml", "a\n<!-- loyalty:end -->"))
                .hasMessageContaining("web.xml");
        assertThatThrownBy(() -> LoyaltyMarkers.strip("web.xml", "loyalty:begin\nloyalty:begin\nloyalty:end"))
                .hasMessageContaining("web.xml");
    }
}

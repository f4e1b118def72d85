package io.fedelta.loyalty.site.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.ownrank.OwnRank;
import io.fedelta.loyalty.ownrank.OwnRanks;
import io.fedelta.loyalty.programme.dao.StorefrontSwitches;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Pages;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class OwnRankTests {

    private static final Instant LAST_MONTH = Instant.parse("2026-10-31T23:00:00Z");

    private final Visitors visitors = mock();
    private final OwnRanks ranks = mock();
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ZERO);
    private final StorefrontSwitches switches = mock();
    private final OwnRankPanels panels = new OwnRankPanels(switches, ranks, aside);
    private final OwnRankController controller = new OwnRankController(visitors, panels, ranks, aside, Examples.LINKS);
    private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

    @BeforeEach
    void offer() {
        when(switches.ownRank()).thenReturn(true);
    }

    @AfterEach
    void close() {
        aside.destroy();
    }

    @Test
    void where_the_merchant_has_switched_it_off_nothing_is_asked_and_nothing_taken() {
        when(switches.ownRank()).thenReturn(false);
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, true)));
        assertThat(panels.of(7)).isNull();
        controller.choose(true, redirect);
        verifyNoInteractions(ranks);
    }

    @Test
    void while_the_switch_cannot_be_read_there_is_none() {
        when(switches.ownRank()).thenThrow(new IllegalStateException("no table"));
        assertThat(panels.of(7)).isNull();
        verifyNoInteractions(ranks);
    }

    @Test
    void who_has_not_asked_for_it_costs_no_rank() {
        assertThat(panels.of(7).isWanted()).isFalse();
        verify(ranks, never()).of(anyLong());
    }

    @Test
    void a_choice_is_the_signed_in_customers() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, true)));
        assertThat(controller.choose(true, redirect)).isEqualTo("redirect:/account/rewards#rank");
        verify(ranks).want(7, true);
        assertThat(redirect.getFlashAttributes()).isEmpty();
    }

    @Test
    void a_visitor_who_is_not_signed_in_chooses_nothing() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, false)));
        assertThat(controller.choose(true, redirect)).isEqualTo("redirect:/login?successUrl=/account/rewards");
        verify(ranks, never()).want(anyLong(), anyBoolean());
    }

    @Test
    void while_our_tables_fail_the_customer_is_told() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(7, true)));
        doThrow(new IllegalStateException("no table")).when(ranks).want(anyLong(), anyBoolean());
        controller.choose(true, redirect);
        assertThat(redirect.getFlashAttributes().get("loyaltyRankAnswer")).isEqualTo("loyalty.rank.unavailable");
    }

    private static Document panel(Locale language, boolean wanted, Optional<OwnRank> rank) {
        return new Pages()
                .in(language)
                .render("loyalty/partials/ownRank", Map.of("ownRank", new OwnRankView(wanted, rank, Examples.FORMAT)));
    }

    private static Optional<OwnRank> rank(long now, long before) {
        return Optional.of(new OwnRank(now, 340, Optional.of(new OwnRank.Before(before, LAST_MONTH))));
    }

    @ParameterizedTest
    @CsvSource({"12,15,3 places up", "12,13,One place up", "12,10,2 places down", "12,12,As on"})
    void the_place_and_its_move_are_told(long now, long before, String move) {
        String text = panel(Locale.US, true, rank(now, before)).text();
        assertThat(text).contains("Place 12 of 340 members").contains(move).contains("Hide my place");
    }

    @ParameterizedTest
    @CsvSource({"it,Posizione 12 su 340", "es,Posición 12 de 340", "fr,Place 12 sur 340"})
    void it_is_told_in_the_pages_language(String language, String place) {
        assertThat(panel(Locale.forLanguageTag(language), true, rank(12, 15)).text())
                .contains(place)
                .contains("3");
    }

    @Test
    void who_does_not_want_it_sees_an_offer_and_no_place() {
        Document panel = panel(Locale.US, false, Optional.empty());
        assertThat(panel.text()).contains("Show my place").doesNotContain("Place ");
        assertThat(panel.select("input[name=loyaltyRank]").attr("value")).isEqualTo("true");
    }

    @Test
    void who_has_no_points_yet_is_told_so() {
        assertThat(panel(Locale.US, true, Optional.empty()).text()).contains("first points");
    }
}

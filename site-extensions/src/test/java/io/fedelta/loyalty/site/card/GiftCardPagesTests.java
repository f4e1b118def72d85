package io.fedelta.loyalty.site.card;

import static io.fedelta.loyalty.site.Examples.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardAnswer;
import io.fedelta.loyalty.card.CardAnswer.Found;
import io.fedelta.loyalty.card.CardAnswer.Reason;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Pages;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

class GiftCardPagesTests {

    private static final String CODE = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE";
    private static final Instant NOW = Instant.parse("2027-01-03T12:00:00Z");

    private final Visitors visitors = mock();
    private final Cards cards = mock();
    private final Purses purses = mock();
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ZERO);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new GiftCardController(new Askers(visitors, new ClientAddress("")), cards, clock, Examples.LINKS),
                    new CardHistoryController(visitors, cards, purses, aside, clock, Examples.LINKS))
            .setViewResolvers(new InternalResourceViewResolver())
            .build();

    @BeforeEach
    void nobody_is_signed_in() {
        when(visitors.current()).thenReturn(Optional.empty());
    }

    @AfterEach
    void close() {
        aside.destroy();
    }

    private static Card card(Optional<Long> owner) {
        return new Card(
                "card-1",
                new Purse("purse-1", PurseKind.GIFT_CARD, "EUR", new BigDecimal("25.00"), new BigDecimal("5.00"), 2),
                "EEEE",
                CardOrigin.BOUGHT,
                "1-1-1-0",
                CardState.ACTIVE,
                new BigDecimal("50.00"),
                owner,
                Optional.empty(),
                Optional.of(NOW.plus(Duration.ofDays(10))),
                NOW,
                Optional.empty());
    }

    private static Document page(MvcResult result) {
        return new Pages()
                .render(
                        result.getModelAndView().getViewName(),
                        result.getModelAndView().getModel());
    }

    @Test
    void the_form_posts_the_code_and_needs_no_script() throws Exception {
        MvcResult shown = mvc.perform(get("/gift-card")).andReturn();
        Document page = page(shown);

        assertThat(page.select("form[method=POST], [method=POST]").attr("action"))
                .isEqualTo("/shop/gift-card");
        assertThat(page.select("input[name=code]").attr("autocomplete")).isEqualTo("off");
        assertThat(page.select("[formaction]")).as("only for who is signed in").isEmpty();
        assertThat(shown.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        verifyNoInteractions(cards);
    }

    @Test
    void a_holder_sees_what_is_on_the_card_and_the_code_is_not_in_the_page() throws Exception {
        when(cards.find(eq(CODE), any())).thenReturn(new Found(card(Optional.empty())));

        MvcResult looked = mvc.perform(post("/gift-card").param("code", CODE)).andReturn();

        assertThat(page(looked).text()).contains("EEEE", "€20.00");
        assertThat(page(looked).html()).doesNotContain(CODE);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_no_has_its_words(Reason reason) throws Exception {
        when(cards.find(eq(CODE), any())).thenReturn(CardAnswer.no(reason));

        Document page = page(mvc.perform(post("/gift-card").param("code", CODE)).andReturn());

        assertThat(page.select("#loy-card-refusal").text()).isNotEmpty();
        assertThat(page.html()).doesNotContain(CODE, "loy-card-balance", "??");
    }

    @Test
    void a_failing_database_is_told_and_fails_no_page() throws Exception {
        when(cards.find(eq(CODE), any())).thenThrow(new IllegalStateException("no table"));

        assertThat(page(mvc.perform(post("/gift-card").param("code", CODE)).andReturn())
                        .select("#loy-card-refusal")
                        .text())
                .contains("later");
    }

    @Test
    void only_a_signed_in_customer_adds_a_card() throws Exception {
        assertThat(mvc.perform(post("/gift-card/add").param("code", CODE))
                        .andReturn()
                        .getModelAndView()
                        .getViewName())
                .isEqualTo("redirect:/login?successUrl=/gift-card");
        verifyNoInteractions(cards);

        when(visitors.current()).thenReturn(Optional.of(new Visitor(MARIA, true)));
        when(cards.claim(eq(CODE), any())).thenReturn(new Found(card(Optional.of(MARIA))));
        Document page =
                page(mvc.perform(post("/gift-card/add").param("code", CODE)).andReturn());

        assertThat(page.text()).contains("in your account now");
        verify(cards).claim(eq(CODE), any());
    }

    @Test
    void a_card_of_somebody_else_is_answered_like_one_that_is_not_there() throws Exception {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(MARIA, true)));
        when(cards.card("foreign")).thenReturn(Optional.of(card(Optional.of(MARIA + 1))));
        when(cards.card("unowned")).thenReturn(Optional.of(card(Optional.empty())));
        when(cards.card("none")).thenReturn(Optional.empty());

        for (String id : List.of("foreign", "unowned", "none")) {
            assertThat(mvc.perform(get("/account/gift-cards/" + id))
                            .andReturn()
                            .getModelAndView()
                            .getViewName())
                    .isEqualTo("redirect:/account/rewards");
        }
        verifyNoInteractions(purses);
    }

    @Test
    void the_owner_sees_its_history() throws Exception {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(MARIA, true)));
        when(cards.card("card-1")).thenReturn(Optional.of(card(Optional.of(MARIA))));
        PurseEntry spent = new PurseEntry(
                "purse-1",
                2,
                PurseEntryKind.SPENT,
                "hold",
                new BigDecimal("-25"),
                new BigDecimal("25"),
                Optional.of(7L),
                Optional.empty(),
                NOW,
                NOW);
        when(purses.history("purse-1", 0, 100)).thenReturn(new Page<>(List.of(spent), 0, 100, 1));

        Document page = page(mvc.perform(get("/account/gift-cards/card-1")).andReturn());

        assertThat(page.select(".loy-entry").text()).contains("Paid with it", "−€25.00", "€25.00");
        assertThat(page.html()).doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource(PurseEntryKind.class)
    void every_entry_has_its_words(PurseEntryKind kind) {
        assertThat(Pages.messages().getMessage("loyalty.card.entry." + kind, null, Locale.ENGLISH))
                .isNotEmpty();
    }

    @Test
    void my_rewards_shows_the_customers_cards_with_code_and_balance() {
        when(cards.ofCustomer(MARIA)).thenReturn(List.of(card(Optional.of(MARIA))));
        when(cards.codes(any())).thenReturn(Map.of("card-1", CODE));
        List<CardView> views = List.of(
                new CardView(card(Optional.of(MARIA)), CODE, NOW, new PageFormat(Locale.ENGLISH, ZoneOffset.UTC)));

        Document part = new Pages().render("loyalty/partials/giftCards", Map.of("giftCards", views));

        assertThat(part.text()).contains("EEEE", "€20.00 of €50.00 left", CODE, "€5.00 is held");
        assertThat(part.select("[data-loy-copy]").attr("data-loy-copy")).isEqualTo(CODE);
        assertThat(part.select("a").attr("href")).isEqualTo("/shop/account/gift-cards/card-1");
    }
}

package io.fedelta.loyalty.site.guest;

import static io.fedelta.loyalty.site.Examples.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.guest.ClaimedPoints;
import io.fedelta.loyalty.guest.LinkAnswer;
import io.fedelta.loyalty.guest.service.AddressLinks;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Pages;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

class GuestOrdersControllerTests {

    private static final String LINK = "/account/guest-orders/good-Secret_1";

    private final Visitors visitors = mock();
    private final AddressLinks links = mock();
    private final GuestClaims claims = mock();
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ZERO);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new GuestOrdersController(visitors, links, claims, aside, Examples.LINKS))
            .setViewResolvers(new InternalResourceViewResolver())
            .build();

    @BeforeEach
    void maria_is_signed_in_and_her_link_works() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(MARIA, true)));
        when(links.works(MARIA, "good-Secret_1")).thenReturn(true);
        when(links.confirm(MARIA, "good-Secret_1")).thenReturn(true);
        when(claims.claim(MARIA)).thenReturn(new ClaimedPoints(2, 115));
    }

    @AfterEach
    void close() {
        aside.destroy();
    }

    @Test
    void the_customer_is_told_what_became_of_the_wish_for_a_link() throws Exception {
        for (LinkAnswer answer : LinkAnswer.values()) {
            when(links.send(MARIA)).thenReturn(answer);
            assertThat(answer(post("/account/guest-orders")).getKey()).isEqualTo("loyalty.guest.answer." + answer);
            assertThat(text("loyalty.guest.answer." + answer)).isNotEmpty();
        }
        when(links.send(MARIA)).thenThrow(new IllegalStateException("no table"));
        assertThat(answer(post("/account/guest-orders")).getKey()).isEqualTo("loyalty.guest.answer.UNAVAILABLE");
    }

    @Test
    void opening_a_link_changes_nothing_and_shows_a_button() throws Exception {
        MvcResult opened = mvc.perform(get(LINK)).andReturn();

        assertThat(page(opened).select("[action]").attr("action")).isEqualTo("/shop" + LINK);
        assertThat(opened.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(opened.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        verify(links, never()).confirm(anyLong(), any());
        verifyNoInteractions(claims);
    }

    @Test
    void the_button_confirms_and_adds() throws Exception {
        Term answer = answer(post(LINK));

        assertThat(answer.getKey()).isEqualTo("loyalty.guest.answer.ADDED");
        assertThat(answer.getDetails()).containsExactly(2, 115L);
    }

    @Test
    void with_nothing_to_add_the_address_is_confirmed_all_the_same() throws Exception {
        when(claims.claim(MARIA)).thenReturn(ClaimedPoints.NOTHING);

        assertThat(answer(post(LINK)).getKey()).isEqualTo("loyalty.guest.answer.NOTHING");
    }

    @Test
    void what_waits_can_be_added_while_the_address_is_confirmed() throws Exception {
        assertThat(answer(post("/account/guest-orders/add")).getDetails()).containsExactly(2, 115L);
        verify(links, never()).confirm(anyLong(), any());
    }

    @Test
    void whatever_is_wrong_with_a_link_its_page_is_the_same() throws Exception {
        String used =
                page(mvc.perform(get("/account/guest-orders/used")).andReturn()).html();
        String mangled = page(mvc.perform(get("/account/guest-orders/%3Cb%3E")).andReturn())
                .html();
        String pressed = page(mvc.perform(post("/account/guest-orders/used")).andReturn())
                .html();

        assertThat(used)
                .contains("This link does not work.", "/shop/account/rewards")
                .isEqualTo(mangled)
                .isEqualTo(pressed);
        verifyNoInteractions(claims);
    }

    @Test
    void while_nobody_can_tell_the_page_says_so() throws Exception {
        when(links.works(anyLong(), any())).thenThrow(new IllegalStateException("no table"));

        assertThat(page(mvc.perform(get(LINK)).andReturn()).text())
                .contains("Nothing is lost")
                .doesNotContain("does not work.");
    }

    @Test
    void who_is_not_signed_in_signs_in_and_comes_back() throws Exception {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(MARIA, false)));

        assertThat(redirect(get(LINK))).isEqualTo("/login?successUrl=" + LINK);
        assertThat(redirect(post(LINK))).isEqualTo("/login?successUrl=" + LINK);
        assertThat(redirect(post("/account/guest-orders"))).isEqualTo("/login?successUrl=/account/rewards");
        assertThat(redirect(post("/account/guest-orders/add"))).isEqualTo("/login?successUrl=/account/rewards");
        assertThat(redirect(get("/account/guest-orders/a%26evil=b"))).isEqualTo("/login?successUrl=/account/rewards");
        verifyNoInteractions(links, claims);
    }

    private Term answer(RequestBuilder request) throws Exception {
        MvcResult result = mvc.perform(request).andReturn();
        assertThat(result.getModelAndView().getViewName()).isEqualTo("redirect:/account/rewards");
        return (Term) result.getFlashMap().get("loyaltyGuestAnswer");
    }

    private String redirect(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getRedirectedUrl();
    }

    private static Document page(MvcResult result) throws Exception {
        assertThat(result.getModelAndView().getViewName()).isEqualTo("account/loyaltyGuestOrders");
        Map<String, Object> model = result.getModelAndView().getModel();
        return new Pages().render("account/loyaltyGuestOrders", model);
    }

    private static String text(String key) {
        return Pages.messages().getMessage(key, new Object[0], Locale.US);
    }
}

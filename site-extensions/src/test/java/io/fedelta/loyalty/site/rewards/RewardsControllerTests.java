package io.fedelta.loyalty.site.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.guest.WaitingOrders;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.service.WayToReward;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import io.fedelta.loyalty.site.card.CardShelf;
import io.fedelta.loyalty.site.rank.OwnRankPanels;
import io.fedelta.loyalty.site.wallet.WalletPanels;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/** Who sees which account at {@code /account/rewards}. */
class RewardsControllerTests {

    private final Visitors visitors = mock();
    private final RewardsAccounts accounts = mock();
    private final WayToReward way = mock();
    private final GuestClaims guestClaims = mock();
    private final Programme programme = mock();
    private final WalletPanels wallets = mock();
    private final CardShelf cards = mock();
    private final OwnRankPanels ranks = mock();
    private final Aside aside = new Aside(Clock.systemUTC(), "test-page", Duration.ofSeconds(2), Duration.ofSeconds(5));
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new RewardsController(
                    visitors,
                    accounts,
                    aside,
                    Clock.systemUTC(),
                    Examples.LINKS,
                    new RewardsPanels(
                            aside, way, new GuestOrdersPanels(aside, guestClaims, programme), wallets, cards, ranks)))
            .setViewResolvers(views())
            .build();

    @BeforeEach
    void maria_has_an_account() {
        when(accounts.read(anyLong(), anyInt())).thenReturn(AnAccount.ofMaria().read());
    }

    @AfterEach
    void close() {
        aside.destroy();
    }

    @Test
    void a_signed_in_customer_sees_the_own_account() throws Exception {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(Examples.MARIA, true)));

        MvcResult page = mvc.perform(get("/account/rewards")).andReturn();

        assertThat(page.getModelAndView().getViewName()).isEqualTo("account/loyaltyRewards");
        assertThat(page.getModelAndView().getModel().get("rewards")).isInstanceOf(RewardsPageView.class);
        assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        verify(accounts).read(Examples.MARIA, 0);
    }

    @Test
    void guests_orders_are_told_until_nothing_is_left_to_do() throws Exception {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(Examples.MARIA, true)));
        when(programme.currentForDisplay()).thenReturn(new RuleVersion(1, Examples.NOW, Examples.RULES));
        when(guestClaims.waiting(Examples.MARIA))
                .thenReturn(Optional.of(new WaitingOrders("maria@example.com", false, 0, 0)))
                .thenReturn(Optional.of(new WaitingOrders("maria@example.com", true, 0, 0)))
                .thenThrow(new IllegalStateException("no such table"));

        assertThat(guestOrders()).isNotNull();
        assertThat(guestOrders()).as("confirmed, none waits").isNull();
        assertThat(guestOrders()).as("cannot be read").isNull();
    }

    private Object guestOrders() throws Exception {
        return mvc.perform(get("/account/rewards"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("guestOrders");
    }

    @Test
    void no_parameter_names_another_account() throws Exception {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(Examples.MARIA, true)));

        mvc.perform(get("/account/rewards")
                .param("customerId", "8")
                .param("accountId", "8")
                .param("id", "8")
                .param("page", "3"));

        verify(accounts).read(Examples.MARIA, 2);
        verifyNoMoreInteractions(accounts);
    }

    @Test
    void a_guest_is_sent_to_sign_in_and_nothing_is_read() throws Exception {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(Examples.MARIA, false)));

        assertThat(mvc.perform(get("/account/rewards"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/login?successUrl=/account/rewards");
        verifyNoInteractions(accounts);
    }

    @Test
    void a_visitor_without_any_customer_is_sent_to_sign_in() throws Exception {
        when(visitors.current()).thenReturn(Optional.empty());

        assertThat(mvc.perform(get("/account/rewards"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/login?successUrl=/account/rewards");
    }

    @Test
    void odd_page_numbers_are_no_errors() throws Exception {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(Examples.MARIA, true)));

        for (String page : new String[] {"0", "-1", "1000000000000", "__${7*7}__", ""}) {
            assertThat(mvc.perform(get("/account/rewards").param("page", page))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void loyalty_trouble_shows_the_page_without_an_account() throws Exception {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(Examples.MARIA, true)));
        when(accounts.read(anyLong(), anyInt())).thenThrow(new IllegalStateException("no such table"));

        MvcResult page = mvc.perform(get("/account/rewards")).andReturn();

        assertThat(page.getResponse().getStatus()).isEqualTo(200);
        assertThat(page.getModelAndView().getModel().get("rewards")).isNull();
    }

    @Test
    void the_page_only_shows() throws Exception {
        assertThat(mvc.perform(post("/account/rewards"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(405);
    }

    private static InternalResourceViewResolver views() {
        InternalResourceViewResolver views = new InternalResourceViewResolver();
        views.setSuffix(".html");
        return views;
    }
}

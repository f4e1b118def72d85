package io.fedelta.loyalty.site.reckoning;

import static io.fedelta.loyalty.site.Examples.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.reckoning.PlacedOrder.Audience;
import io.fedelta.loyalty.reckoning.service.Reckonings;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/** Who may ask about the points of which order. */
class OrderPointsControllerTests {

    private final Visitors visitors = mock(Visitors.class);
    private final Reckonings reckonings = mock(Reckonings.class);
    private final Aside aside =
            new Aside(Clock.systemUTC(), "test-order", Duration.ofSeconds(2), Duration.ofSeconds(5));

    @BeforeEach
    void the_order_is_maria_s() {
        when(reckonings.of(anyLong(), any()))
                .thenReturn(Optional.of(
                        OrderPointsPageTests.reckoning(Reason.PAID_IN_FULL, 75, Optional.empty(), List.of(), 0)));
    }

    @AfterEach
    void close() {
        aside.destroy();
    }

    @Test
    void its_owner_sees_it_as_a_customer() throws Exception {
        MvcResult page = asked(new Visitor(MARIA, true), "/account/rewards/orders/42");

        assertThat(page.getModelAndView().getViewName()).isEqualTo("account/loyaltyOrder");
        assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        verify(reckonings).of(42, Audience.CUSTOMER);
    }

    @Test
    void somebody_else_s_order_is_as_if_it_did_not_exist() throws Exception {
        String theirs = redirect(new Visitor(MARIA + 1, true));
        when(reckonings.of(anyLong(), any())).thenReturn(Optional.empty());
        assertThat(theirs).isEqualTo("/account/rewards").isEqualTo(redirect(new Visitor(MARIA, true)));
    }

    @Test
    void a_guest_signs_in_first_and_nothing_is_read() throws Exception {
        assertThat(redirect(new Visitor(MARIA, false))).isEqualTo("/login?successUrl=/account/rewards/orders/42");
        verifyNoInteractions(reckonings);
    }

    @Test
    void what_is_no_number_is_no_page() throws Exception {
        assertThat(asked(new Visitor(MARIA, true), "/account/rewards/orders/42x")
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String redirect(Visitor visitor) throws Exception {
        return asked(visitor, "/account/rewards/orders/42").getResponse().getRedirectedUrl();
    }

    private MvcResult asked(Visitor visitor, String path) throws Exception {
        when(visitors.current()).thenReturn(Optional.of(visitor));
        return MockMvcBuilders.standaloneSetup(new OrderPointsController(visitors, reckonings, aside, Examples.LINKS))
                .setViewResolvers(new InternalResourceViewResolver())
                .build()
                .perform(get(path))
                .andReturn();
    }
}

package io.fedelta.loyalty.site.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.card.Askers;
import io.fedelta.loyalty.site.card.ClientAddress;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

class TenderControllerTests {

    private final ACart cart = new ACart();
    private final TenderChoices choices = mock(TenderChoices.class);
    private final TenderController controller =
            new TenderController(cart.carts, choices, Examples.LINKS, new Askers(cart.visitors, new ClientAddress("")));
    private final RedirectAttributes redirect = new RedirectAttributesModelMap();

    @AfterEach
    void forget() {
        ThreadLocalManager.remove();
    }

    @Test
    void every_form_leads_back_to_where_it_stood_and_to_nowhere_else() {
        when(choices.points(any(), any())).thenReturn(TenderAnswer.done("points", "points.added", 60L));

        assertThat(controller.points("60", "checkout", redirect)).isEqualTo("redirect:/checkout");
        assertThat(controller.points("60", "cart", redirect)).isEqualTo("redirect:/cart");
        assertThat(controller.points("60", "//evil.example", redirect)).isEqualTo("redirect:/cart");
        assertThat(answer().isGood()).isTrue();
    }

    @Test
    void a_cart_that_cannot_be_changed_says_so_at_the_field() {
        when(choices.cashback(any(), any())).thenThrow(new IllegalStateException("not priced"));

        controller.cashback("1.00", "cart", redirect);

        assertThat(answer().refuses("cashback")).isTrue();
        assertThat(answer().getText().getKey()).isEqualTo("loyalty.pay.refused.UNAVAILABLE");
    }

    @Test
    void an_order_with_something_that_cannot_pay_any_more_is_shown_again_and_not_placed() throws Exception {
        AutoTenders auto = mock(AutoTenders.class);
        TenderInterceptor interceptor = new TenderInterceptor(auto, Examples.LINKS);
        MockHttpServletRequest post = new MockHttpServletRequest("POST", "/checkout");
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(interceptor.preHandle(post, response, this)).isTrue();
        when(auto.hasChanged()).thenReturn(true);
        assertThat(interceptor.preHandle(new MockHttpServletRequest("GET", "/checkout"), response, this))
                .isTrue();
        post.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, new FlashMap());
        post.setAttribute(DispatcherServlet.FLASH_MAP_MANAGER_ATTRIBUTE, new SessionFlashMapManager());
        assertThat(interceptor.preHandle(post, response, this)).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/checkout");
    }

    private TenderAnswer answer() {
        return (TenderAnswer) redirect.getFlashAttributes().get(TenderAnswer.ATTRIBUTE);
    }
}

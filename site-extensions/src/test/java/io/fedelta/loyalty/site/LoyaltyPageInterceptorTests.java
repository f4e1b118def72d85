package io.fedelta.loyalty.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.host.access.Viewers;
import io.fedelta.loyalty.host.offer.CheckoutNotice;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.site.birthday.RegistrationBirthday;
import io.fedelta.loyalty.site.earning.OrderEarnings;
import io.fedelta.loyalty.site.earning.ProductPreviews;
import io.fedelta.loyalty.site.earning.Promises;
import io.fedelta.loyalty.site.programme.Banners;
import io.fedelta.loyalty.site.tender.TenderPanels;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class LoyaltyPageInterceptorTests {

    private static final String EXPIRED = CheckoutNotice.KEY_PREFIX + "EXPIRED";

    private final Visitors visitors = mock();
    private final Programme programme = mock(Programme.class);
    private final Promises promises = mock();
    private final OrderEarnings orderEarnings = mock();
    private final ProductPreviews productPreviews = mock();
    private final Banners banners = mock();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final LoyaltyPageInterceptor interceptor;

    LoyaltyPageInterceptorTests() throws IOException {
        AssetVersion version = new AssetVersion(List.of(new ByteArrayResource(new byte[] {1})));
        VisitorModels models = new VisitorModels(
                visitors,
                promises,
                orderEarnings,
                productPreviews,
                banners,
                mock(Viewers.class),
                mock(TenderPanels.class));
        interceptor = new LoyaltyPageInterceptor(models, programme, Examples.LINKS, version);
    }

    @Test
    void a_page_that_shows_nothing_of_ours_costs_nothing() {
        assertThat(handled(new ModelAndView("catalog/home"))).isNotNull();
        verifyNoInteractions(visitors, promises, orderEarnings, banners, productPreviews);
    }

    @Test
    void redirects_and_answers_without_a_view_are_left_alone() {
        assertThat(handled(new ModelAndView("redirect:/cart"))).isNull();
        assertThat(handled(new ModelAndView("ajaxredirect:/cart"))).isNull();
        interceptor.postHandle(request, new MockHttpServletResponse(), this, null);
    }

    @Test
    void a_refused_code_is_told_once() {
        request.getSession().setAttribute(CheckoutNotice.ATTRIBUTE, EXPIRED);

        LoyaltyPageModel page = handled(new ModelAndView("cart/cart"));
        assertThat(page.getCheckoutNotice()).isEqualTo(EXPIRED);
        assertThat(page.getCheckoutNotice()).as("twice on one page").isEqualTo(EXPIRED);
        assertThat(handled(new ModelAndView("cart/cart")).getCheckoutNotice()).isNull();
    }

    @Test
    void a_birthday_that_was_left_out_is_told_once() {
        request.getSession().setAttribute(RegistrationBirthday.NOTICE, "loyalty.birthday.left.out.IMPOSSIBLE");

        assertThat(handled(new ModelAndView("home")).getBirthdayNotice())
                .isEqualTo("loyalty.birthday.left.out.IMPOSSIBLE");
        assertThat(handled(new ModelAndView("home")).getBirthdayNotice()).isNull();
    }

    @Test
    void asking_for_a_notice_opens_no_session() {
        assertThat(handled(new ModelAndView("cart/cart")).getCheckoutNotice()).isNull();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void the_confirmation_is_of_the_order_that_the_page_shows() {
        Order order = mock();
        Optional<Visitor> maria = Optional.of(new Visitor(Examples.MARIA, true));
        when(visitors.current()).thenReturn(maria);
        when(orderEarnings.of(any(), any())).thenReturn(Optional.empty());

        ModelAndView page = new ModelAndView("checkout/confirmation", "order", order);
        assertThat(handled(page).getOrderEarnings()).isNull();
        verify(orderEarnings).of(order, maria);
    }

    @Test
    void the_banner_above_a_confirmation_waits_for_what_the_order_brings() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(Examples.MARIA, true)));
        when(orderEarnings.of(any(), any())).thenReturn(Optional.empty());
        when(banners.of(any())).thenReturn(Optional.empty());

        ModelAndView page = new ModelAndView("checkout/confirmation", "order", mock(Order.class));
        handled(page).getBanner();

        InOrder order = inOrder(orderEarnings, banners);
        order.verify(orderEarnings).of(any(), any());
        order.verify(banners).of(any());
    }

    @Test
    void an_attribute_of_that_name_that_is_no_order_is_ignored() {
        ModelAndView page = new ModelAndView("some/page", "order", "ascending");
        assertThat(handled(page).getOrderEarnings()).isNull();
        verifyNoInteractions(orderEarnings);
    }

    private LoyaltyPageModel handled(ModelAndView page) {
        interceptor.postHandle(request, new MockHttpServletResponse(), this, page);
        return (LoyaltyPageModel) page.getModel().get("loyalty");
    }
}

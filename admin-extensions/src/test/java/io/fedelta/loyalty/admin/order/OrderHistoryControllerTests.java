package io.fedelta.loyalty.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.ledger.Entry;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class OrderHistoryControllerTests {

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final OrderViews views = mock(OrderViews.class);

    @BeforeEach
    void order_42_exists() {
        when(views.isThere(42)).thenReturn(true);
    }

    @Test
    void an_order_that_does_not_exist_has_no_audit_and_nothing_was_done_about_it() throws Exception {
        assertThat(perform("/loyalty-orders/43/history").getResponse().getStatus())
                .isEqualTo(404);
        assertThat(perform("/loyalty-orders/43/done/record").getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void further_pages_of_the_audit_are_read() throws Exception {
        assertThat(perform("/loyalty-orders/42/history?page=3")
                        .getModelAndView()
                        .getViewName())
                .isEqualTo("views/loyaltyOrderHistory");
        verify(views).history(42, 3);
    }

    @Test
    void who_may_not_see_points_sees_no_audit() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Entry.class.getName(), EntityOperationType.FETCH);
        assertThat(perform("/loyalty-orders/42/history").getResponse().getStatus())
                .isEqualTo(403);
        verify(views, never()).history(anyLong(), anyInt());
    }

    @ParameterizedTest
    @CsvSource({"record, false", "refund, false", "settled, false", "asked, true", "refused, true", "unsettled, true"})
    void a_dialog_leads_back_to_the_order_s_tab_with_a_line_that_says_so(String what, boolean trouble)
            throws Exception {
        MvcResult result = perform("/loyalty-orders/42/done/" + what);
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/order/42?tab=loyalty");
        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyOrder_done_" + what);
        assertThat(result.getFlashMap().get("headerFlashAlert")).isEqualTo(trouble);
    }

    private MvcResult perform(String address) throws Exception {
        var mvc = MockMvcBuilders.standaloneSetup(new OrderHistoryController(new AdminRights(security), views));
        return (address.contains("/done/") ? mvc : mvc.setSingleView(mock(View.class)))
                .build()
                .perform(get(address))
                .andReturn();
    }
}

package io.fedelta.loyalty.admin.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.erasure.ErasureRecord;
import io.fedelta.loyalty.erasure.Grounds;
import io.fedelta.loyalty.erasure.service.Erasure;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class ErasureControllerTests {

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Erasure erasure = mock(Erasure.class);
    private final Customers customers = mock(Customers.class);
    private final ErasureController controller = new ErasureController(new AdminRights(security), erasure, customers);

    @BeforeEach
    void anna_is_logged_in_and_customer_7_is_there() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(customers.find(7L))
                .thenReturn(
                        Optional.of(new CustomerFacts(7, "Maria", "Rossi", Optional.empty(), true, Locale.ENGLISH)));
        when(customers.find(8L)).thenReturn(Optional.empty());
    }

    @Test
    void the_number_typed_once_more_erases_with_grounds_and_login() throws Exception {
        MvcResult result = perform(post("/loyalty-members/7/erase?grounds=NO_LONGER_NEEDED&confirmation=7"));
        assertThat(result.getModelAndView().getViewName()).endsWith("loyalty-members/7/done/erase");
        verify(erasure).erase(7, Grounds.NO_LONGER_NEEDED, "anna");
    }

    @Test
    void anything_else_typed_erases_nothing() throws Exception {
        for (String typed : new String[] {"", "8", "yes", "07"}) {
            MvcResult result = perform(
                    post("/loyalty-members/7/erase").param("grounds", "ASKED").param("confirmation", typed));
            assertThat(result.getModelAndView().getModel()).containsEntry("viewType", "modal/loyaltyErasure");
        }
        verify(erasure, never()).erase(anyLong(), any(), anyString());
    }

    @Test
    void who_may_not_erase_sees_no_dialog_and_erases_nothing() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(ErasureRecord.class.getName(), EntityOperationType.ADD);
        assertThat(perform(get("/loyalty-members/7/erase")).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(perform(post("/loyalty-members/7/erase?confirmation=7"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        verify(erasure, never()).erase(anyLong(), any(), anyString());
    }

    @Test
    void a_customer_who_is_not_there_is_not_found() throws Exception {
        assertThat(perform(post("/loyalty-members/8/erase?confirmation=8"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        verify(erasure, never()).erase(eq(8L), any(), anyString());
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }
}

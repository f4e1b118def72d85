package io.fedelta.loyalty.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderActions;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class SettleControllerTests {

    private static final String STEP = "/loyalty-orders/42/actions/3/steps/1";

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final OrderActions actions = mock(OrderActions.class);

    @BeforeEach
    void anna_is_logged_in() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(actions.money(42)).thenReturn(Optional.of(new AnOrder().money()));
    }

    @Test
    void an_order_that_does_not_exist_has_no_steps() throws Exception {
        when(actions.money(42)).thenReturn(Optional.empty());
        assertThat(perform(get(STEP)).getResponse().getStatus()).isEqualTo(404);
        assertThat(perform(post(STEP).param("happened", "true")).getResponse().getStatus())
                .isEqualTo(404);
        assertNothingSettled();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_administrator_learned_settles_the_step_under_her_name(boolean happened) throws Exception {
        when(actions.settle(42, 3, 1, happened, "anna")).thenReturn(true);
        assertThat(view(perform(post(STEP).param("happened", "" + happened))))
                .isEqualTo("ajaxredirect:/loyalty-orders/42/done/settled");
    }

    @Test
    void a_step_that_was_settled_meanwhile_is_told_of() throws Exception {
        assertThat(view(perform(post(STEP).param("happened", "true"))))
                .isEqualTo("ajaxredirect:/loyalty-orders/42/done/unsettled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe"})
    void without_an_answer_nothing_is_settled(String happened) throws Exception {
        assertThat(view(perform(post(STEP).param("happened", happened)))).isEqualTo("modules/modalContainer");
        assertNothingSettled();
    }

    @Test
    void it_needs_the_permission_to_refund() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(OrderAction.class.getName(), EntityOperationType.UPDATE);
        assertThat(perform(get(STEP)).getResponse().getStatus()).isEqualTo(403);
        assertThat(perform(post(STEP).param("happened", "true")).getResponse().getStatus())
                .isEqualTo(403);
        assertNothingSettled();
    }

    private void assertNothingSettled() {
        verify(actions, never()).settle(anyLong(), anyInt(), anyInt(), anyBoolean(), anyString());
    }

    private static String view(MvcResult result) {
        return result.getModelAndView().getViewName();
    }

    private MvcResult perform(RequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(new SettleController(new AdminRights(security), actions))
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }
}

package io.fedelta.loyalty.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.payment.ActionResult.Refused;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.Capture;
import io.fedelta.loyalty.payment.OrderCommand.RefundUnits;
import io.fedelta.loyalty.payment.OrderCommand.VoidTransaction;
import io.fedelta.loyalty.payment.Refusal;
import io.fedelta.loyalty.payment.StepState;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.validation.BindingResult;

/** What the dialogs do. */
class OrderActionControllerTests extends OrderDialogs {

    @Test
    void an_authorization_is_captured() throws Exception {
        mvc(form("capture").param("transactionId", "100").param("amount", "75.00"));
        assertThat(command()).isEqualTo(new Capture(100, new BigDecimal("75.00")));
    }

    @Test
    void units_are_refunded() throws Exception {
        mvc(form("refund").param("amount", "").param("units[11]", "2").param("units[12]", "0"));
        assertThat(command()).isEqualTo(new RefundUnits(Map.of(11L, 2)));
    }

    @Test
    void a_transaction_is_undone() throws Exception {
        mvc(form("undo").param("transactionId", "100"));
        assertThat(command()).isEqualTo(new VoidTransaction(100));
    }

    @Test
    void cancelling_asks_what_becomes_of_the_payments() throws Exception {
        assertThat(code(mvc(form("cancel")), "givesBack")).isEqualTo("LoyaltyOrder_givesBack_refused");
        assertNothingTaken();
        mvc(form("cancel").param("givesBack", "false"));
        assertThat(command()).isEqualTo(new Cancel(false));
    }

    @ParameterizedTest
    @EnumSource
    void what_the_order_does_not_allow_is_told_with_its_figure(Refusal reason) throws Exception {
        when(actions.take(anyLong(), any(), any()))
                .thenReturn(new Refused(reason, Optional.of(new BigDecimal("50.00"))));
        BindingResult errors = errors(mvc(record("51.00", "2026-11-21")));
        assertThat(errors.getFieldErrors()).singleElement().satisfies(error -> {
            assertThat(error.getCode()).isEqualTo("LoyaltyOrder_refused_" + reason);
            assertThat(error.getArguments()).containsExactly("€50.00");
        });
    }

    @Test
    void a_gateway_that_refused_or_never_answered_is_told_of() throws Exception {
        when(actions.take(anyLong(), any(), any())).thenReturn(taken(StepState.REFUSED));
        assertThat(view(mvc(form("refund").param("amount", "1")))).endsWith("/done/refused");
        when(actions.take(anyLong(), any(), any())).thenReturn(taken(StepState.ASKED));
        assertThat(view(mvc(form("refund").param("amount", "1")))).endsWith("/done/asked");
    }

    @ParameterizedTest
    @CsvSource({"record, ADD", "capture, ADD", "refund, UPDATE", "undo, UPDATE", "cancel, UPDATE"})
    void each_action_needs_its_permission(String what, EntityOperationType operation) throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(OrderAction.class.getName(), operation);
        assertThat(mvc(get("/loyalty-orders/42/" + what)).getResponse().getStatus())
                .isEqualTo(403);
        assertThat(mvc(form(what)
                                .param("givesBack", "true")
                                .param("amount", "1")
                                .param("transactionId", "1"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertNothingTaken();
    }

    @Test
    void there_is_no_dialog_for_a_cart_or_an_order_that_does_not_exist() throws Exception {
        when(actions.money(43))
                .thenReturn(Optional.of(new AnOrder().in(OrderState.OPEN).money()));
        assertThat(mvc(get("/loyalty-orders/43/record")).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(mvc(get("/loyalty-orders/44/record")).getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_dialog_proposes_today() throws Exception {
        OrderActionForm form = (OrderActionForm) mvc(get("/loyalty-orders/42/record"))
                .getModelAndView()
                .getModel()
                .get("orderActionForm");
        assertThat(form.getDate()).isEqualTo("2026-11-22");
    }
}

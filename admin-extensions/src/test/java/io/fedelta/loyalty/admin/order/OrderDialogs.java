package io.fedelta.loyalty.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.payment.ActionKind;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.ActionResult.Taken;
import io.fedelta.loyalty.payment.ActionStep;
import io.fedelta.loyalty.payment.Move;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderActions;
import io.fedelta.loyalty.payment.OrderCommand;
import io.fedelta.loyalty.payment.StepState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.ArgumentCaptor;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;

/** The dialogs of order 42, as Anna sees them on 22 November 2026. */
abstract class OrderDialogs {

    static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    static final String REQUEST = "0f8fad5b-d9cb-469f-a165-70867728950e";

    final SecurityVerifier security = mock(SecurityVerifier.class);
    final OrderActions actions = mock(OrderActions.class);
    final AdminRights rights = new AdminRights(security);
    final OrderViews views = new OrderViews(actions, mock(OrderAwarding.class), rights);
    final OrderActionController controller =
            new OrderActionController(rights, actions, views, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void an_order_with_a_promise() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(actions.money(anyLong())).thenReturn(Optional.empty());
        when(actions.money(42))
                .thenReturn(Optional.of(new AnOrder().promised("75.00").money()));
        when(actions.history(anyLong(), anyInt(), anyInt())).thenReturn(new Page<>(List.of(), 0, 10, 0));
        when(actions.take(anyLong(), any(), any())).thenAnswer(call -> taken(StepState.DONE));
        language("en");
    }

    @AfterEach
    void no_language_stays() {
        ThreadLocalManager.remove();
    }

    static MockHttpServletRequestBuilder record(String amount, String date) {
        return post("/loyalty-orders/42/record")
                .param("amount", amount)
                .param("date", date)
                .param("reason", "Deposit")
                .param("requestId", REQUEST);
    }

    static MockHttpServletRequestBuilder form(String what) {
        return unreasoned(what).param("reason", "As agreed");
    }

    static MockHttpServletRequestBuilder unreasoned(String what) {
        return post("/loyalty-orders/42/" + what).param("requestId", REQUEST);
    }

    MvcResult mvc(RequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }

    static Taken taken(StepState state) {
        ActionStep step = new ActionStep(
                1, Move.REFUND, BigDecimal.ONE, Optional.of(1L), Optional.of(1L), true, state, Optional.empty(), "");
        return new Taken(new OrderAction(
                42,
                1,
                ActionKind.REFUND,
                BigDecimal.ONE,
                "EUR",
                "",
                Map.of(),
                new ActionNote(REQUEST, new ManualNote("Reason", "anna")),
                NOW,
                List.of(step)));
    }

    OrderCommand command() {
        ArgumentCaptor<OrderCommand> command = ArgumentCaptor.forClass(OrderCommand.class);
        verify(actions).take(eq(42L), command.capture(), any());
        return command.getValue();
    }

    void assertNothingTaken() {
        verify(actions, never()).take(anyLong(), any(), any());
    }

    static String view(MvcResult result) {
        return result.getModelAndView().getViewName();
    }

    static BindingResult errors(MvcResult result) {
        return (BindingResult)
                result.getModelAndView().getModel().get(BindingResult.MODEL_KEY_PREFIX + "orderActionForm");
    }

    static String code(MvcResult result, String field) {
        return errors(result).getFieldError(field).getCode();
    }

    static void language(String code) {
        LocaleImpl locale = new LocaleImpl();
        locale.setLocaleCode(code);
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setLocale(locale);
        context.setTimeZone(TimeZone.getTimeZone("UTC"));
        BroadleafRequestContext.setBroadleafRequestContext(context);
        assertThat(context.getJavaLocale()).isEqualTo(new Locale(code));
    }
}

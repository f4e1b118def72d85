package io.fedelta.loyalty.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.payment.ActionKind;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.ActionResult.Refused;
import io.fedelta.loyalty.payment.ActionResult.Taken;
import io.fedelta.loyalty.payment.ActionStep;
import io.fedelta.loyalty.payment.Move;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderActions;
import io.fedelta.loyalty.payment.OrderCommand;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.Capture;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.OrderCommand.RefundUnits;
import io.fedelta.loyalty.payment.OrderCommand.VoidTransaction;
import io.fedelta.loyalty.payment.PaymentMethod;
import io.fedelta.loyalty.payment.Refusal;
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
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;

class OrderActionControllerTests {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final String REQUEST = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final OrderActions actions = mock(OrderActions.class);
    private final AdminRights rights = new AdminRights(security);
    private final OrderViews views = new OrderViews(actions, mock(OrderAwarding.class), rights);
    private final OrderActionController controller =
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

    @Test
    void a_payment_is_recorded_with_reason_login_and_request() throws Exception {
        MvcResult result = mvc(record("25.00", "2026-11-21").param("memo", "receipt 7"));
        verify(actions)
                .take(
                        42,
                        new RecordPayment(
                                new BigDecimal("25.00"),
                                Instant.parse("2026-11-21T00:00:00Z"),
                                PaymentMethod.CASH,
                                "receipt 7"),
                        new ActionNote(REQUEST, new ManualNote("Deposit", "anna")));
        assertThat(view(result)).isEqualTo("ajaxredirect:/loyalty-orders/42/done/record");
    }

    @Test
    void money_of_today_came_now() throws Exception {
        mvc(record("25.00", "2026-11-22"));
        assertThat(((RecordPayment) command()).receivedAt()).isEqualTo(NOW);
    }

    @Test
    void money_of_the_order_s_day_came_with_the_order() throws Exception {
        mvc(record("25.00", "2026-11-20"));
        assertThat(((RecordPayment) command()).receivedAt()).isEqualTo(AnOrder.PLACED);
    }

    @Test
    void an_authorization_is_captured() throws Exception {
        mvc(form("capture").param("transactionId", "100").param("amount", "75.00"));
        assertThat(command()).isEqualTo(new Capture(100, new BigDecimal("75.00")));
    }

    @Test
    void an_amount_is_refunded() throws Exception {
        mvc(form("refund").param("amount", "22.5").param("units[11]", ""));
        assertThat(command()).isEqualTo(new RefundAmount(new BigDecimal("22.5")));
    }

    @Test
    void units_are_refunded() throws Exception {
        mvc(form("refund").param("amount", "").param("units[11]", "2").param("units[12]", "0"));
        assertThat(command()).isEqualTo(new RefundUnits(Map.of(11L, 2)));
    }

    @Test
    void a_refund_is_either_an_amount_or_units() throws Exception {
        assertThat(code(mvc(form("refund").param("amount", "1").param("units[11]", "1")), "amount"))
                .isEqualTo("LoyaltyOrder_amount_either");
        assertThat(code(mvc(form("refund").param("amount", "").param("units[11]", "")), "amount"))
                .isEqualTo("LoyaltyOrder_amount_either");
        assertNothingTaken();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "x", "1e3", "99999999"})
    void odd_units_are_refused(String units) throws Exception {
        assertThat(code(mvc(form("refund").param("units[11]", units)), "units"))
                .isEqualTo("LoyaltyOrder_units_refused");
        assertNothingTaken();
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
    @ValueSource(
            strings = {
                "",
                "ten",
                "1e19",
                "12345678901234567890",
                "NaN",
                "1.000,50",
                "1,000.50",
                "25,00",
                "25 €",
                "USD 25"
            })
    void what_is_no_amount_is_refused_in_its_field(String amount) throws Exception {
        assertThat(code(mvc(record(amount, "2026-11-21")), "amount")).isEqualTo("LoyaltyOrder_amount_refused");
        assertNothingTaken();
    }

    @ParameterizedTest
    @CsvSource({"it, '25,50', 25.50", "it, 1.000, ", "it, '1.000,50', ", "en, 25.50, 25.50", "en, '1,000', "})
    void the_decimal_sign_is_that_of_the_language(String language, String typed, BigDecimal read) throws Exception {
        language(language);
        mvc(record(typed, "2026-11-21"));
        if (read == null) {
            assertNothingTaken();
        } else {
            assertThat(((RecordPayment) command()).amount()).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21.11.2026", "2026-02-30", "tomorrow"})
    void what_is_no_date_is_refused_in_its_field(String date) throws Exception {
        assertThat(code(mvc(record("25.00", date)), "date")).isEqualTo("LoyaltyOrder_date_refused");
        assertNothingTaken();
    }

    @ParameterizedTest
    @EnumSource
    void without_a_reason_nothing_happens(OrderActionController.What what) throws Exception {
        mvc(unreasoned(what.name())
                .param("amount", "1")
                .param("date", "2026-11-21")
                .param("transactionId", "100")
                .param("givesBack", "true")
                .param("reason", " "));
        assertNothingTaken();
    }

    @Test
    void a_form_without_its_request_is_refused() throws Exception {
        mvc(post("/loyalty-orders/42/undo")
                .param("transactionId", "100")
                .param("reason", "R")
                .param("requestId", "1"));
        assertNothingTaken();
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

    private static MockHttpServletRequestBuilder record(String amount, String date) {
        return post("/loyalty-orders/42/record")
                .param("amount", amount)
                .param("date", date)
                .param("reason", "Deposit")
                .param("requestId", REQUEST);
    }

    private static MockHttpServletRequestBuilder form(String what) {
        return unreasoned(what).param("reason", "As agreed");
    }

    private static MockHttpServletRequestBuilder unreasoned(String what) {
        return post("/loyalty-orders/42/" + what).param("requestId", REQUEST);
    }

    private MvcResult mvc(RequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }

    private static Taken taken(StepState state) {
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

    private OrderCommand command() {
        ArgumentCaptor<OrderCommand> command = ArgumentCaptor.forClass(OrderCommand.class);
        verify(actions).take(eq(42L), command.capture(), any());
        return command.getValue();
    }

    private void assertNothingTaken() {
        verify(actions, never()).take(anyLong(), any(), any());
    }

    private static String view(MvcResult result) {
        return result.getModelAndView().getViewName();
    }

    private static BindingResult errors(MvcResult result) {
        return (BindingResult)
                result.getModelAndView().getModel().get(BindingResult.MODEL_KEY_PREFIX + "orderActionForm");
    }

    private static String code(MvcResult result, String field) {
        return errors(result).getFieldError(field).getCode();
    }

    private static void language(String code) {
        LocaleImpl locale = new LocaleImpl();
        locale.setLocaleCode(code);
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setLocale(locale);
        context.setTimeZone(TimeZone.getTimeZone("UTC"));
        BroadleafRequestContext.setBroadleafRequestContext(context);
        assertThat(context.getJavaLocale()).isEqualTo(new Locale(code));
    }
}

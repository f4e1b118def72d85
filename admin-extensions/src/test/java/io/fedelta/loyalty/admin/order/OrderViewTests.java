package io.fedelta.loyalty.admin.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.payment.ActionKind;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.Move;
import io.fedelta.loyalty.payment.OrderAction;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderViewTests {

    private static final AdminFormat FORMAT = new AdminFormat(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void a_promised_order_can_be_paid_undone_and_cancelled_but_not_refunded() {
        OrderView order = view(new AnOrder().promised("75.00"), true, true);
        assertThat(order.getOpen()).isEqualTo("€75.00");
        assertThat(order.getHeld()).isEqualTo("€75.00");
        assertThat(order.isMayRecord()).isTrue();
        assertThat(order.isMayCapture()).isFalse();
        assertThat(order.isMayRefund()).isFalse();
        assertThat(order.isMayVoid()).isTrue();
        assertThat(order.isMayCancel()).isTrue();
    }

    @Test
    void a_paid_order_can_be_refunded_and_takes_no_more() {
        OrderView order = view(new AnOrder().captured("75.00"), true, true);
        assertThat(order.isMayRecord()).isFalse();
        assertThat(order.isMayRefund()).isTrue();
        assertThat(order.getLines()).extracting(LineView::getLeft).containsExactly(2);
    }

    @Test
    void an_authorized_order_can_be_captured() {
        assertThat(view(new AnOrder().authorized("75.00"), true, true).isMayCapture())
                .isTrue();
    }

    @Test
    void a_cancelled_order_can_only_give_back() {
        OrderView order = view(new AnOrder().in(OrderState.CANCELLED).captured("30.00"), true, true);
        assertThat(order.isMayRecord()).isFalse();
        assertThat(order.isMayCancel()).isFalse();
        assertThat(order.isMayRefund()).isTrue();
    }

    @Test
    void without_the_permissions_there_are_no_buttons() {
        OrderView order = view(new AnOrder().promised("75.00").captured("30.00"), false, false);
        assertThat(order.isMayRecord() || order.isMayCapture() || order.isMayRefund())
                .isFalse();
        assertThat(order.isMayVoid() || order.isMayCancel() || order.isMaySettle())
                .isFalse();
    }

    @Test
    void it_is_said_whether_the_provider_moves_the_money() {
        AnOrder order = new AnOrder().captured("75.00");
        assertThat(view(order, true, true).getReceived().get(0).isRefundDriven())
                .isFalse();
        order.drivenFor(Move.REFUND);
        assertThat(view(order, true, true).getReceived().get(0).isRefundDriven())
                .isTrue();
    }

    @Test
    void the_audit_tells_how_a_payment_came_in_words() {
        ActionView payment = new ActionView(action(ActionKind.RECORD, "TRANSFER: receipt: 7"), FORMAT);
        assertThat(payment.getMethod()).isEqualTo("TRANSFER");
        assertThat(payment.getDetail()).isEqualTo("receipt: 7");
        ActionView refund = new ActionView(action(ActionKind.REFUND, "1 \u00d7 Print"), FORMAT);
        assertThat(refund.getMethod()).isNull();
        assertThat(refund.getDetail()).isEqualTo("1 \u00d7 Print");
    }

    private static OrderAction action(ActionKind kind, String detail) {
        return new OrderAction(
                42,
                1,
                kind,
                BigDecimal.TEN,
                "EUR",
                detail,
                Map.of(),
                new ActionNote("0f8fad5b-d9cb-469f-a165-70867728950e", new ManualNote("Reason", "anna")),
                AnOrder.PLACED,
                List.of());
    }

    private static OrderView view(AnOrder order, boolean mayTakeMoney, boolean mayGiveBack) {
        Page<OrderAction> none = new Page<>(List.of(), 0, 10, 0);
        return new OrderView(
                order.money(),
                Optional.empty(),
                PageView.of(none, action -> new ActionView(action, FORMAT), FORMAT),
                mayTakeMoney,
                mayGiveBack,
                FORMAT);
    }
}

package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.PaymentMoney.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The order's tab: its money, its points, and what was done about them. */
public class OrderView {

    private final OrderMoney money;
    private final OrderPointsView points;
    private final PageView<ActionView> history;
    private final boolean mayTakeMoney;
    private final boolean mayGiveBack;
    private final AdminFormat format;

    OrderView(
            OrderMoney money,
            Optional<OrderPointsView> points,
            PageView<ActionView> history,
            boolean mayTakeMoney,
            boolean mayGiveBack,
            AdminFormat format) {
        this.money = money;
        this.points = points.orElse(null);
        this.history = history;
        this.mayTakeMoney = mayTakeMoney;
        this.mayGiveBack = mayGiveBack;
        this.format = format;
    }

    public long getOrderId() {
        return money.order().orderId();
    }

    public long getCustomerId() {
        return money.order().customerId();
    }

    public String getTotal() {
        return amount(money.order().total());
    }

    public String getCaptured() {
        return amount(money.captured());
    }

    public String getRefunded() {
        return amount(money.refunded());
    }

    public String getOpen() {
        return amount(money.open());
    }

    /** Null if nobody holds or promised anything. */
    public String getHeld() {
        BigDecimal held = money.held().stream().map(Part::left).reduce(BigDecimal.ZERO, BigDecimal::add);
        return held.signum() == 0 || !isSubmitted() ? null : amount(held);
    }

    /** Null if nothing is decided yet. */
    public OrderPointsView getPoints() {
        return points;
    }

    public PageView<ActionView> getHistory() {
        return history;
    }

    /** Whether anything at all may be done here. */
    public boolean isMaySettle() {
        return mayGiveBack;
    }

    public boolean isMayRecord() {
        return mayTakeMoney && isSubmitted() && money.open().signum() > 0;
    }

    public boolean isMayCapture() {
        return isMayRecord() && !getAuthorizations().isEmpty();
    }

    public boolean isMayRefund() {
        return mayGiveBack && money.refundable().signum() > 0;
    }

    public boolean isMayVoid() {
        return mayGiveBack && !getUndoable().isEmpty();
    }

    public boolean isMayCancel() {
        return mayGiveBack && isSubmitted();
    }

    /** What a gateway holds; a promise to pay is recorded instead. */
    public List<PartView> getAuthorizations() {
        return parts(money.held().stream().filter(part -> !part.transaction().promised()));
    }

    public List<PartView> getUndoable() {
        return parts(
                Stream.concat(money.held().stream(), money.received().stream()).filter(Part::canBeUndone));
    }

    public List<PartView> getReceived() {
        return parts(money.received().stream());
    }

    public List<LineView> getLines() {
        return money.order().lines().stream()
                .filter(line -> money.unitsLeft(line) > 0)
                .map(this::line)
                .toList();
    }

    private LineView line(OrderLine line) {
        return new LineView(line.itemId(), line.name(), money.unitsLeft(line), line.quantity());
    }

    private List<PartView> parts(Stream<Part> parts) {
        return parts.map(part -> new PartView(part, money.order().currency(), format))
                .toList();
    }

    private boolean isSubmitted() {
        return money.order().state() == OrderState.SUBMITTED;
    }

    private String amount(BigDecimal amount) {
        return format.money(amount, money.order().currency());
    }
}

package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.PaymentFacts;
import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.PaymentFacts.Refund;
import io.fedelta.loyalty.earning.PaymentFacts.Transactions;
import io.fedelta.loyalty.programme.Goods;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** An order, told in a sentence: {@code order(7).of(42).line("75.00").paid(at)}. Euro, unless said otherwise. */
public final class OrderFixture {

    private final long orderId;
    private final List<OrderLine> lines = new ArrayList<>();
    private final Deque<Capture> captures = new ArrayDeque<>();
    private final List<Refund> refunds = new ArrayList<>();
    private long customerId = 1;
    private boolean registered = true;
    private OrderState state = OrderState.SUBMITTED;
    private String currency = "EUR";
    private BigDecimal discount = BigDecimal.ZERO;
    private BigDecimal sparingDiscount = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private BigDecimal shipping = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private BigDecimal loyaltyTenders = BigDecimal.ZERO;
    private Instant submittedAt = MovableClock.START;

    private OrderFixture(long orderId) {
        this.orderId = orderId;
    }

    public static OrderFixture order(long orderId) {
        return new OrderFixture(orderId);
    }

    public OrderFixture of(long customer) {
        customerId = customer;
        return this;
    }

    public OrderFixture byGuest() {
        registered = false;
        return this;
    }

    public OrderFixture line(String price) {
        return line("Portrait", price, false);
    }

    public OrderFixture giftCardLine(String price) {
        return line("Gift card", price, true);
    }

    public OrderFixture giftCardLine(int quantity, String price) {
        lines.add(new OrderLine(lines.size() + 1L, "Gift card", quantity, new BigDecimal(price), true));
        return this;
    }

    public OrderFixture line(String name, String price, boolean giftCard) {
        lines.add(new OrderLine(lines.size() + 1L, name, 1, new BigDecimal(price), giftCard));
        return this;
    }

    /** A product of the catalogue, several units of it. */
    public OrderFixture line(String name, int quantity, String price, Goods goods) {
        lines.add(new OrderLine(lines.size() + 1L, name, quantity, new BigDecimal(price), false, goods));
        return this;
    }

    public OrderFixture discount(String amount) {
        discount = new BigDecimal(amount);
        return this;
    }

    /** By offers that spare gift cards, and part of the discount. */
    public OrderFixture sparingDiscount(String amount) {
        sparingDiscount = new BigDecimal(amount);
        return this;
    }

    public OrderFixture tax(String amount) {
        tax = new BigDecimal(amount);
        return this;
    }

    public OrderFixture shipping(String amount) {
        shipping = new BigDecimal(amount);
        return this;
    }

    public OrderFixture fees(String amount) {
        fees = new BigDecimal(amount);
        return this;
    }

    public OrderFixture loyaltyTenders(String amount) {
        loyaltyTenders = new BigDecimal(amount);
        return this;
    }

    public OrderFixture in(String currencyCode) {
        currency = currencyCode;
        return this;
    }

    public OrderFixture submitted(Instant moment) {
        submittedAt = moment;
        return this;
    }

    public OrderFixture state(OrderState orderState) {
        state = orderState;
        return this;
    }

    public OrderFixture captured(String amount, Instant moment) {
        captures.add(new Capture(new BigDecimal(amount), moment, false));
        return this;
    }

    /** From the latest captures, as the host's payments are read; for order 7 its transactions are 7001, 7002 … */
    public OrderFixture refunded(String amount, Instant moment) {
        List<Capture> of = new ArrayList<>();
        BigDecimal left = new BigDecimal(amount);
        while (left.signum() > 0 && !captures.isEmpty()) {
            Capture last = captures.removeLast();
            BigDecimal taken = left.min(last.amount());
            if (taken.compareTo(last.amount()) < 0) {
                captures.addLast(new Capture(last.amount().subtract(taken), last.at(), last.cashOnDelivery()));
            }
            of.add(new Capture(taken, last.at(), last.cashOnDelivery()));
            left = left.subtract(taken);
        }
        refunds.add(new Refund(orderId * 1_000 + refunds.size() + 1, moment, of));
        return this;
    }

    /** Money for what was promised at that moment. */
    public OrderFixture kept(String amount, Instant promisedAt, Instant moment) {
        captures.add(new Capture(new BigDecimal(amount), moment, false, Optional.of(promisedAt)));
        return this;
    }

    public OrderFixture cashOnDelivery(String amount, Instant moment) {
        captures.add(new Capture(new BigDecimal(amount), moment, true));
        return this;
    }

    /** Submitted and captured in full at that moment. */
    public OrderFacts paid(Instant moment) {
        return paidInFull(moment).facts();
    }

    /** As {@link #paid}, with more to tell. */
    public OrderFixture paidInFull(Instant moment) {
        return submitted(moment).captured(total().toPlainString(), moment);
    }

    public OrderFacts facts() {
        return new OrderFacts(
                orderId,
                Optional.of("F-" + orderId),
                customerId,
                registered,
                state,
                currency,
                lines,
                discount,
                sparingDiscount,
                tax,
                shipping,
                fees,
                total(),
                payment(),
                Optional.of(submittedAt));
    }

    private PaymentFacts payment() {
        BigDecimal paid = captures.stream().map(Capture::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PaymentFacts(
                List.copyOf(captures),
                refunds,
                loyaltyTenders,
                new Transactions(captures.size() + refunds.size(), paid));
    }

    private BigDecimal total() {
        return lines.stream()
                .map(OrderLine::price)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(discount)
                .add(tax)
                .add(shipping)
                .add(fees);
    }
}

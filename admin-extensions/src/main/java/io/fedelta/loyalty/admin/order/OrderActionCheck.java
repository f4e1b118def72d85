package io.fedelta.loyalty.admin.order;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.DecimalText;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.payment.ActionKind;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.ActionResult.Refused;
import io.fedelta.loyalty.payment.OrderCommand;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.PaymentMethod;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/**
 * Reads the form into a command; what cannot be read is refused in its field, and so is what the order does not allow.
 */
class OrderActionCheck {

    private static final int LONGEST_MEMO = 200;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,6}");

    private final OrderActionForm form;
    private final Errors errors;
    private final AdminFormat format;
    private final ReceiptDays days;

    OrderActionCheck(OrderActionForm form, Errors errors, AdminFormat format, ReceiptDays days) {
        this.form = form;
        this.errors = errors;
        this.format = format;
        this.days = days;
    }

    /** Empty if something is refused. */
    Optional<OrderCommand> command(ActionKind kind) {
        check("reason", !form.getReason().isEmpty() && form.getReason().length() <= ManualNote.LONGEST);
        check("requestId", ActionNote.isRequestId(form.getRequestId()));
        OrderCommand command = switch (kind) {
            case RECORD -> record();
            case CAPTURE -> new OrderCommand.Capture(id(), amount());
            case REFUND -> refund();
            case VOID -> new OrderCommand.VoidTransaction(id());
            case CANCEL -> cancel();
        };
        return errors.hasErrors() ? Optional.empty() : Optional.of(command);
    }

    private OrderCommand record() {
        PaymentMethod method = PaymentMethod.CASH;
        try {
            method = PaymentMethod.valueOf(form.getMethod());
        } catch (IllegalArgumentException unknown) {
            check("method", false);
        }
        check("memo", form.getMemo().length() <= LONGEST_MEMO);
        return new OrderCommand.RecordPayment(
                amount(), receivedAt(), method, form.getMemo().replaceAll("\\p{Cntrl}+", " "));
    }

    private OrderCommand refund() {
        Map<Long, Integer> units = units();
        boolean byAmount = !form.getAmount().isEmpty();
        check("amount", byAmount == units.isEmpty(), "either");
        return byAmount ? new OrderCommand.RefundAmount(amount()) : new OrderCommand.RefundUnits(units);
    }

    private OrderCommand cancel() {
        check(
                "givesBack",
                form.getGivesBack().equals("true") || form.getGivesBack().equals("false"));
        return new OrderCommand.Cancel(Boolean.parseBoolean(form.getGivesBack()));
    }

    private BigDecimal amount() {
        Optional<BigDecimal> amount = DecimalText.parse(form.getAmount(), format.decimalFormat());
        check("amount", amount.isPresent());
        return amount.orElse(BigDecimal.ZERO);
    }

    private Instant receivedAt() {
        try {
            return days.moment(LocalDate.parse(form.getDate()));
        } catch (DateTimeException unreadable) {
            check("date", false);
            return Instant.EPOCH;
        }
    }

    private long id() {
        boolean readable = ID.matcher(form.getTransactionId()).matches();
        check("transactionId", readable);
        return readable ? Long.parseLong(form.getTransactionId()) : 0;
    }

    private Map<Long, Integer> units() {
        Map<Long, Integer> units = new LinkedHashMap<>();
        form.getUnits().forEach((item, text) -> {
            String quantity = text == null ? "" : text.strip();
            boolean readable = ID.matcher(item).matches()
                    && (quantity.isEmpty() || QUANTITY.matcher(quantity).matches());
            check("units", readable);
            if (readable && !quantity.isEmpty() && Integer.parseInt(quantity) > 0) {
                units.put(Long.valueOf(item), Integer.valueOf(quantity));
            }
        });
        return units;
    }

    /** Tells what the order did not allow, at the field it is about, with the figure that would have been possible. */
    void refuse(Refused refused, OrderMoney money) {
        String field = switch (refused.reason()) {
            case NO_AMOUNT, MORE_THAN_OPEN, MORE_THAN_HELD, MORE_THAN_RECEIVED -> "amount";
            case BEFORE_THE_ORDER, IN_THE_FUTURE -> "date";
            case NO_SUCH_TRANSACTION -> "transactionId";
            case NO_SUCH_UNITS, NO_SINGLE_PAYMENT -> "units";
            case NO_SUCH_ORDER, NOT_SUBMITTED, CANCELLED -> "requestId";
        };
        Object[] figures = refused.atMost()
                .map(most -> new Object[] {format.money(most, money.order().currency())})
                .orElseGet(() -> new Object[0]);
        errors.rejectValue(field, "LoyaltyOrder_refused_" + refused.reason(), figures, null);
    }

    private void check(String field, boolean holds) {
        check(field, holds, "refused");
    }

    private void check(String field, boolean holds, String problem) {
        if (!holds && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "LoyaltyOrder_" + field + "_" + problem);
        }
    }
}

package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.PointAdjustments;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** Holds the form against what may be posted by hand, field by field. */
class PointsFormCheck {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PointsFormCheck() {}

    static void run(PointsForm form, Errors errors) {
        if (points(form).isEmpty()) {
            errors.rejectValue("points", "LoyaltyPoints_points_refused");
        }
        checkReason(form.getReason(), errors);
        if (!UUID.matcher(form.getRequestId()).matches()) {
            errors.rejectValue("requestId", "LoyaltyPoints_request_refused");
        }
    }

    static void checkReason(String reason, Errors errors) {
        if (reason.isEmpty() || reason.length() > ManualNote.LONGEST) {
            errors.rejectValue("reason", "LoyaltyPoints_reason_refused");
        }
    }

    /** A balance is taken below zero by hand only on purpose. */
    static void checkBalance(PointsForm form, Account account, Points change, Errors errors) {
        boolean below = account.lifetime().plus(change).value() < 0
                || account.spendable().plus(change).value() < 0;
        if (change.value() < 0 && below && !form.isBelowZeroConfirmed()) {
            errors.rejectValue("belowZeroConfirmed", "LoyaltyPoints_belowZero_refused");
        }
    }

    /** Empty unless it is a whole number from 1 to the largest adjustment. */
    static Optional<Points> points(PointsForm form) {
        return Optional.of(form.getPoints())
                .filter(text -> WHOLE.matcher(text).matches())
                .map(text -> Points.of(Long.parseLong(text)))
                .filter(points -> points.isPositive() && points.compareTo(PointAdjustments.LARGEST) <= 0);
    }
}

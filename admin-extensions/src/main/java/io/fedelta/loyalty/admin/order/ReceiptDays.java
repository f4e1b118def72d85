package io.fedelta.loyalty.admin.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Merchants know the day on which money came, not the moment. Today's came now; that of the order's day came with the
 * order; any other came when its day began.
 */
record ReceiptDays(Instant now, Optional<Instant> submittedAt, ZoneId zone) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    Instant moment(LocalDate day) {
        if (day.equals(today())) {
            return now;
        }
        return submittedAt
                .filter(moment -> LocalDate.ofInstant(moment, zone).equals(day))
                .orElseGet(() -> day.atStartOfDay(zone).toInstant());
    }
}

package io.fedelta.loyalty.admin;

import io.fedelta.loyalty.programme.domain.ShopTime;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The fields {@code startsAt} and {@code endsAt} of a form.
 *
 * @param form begins the keys of its messages
 */
public record PeriodFields(String form) {

    /** Tidies what is a moment and refuses what is none, or an end that does not come after its beginning. */
    public void check(SubmittedForm submitted) {
        Optional<LocalDateTime> from = moment(submitted, "startsAt", ShopTime.read(submitted.text("startsAt")));
        Optional<LocalDateTime> until = moment(submitted, "endsAt", ShopTime.readEnd(submitted.text("endsAt")));
        if (from.isPresent() && until.isPresent()) {
            submitted.check("endsAt", ShopTime.over(until.get()).isAfter(from.get()), form + "_endsAt_before");
        }
    }

    private Optional<LocalDateTime> moment(SubmittedForm submitted, String field, Optional<LocalDateTime> time) {
        submitted.check(field, time.isPresent(), form + "_" + field + "_refused");
        time.ifPresent(moment -> submitted.correct(field, ShopTime.write(moment)));
        return time;
    }
}

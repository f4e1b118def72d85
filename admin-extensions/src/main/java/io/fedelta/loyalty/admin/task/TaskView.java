package io.fedelta.loyalty.admin.task;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.reward.Fulfilment;
import io.fedelta.loyalty.reward.Fulfilment.Mark;
import java.util.Optional;

/** One row of the to-do list. */
public class TaskView {

    private final Fulfilment row;
    private final AdminFormat format;

    TaskView(Fulfilment row, AdminFormat format) {
        this.row = row;
        this.format = format;
    }

    public String getId() {
        return row.grant().grantId();
    }

    public long getCustomerId() {
        return row.grant().accountId();
    }

    public boolean isCustomerThere() {
        return row.customer().isPresent();
    }

    /** Empty text if the customer has none. */
    public String getName() {
        return row.customer().map(CustomerFacts::fullName).orElse("");
    }

    /** Empty text if there is none. */
    public String getEmail() {
        return row.customer().flatMap(CustomerFacts::email).orElse("");
    }

    public String getReward() {
        return row.grant().reward().name();
    }

    /** What is to be done; empty text if the merchant wrote nothing. */
    public String getTask() {
        return row.grant().reward().task();
    }

    public String getSince() {
        return format.moment(row.grant().grantedAt());
    }

    /** As seen; goes back with the form. */
    public int getMarks() {
        return row.marks();
    }

    /** Null if nobody has marked it. */
    public String getMarkedBy() {
        return row.last().map(Mark::actor).orElse(null);
    }

    public String getMarked() {
        return row.last().map(Mark::at).map(format::moment).orElse(null);
    }

    /** Null if there is none. */
    public String getNote() {
        return row.last().map(Mark::note).flatMap(TaskView::written).orElse(null);
    }

    /** Whether its points were taken back after it was done: it cannot be undone any more. */
    public boolean isKept() {
        return row.grant().takenBackByEntryNo().isPresent();
    }

    private static Optional<String> written(String note) {
        return note.isEmpty() ? Optional.empty() : Optional.of(note);
    }
}

package io.fedelta.loyalty.admin.audit;

import io.fedelta.loyalty.audit.FindingKind;

/** A kind of trouble of which something is open. */
public class OpenKindView {

    private final FindingKind kind;
    private final String count;

    OpenKindView(FindingKind kind, String count) {
        this.kind = kind;
        this.count = count;
    }

    /** Also part of message keys. */
    public String getKind() {
        return kind.name();
    }

    public String getCount() {
        return count;
    }

    public boolean isRepairable() {
        return kind.isRepairable();
    }
}

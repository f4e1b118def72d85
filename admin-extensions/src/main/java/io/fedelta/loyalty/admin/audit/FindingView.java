package io.fedelta.loyalty.admin.audit;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.audit.AuditFinding;
import java.math.BigDecimal;

/** One finding of the self-check. */
public class FindingView {

    private final AuditFinding finding;
    private final AdminFormat format;

    FindingView(AuditFinding finding, AdminFormat format) {
        this.finding = finding;
        this.format = format;
    }

    public long getId() {
        return finding.findingId();
    }

    /** Part of the message keys that name and explain it. */
    public String getKind() {
        return finding.kind().name();
    }

    /** Part of the message key. */
    public String getState() {
        return finding.state().name();
    }

    /** Part of the message key that says what it is about. */
    public String getSubject() {
        return finding.kind().subject().name();
    }

    public String getSubjectId() {
        return finding.discrepancy().subjectId();
    }

    /** Where in the admin it can be looked at; null if what it is about has gone. */
    public String getAddress() {
        return switch (finding.kind().subject()) {
            case ACCOUNT -> "/customer/" + getSubjectId();
            case ORDER -> "/order/" + getSubjectId();
            case CARD_PURSE ->
                finding.cardId().map("/loyalty-gift-cards/"::concat).orElse(null);
            case WALLET_PURSE, GRANT ->
                finding.accountId().map(id -> "/customer/" + id).orElse(null);
        };
    }

    /** Empty text if there is no figure. */
    public String getExpected() {
        return figure(finding.discrepancy().expected());
    }

    public String getFound() {
        return figure(finding.discrepancy().found());
    }

    private String figure(String stored) {
        return stored.isEmpty() ? "" : format.decimal(new BigDecimal(stored));
    }

    public String getWhen() {
        return format.moment(finding.foundAt());
    }

    /** Null while it is open. */
    public String getClosed() {
        return finding.closedAt().map(format::moment).orElse(null);
    }

    /** Null unless a person has closed it. */
    public String getActor() {
        return finding.actor().orElse(null);
    }

    public boolean isOpen() {
        return finding.isOpen();
    }

    public boolean isRepairable() {
        return finding.kind().isRepairable();
    }
}

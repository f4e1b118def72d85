package io.fedelta.loyalty.admin.cashback;

import java.util.UUID;

/** What an administrator types to put money into a wallet or take it out. Figures stay text until they are checked. */
public class WalletForm {

    static final String[] FIELDS = {"amount", "currency", "reason", "requestId"};

    private String amount = "";
    private String currency = "";
    private String reason = "";
    private String requestId = UUID.randomUUID().toString();

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount.strip();
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }

    /** Made when the form is first shown and carried through, so that a second click posts nothing more. */
    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }
}

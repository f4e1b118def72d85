package io.fedelta.loyalty.admin.order;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What an administrator types to act on an order's money. Figures stay text until they are checked. */
public class OrderActionForm {

    static final String[] FIELDS = {
        "amount", "date", "method", "memo", "transactionId", "units[*]", "givesBack", "reason", "requestId"
    };

    private String amount = "";
    private String date = "";
    private String method = "CASH";
    private String memo = "";
    private String transactionId = "";
    private Map<String, String> units = new LinkedHashMap<>();
    private String givesBack = "";
    private String reason = "";
    private String requestId = UUID.randomUUID().toString();

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount.strip();
    }

    /** The day the money came, as HTML's date fields write it: 2026-11-22. */
    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date.strip();
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public String getMemo() {
        return memo;
    }

    public void setMemo(String memo) {
        this.memo = memo.strip();
    }

    public String getTransactionId() {
        return transactionId;
    }

    public void setTransactionId(String transactionId) {
        this.transactionId = transactionId;
    }

    /** Units to refund, by order item id. */
    public Map<String, String> getUnits() {
        return units;
    }

    public void setUnits(Map<String, String> units) {
        this.units = units;
    }

    /** "true", "false", or nothing while the administrator has not chosen. */
    public String getGivesBack() {
        return givesBack;
    }

    public void setGivesBack(String givesBack) {
        this.givesBack = givesBack;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }

    /** Made when the form is first shown and carried through, so that a second click does nothing more. */
    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }
}

package io.fedelta.loyalty.site.wallet;

/** One line: what is pending, or what went into the wallet or out of it. Never says who did it. */
public final class MovementView {

    private final String date;
    private final String key;
    private final String amount;
    private final boolean debit;
    private final Link order;
    private final String reason;
    private final CashbackWhyView why;

    /**
     * @param order null if it is about none, or about a friend's
     * @param reason of the merchant, who did it by hand; null for all else
     * @param why null if it is not earned, or by a friend's order
     */
    MovementView(
            String date, String key, String amount, boolean debit, Link order, String reason, CashbackWhyView why) {
        this.date = date;
        this.key = key;
        this.amount = amount;
        this.debit = debit;
        this.order = order;
        this.reason = reason;
        this.why = why;
    }

    public String getDate() {
        return date;
    }

    /** What it is. */
    public String getDescriptionKey() {
        return key;
    }

    public String getAmount() {
        return amount;
    }

    public boolean isDebit() {
        return debit;
    }

    public Link getOrder() {
        return order;
    }

    public String getReason() {
        return reason;
    }

    public CashbackWhyView getWhy() {
        return why;
    }

    /** The store's page of an order. */
    public static final class Link {

        private final String number;
        private final String path;

        Link(String number, String path) {
            this.number = number;
            this.path = path;
        }

        public String getNumber() {
            return number;
        }

        public String getPath() {
            return path;
        }
    }
}

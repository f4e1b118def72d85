package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;

/** One line of the history. Shows the merchant's reason, never the administrator's name. */
public final class EntryView {

    private final Entry entry;
    private final String date;
    private final String datesFrom;
    private final String points;
    private final String balance;
    private final Long spendable;
    private final OrderLink order;
    private final ExplanationView explanation;
    private final SessionWhyView session;
    private final Term sentence;
    private final String claimed;

    /**
     * @param order null if the entry is for no order, or for one that is gone
     * @param explanation null if the entry is not about a payment
     * @param session null if the entry is not about a session that took place
     * @param sentence null if its kind and the above say it all
     * @param claimed the day on which its order was claimed that a guest had placed; null for any other
     */
    EntryView(
            Entry entry,
            OrderLink order,
            ExplanationView explanation,
            SessionWhyView session,
            Term sentence,
            String claimed,
            PageFormat format) {
        this.entry = entry;
        this.date = format.date(entry.recordedAt());
        this.datesFrom = format.date(entry.occurredAt());
        this.points = format.signed(entry.points());
        this.balance = format.number(entry.balance().value());
        this.spendable = entry.spendableBalance().equals(entry.balance())
                ? null
                : Math.max(0, entry.spendableBalance().value());
        this.order = order;
        this.explanation = explanation;
        this.session = session;
        this.sentence = sentence;
        this.claimed = claimed;
    }

    /** When it was written, since that is the order of the lines and of their balances. */
    public String getDate() {
        return date;
    }

    /** The day of what it is for, if it was written on a later one; otherwise null. */
    public String getDatesFrom() {
        return datesFrom.equals(date) ? null : datesFrom;
    }

    public String getDescriptionKey() {
        return "loyalty.entry." + entry.kind();
    }

    public String getPoints() {
        return points;
    }

    public boolean isDebit() {
        return entry.points().value() < 0;
    }

    /** Points collected for life: spending takes none of them. */
    public String getBalance() {
        return balance;
    }

    /** What of them could still be spent; null if all. */
    public Long getSpendable() {
        return spendable;
    }

    public OrderLink getOrder() {
        return order;
    }

    /** Why it has its points, in one sentence. */
    public Term getSentence() {
        return sentence;
    }

    /** The day on which an order placed as a guest was added to the account. */
    public String getClaimed() {
        return claimed;
    }

    public String getReason() {
        return entry.note().map(ManualNote::reason).orElse(null);
    }

    public ExplanationView getExplanation() {
        return explanation;
    }

    public SessionWhyView getSession() {
        return session;
    }

    /** The store's page of an order. */
    public static final class OrderLink {

        private final String number;
        private final String path;
        private final String pointsPath;

        OrderLink(String number, String path, String pointsPath) {
            this.number = number;
            this.path = path;
            this.pointsPath = pointsPath;
        }

        /** The page that explains all its points. */
        public String getPointsPath() {
            return pointsPath;
        }

        public String getNumber() {
            return number;
        }

        public String getPath() {
            return path;
        }
    }
}

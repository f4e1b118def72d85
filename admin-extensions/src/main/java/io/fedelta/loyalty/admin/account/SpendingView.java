package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.SpendingReturnedExplanation;
import io.fedelta.loyalty.ledger.SpentExplanation;

/** How points that paid, or came back, follow from money: a message key and what is filled in. */
public class SpendingView {

    private final String key;
    private final String[] details;

    private SpendingView(String key, String... details) {
        this.key = key;
        this.details = details;
    }

    static SpendingView of(SpentExplanation spent, AdminFormat format) {
        return new SpendingView(
                "LoyaltyExplanation_spent",
                format.money(spent.amount(), spent.currency()),
                format.number(spent.ratePoints()),
                format.money(spent.worth(), spent.currency()),
                format.change(spent.points()));
    }

    static SpendingView of(SpendingReturnedExplanation returned, AdminFormat format) {
        return new SpendingView(
                "LoyaltyExplanation_spendingReturned",
                format.money(returned.givenBack(), returned.currency()),
                format.money(returned.amount(), returned.currency()),
                format.points(returned.spent()),
                format.number(returned.spentEntryNo()),
                format.points(returned.returnedBefore()),
                format.change(returned.points()));
    }

    public String getKey() {
        return key;
    }

    public String[] getDetails() {
        return details.clone();
    }
}

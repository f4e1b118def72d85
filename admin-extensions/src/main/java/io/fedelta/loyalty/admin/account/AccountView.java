package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.admin.reckoning.UnearnedOrderView;
import io.fedelta.loyalty.ledger.Account;
import java.util.List;

/** The Loyalty tab of a customer's page. */
public class AccountView {

    private final Account account;
    private final List<GrantView> grants;
    private final PageView<EntryView> history;
    private final List<UnearnedOrderView> unearned;
    private final TierView tier;
    private final boolean mayAdjust;
    private final boolean mayGrant;
    private final AdminFormat format;

    AccountView(
            Account account,
            List<GrantView> grants,
            PageView<EntryView> history,
            List<UnearnedOrderView> unearned,
            TierView tier,
            boolean mayAdjust,
            boolean mayGrant,
            AdminFormat format) {
        this.account = account;
        this.grants = grants;
        this.history = history;
        this.unearned = unearned;
        this.tier = tier;
        this.mayAdjust = mayAdjust;
        this.mayGrant = mayGrant;
        this.format = format;
    }

    public long getCustomerId() {
        return account.accountId();
    }

    public String getLifetime() {
        return format.points(account.lifetime());
    }

    /** What the next points pay first; null if nothing is owed. */
    public String getShortfall() {
        return account.shortfall().isZero() ? null : format.points(account.shortfall());
    }

    public String getSpendable() {
        return format.points(account.spendable());
    }

    public List<GrantView> getGrants() {
        return grants;
    }

    public PageView<EntryView> getHistory() {
        return history;
    }

    /** Orders whose payment has brought no points, or none yet; newest first. */
    public List<UnearnedOrderView> getUnearned() {
        return unearned;
    }

    /** Null while there are no tiers. */
    public TierView getTier() {
        return tier;
    }

    public boolean isMayAdjust() {
        return mayAdjust;
    }

    public boolean isMayGrant() {
        return mayGrant;
    }
}

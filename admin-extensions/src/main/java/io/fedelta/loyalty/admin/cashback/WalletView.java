package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.cashback.Wallet;
import java.util.List;

/** A customer's cashback on the Loyalty tab. */
public class WalletView {

    private final long customerId;
    private final List<Balance> balances;
    private final PageView<EarningView> earnings;
    private final boolean mayAdjust;

    WalletView(long customerId, List<Balance> balances, PageView<EarningView> earnings, boolean mayAdjust) {
        this.customerId = customerId;
        this.balances = balances;
        this.earnings = earnings;
        this.mayAdjust = mayAdjust;
    }

    public long getCustomerId() {
        return customerId;
    }

    /** One for each currency. */
    public List<Balance> getBalances() {
        return balances;
    }

    public PageView<EarningView> getEarnings() {
        return earnings;
    }

    public boolean isMayAdjust() {
        return mayAdjust;
    }

    /** What is in a wallet, and how it came there. */
    public static class Balance {

        private final Wallet wallet;
        private final PageView<MovementView> history;
        private final AdminFormat format;

        Balance(Wallet wallet, PageView<MovementView> history, AdminFormat format) {
            this.wallet = wallet;
            this.history = history;
            this.format = format;
        }

        public String getCurrency() {
            return wallet.currency();
        }

        public String getAvailable() {
            return format.money(wallet.available(), wallet.currency());
        }

        /** Null if no checkout holds anything. */
        public String getHeld() {
            return wallet.purse().held().signum() == 0
                    ? null
                    : format.money(wallet.purse().held(), wallet.currency());
        }

        public PageView<MovementView> getHistory() {
            return history;
        }
    }
}

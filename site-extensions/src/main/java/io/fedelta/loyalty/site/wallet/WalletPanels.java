package io.fedelta.loyalty.site.wallet;

import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import java.util.List;

/** The panel of <em>My rewards</em> about cashback. */
public class WalletPanels {

    private final Cashback cashback;
    private final Programme programme;
    private final Aside aside;

    public WalletPanels(Cashback cashback, Programme programme, Aside aside) {
        this.cashback = cashback;
        this.programme = programme;
        this.aside = aside;
    }

    /** @return one for each currency, none before the first earning; null if there is nothing to say */
    public List<BalanceView> of(long accountId) {
        PageFormat format = PageFormat.ofRequest();
        return aside.read(() -> read(accountId))
                .filter(ReadWallets::isShown)
                .map(read -> BalanceView.of(read, format))
                .orElse(null);
    }

    ReadWallets read(long accountId) {
        return new ReadWallets(
                cashback.wallets(accountId),
                cashback.pending(accountId),
                programme.currentForDisplay().rules().awardsCashback());
    }
}

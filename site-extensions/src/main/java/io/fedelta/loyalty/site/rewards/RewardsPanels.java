package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.reward.service.WayToReward;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.card.CardShelf;
import io.fedelta.loyalty.site.rank.OwnRankPanels;
import io.fedelta.loyalty.site.wallet.WalletPanels;
import java.util.List;
import org.springframework.ui.Model;

/** What stands beside the points on <em>My rewards</em>. Each part that cannot be read now is left out. */
public class RewardsPanels {

    private final Aside aside;
    private final WayToReward way;
    private final GuestOrdersPanels guestOrders;
    private final WalletPanels wallets;
    private final CardShelf cards;
    private final OwnRankPanels ownRanks;

    public RewardsPanels(
            Aside aside,
            WayToReward way,
            GuestOrdersPanels guestOrders,
            WalletPanels wallets,
            CardShelf cards,
            OwnRankPanels ownRanks) {
        this.aside = aside;
        this.way = way;
        this.guestOrders = guestOrders;
        this.wallets = wallets;
        this.cards = cards;
        this.ownRanks = ownRanks;
    }

    void add(Model model, long accountId) {
        model.addAttribute("moneyToReward", moneyToReward(accountId));
        model.addAttribute("giftCards", cards.of(accountId));
        model.addAttribute("ownRank", ownRanks.of(accountId));
        model.addAttribute("guestOrders", guestOrders.of(accountId));
        model.addAttribute("wallets", wallets.of(accountId));
    }

    /** @return null if there is nothing to say, or no currency to say it in */
    private String moneyToReward(long accountId) {
        PageFormat format = PageFormat.ofRequest();
        return PageFormat.currencyOfRequest()
                .flatMap(currency -> aside.read(() -> way.from(OrderFacts.cart(accountId, currency, List.of()))))
                .flatMap(next -> next)
                .map(next -> format.money(next.money(), next.currency()))
                .orElse(null);
    }
}

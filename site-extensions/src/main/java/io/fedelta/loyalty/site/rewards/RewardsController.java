package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.service.WayToReward;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import io.fedelta.loyalty.site.card.CardShelf;
import io.fedelta.loyalty.site.guest.GuestOrdersView;
import io.fedelta.loyalty.site.rank.OwnRankPanels;
import io.fedelta.loyalty.site.wallet.WalletPanels;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * <em>My rewards</em>. The account is always that of the signed-in customer; no parameter names another. The view's
 * name begins with {@code account/}, so that a store wraps it like its own account pages.
 */
@Controller
public class RewardsController {

    static final String VIEW = "account/loyaltyRewards";
    static final String PATH = "/account/rewards";

    private final Visitors visitors;
    private final RewardsAccounts accounts;
    private final Aside aside;
    private final Clock clock;
    private final SiteLinks links;
    private final WayToReward way;
    private final GuestClaims guestClaims;
    private final Programme programme;
    private final WalletPanels wallets;
    private final CardShelf cards;
    private final OwnRankPanels ownRanks;

    public RewardsController(
            Visitors visitors,
            RewardsAccounts accounts,
            Aside aside,
            Clock clock,
            SiteLinks links,
            WayToReward way,
            GuestClaims guestClaims,
            Programme programme,
            WalletPanels wallets,
            CardShelf cards,
            OwnRankPanels ownRanks) {
        this.visitors = visitors;
        this.accounts = accounts;
        this.way = way;
        this.aside = aside;
        this.clock = clock;
        this.links = links;
        this.guestClaims = guestClaims;
        this.programme = programme;
        this.wallets = wallets;
        this.cards = cards;
        this.ownRanks = ownRanks;
    }

    @RequestMapping(
            value = PATH,
            method = {RequestMethod.GET, RequestMethod.HEAD})
    public String show(
            @RequestParam(value = "page", required = false) String page, Model model, HttpServletResponse response) {
        Optional<Visitor> member = visitors.current().filter(Visitor::signedIn);
        if (member.isEmpty()) {
            return "redirect:" + links.getLogin() + "?successUrl=" + PATH;
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("rewards", view(member.get().customerId(), PageNumber.indexOf(page)));
        model.addAttribute("moneyToReward", moneyToReward(member.get().customerId()));
        model.addAttribute("giftCards", cards.of(member.get().customerId()));
        model.addAttribute("ownRank", ownRanks.of(member.get().customerId()));
        model.addAttribute("guestOrders", guestOrders(member.get().customerId()));
        model.addAttribute("wallets", wallets.of(member.get().customerId()));
        return VIEW;
    }

    /** @return null if there is nothing to say */
    private GuestOrdersView guestOrders(long accountId) {
        return aside.read(() -> guestClaims.waiting(accountId))
                .flatMap(waiting -> waiting)
                .map(waiting -> new GuestOrdersView(
                        waiting, programme.currentForDisplay().rules().guests().days()))
                .filter(GuestOrdersView::isShown)
                .orElse(null);
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

    /** @return null if loyalty content cannot be read now; the page says so */
    private RewardsPageView view(long accountId, int page) {
        PageFormat format = PageFormat.ofRequest();
        Optional<String> currency = PageFormat.currencyOfRequest();
        return aside.read(() -> accounts.read(accountId, page))
                .map(account -> new RewardsPageView(account, clock.instant(), currency, format, links))
                .orElse(null);
    }
}

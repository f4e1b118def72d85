package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.time.Clock;
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
    private final RewardsPanels panels;

    public RewardsController(
            Visitors visitors,
            RewardsAccounts accounts,
            Aside aside,
            Clock clock,
            SiteLinks links,
            RewardsPanels panels) {
        this.visitors = visitors;
        this.accounts = accounts;
        this.aside = aside;
        this.clock = clock;
        this.links = links;
        this.panels = panels;
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
        panels.add(model, member.get().customerId());
        return VIEW;
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

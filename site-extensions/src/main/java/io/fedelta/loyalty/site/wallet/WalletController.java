package io.fedelta.loyalty.site.wallet;

import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import io.fedelta.loyalty.site.rewards.PageNumber;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The signed-in customer's wallet; no parameter names another customer. */
@Controller
public class WalletController {

    static final String VIEW = "account/loyaltyWallet";
    static final String PATH = "/account/wallet";

    private final Visitors visitors;
    private final WalletPages pages;
    private final Aside aside;
    private final SiteLinks links;

    public WalletController(Visitors visitors, WalletPages pages, Aside aside, SiteLinks links) {
        this.visitors = visitors;
        this.pages = pages;
        this.aside = aside;
        this.links = links;
    }

    @RequestMapping(
            value = PATH,
            method = {RequestMethod.GET, RequestMethod.HEAD})
    public String show(
            @RequestParam(value = "currency", required = false) String currency,
            @RequestParam(value = "page", required = false) String page,
            Model model,
            HttpServletResponse response) {
        Optional<Visitor> member = visitors.current().filter(Visitor::signedIn);
        if (member.isEmpty()) {
            return "redirect:" + links.getLogin() + "?successUrl=" + PATH;
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("wallet", view(member.get().customerId(), currency, PageNumber.indexOf(page)));
        return VIEW;
    }

    /** @return null if it cannot be read now; the page says so */
    private WalletPageView view(long accountId, String currency, int page) {
        PageFormat format = PageFormat.ofRequest();
        return aside.read(() -> pages.read(accountId, Optional.ofNullable(currency), page))
                .map(read -> new WalletPageView(read, format, links))
                .orElse(null);
    }
}

package io.fedelta.loyalty.site.rank;

import io.fedelta.loyalty.ownrank.OwnRanks;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes whether a signed-in customer wants to see the own rank, where the shop offers that. */
@Controller
public class OwnRankController {

    static final String PATH = "/account/rank";

    private final Visitors visitors;
    private final OwnRankPanels panels;
    private final OwnRanks ranks;
    private final Aside aside;
    private final SiteLinks links;

    public OwnRankController(Visitors visitors, OwnRankPanels panels, OwnRanks ranks, Aside aside, SiteLinks links) {
        this.visitors = visitors;
        this.panels = panels;
        this.ranks = ranks;
        this.aside = aside;
        this.links = links;
    }

    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String choose(
            @RequestParam(value = "loyaltyRank", defaultValue = "false") boolean wanted, RedirectAttributes redirect) {
        Optional<Visitor> member = visitors.current().filter(Visitor::signedIn);
        if (member.isEmpty()) {
            return "redirect:" + links.getLogin() + "?successUrl=" + links.getRewards();
        }
        if (panels.isOffered() && !saved(member.get().customerId(), wanted)) {
            redirect.addFlashAttribute("loyaltyRankAnswer", "loyalty.rank.unavailable");
        }
        return "redirect:" + links.getRewards() + "#rank";
    }

    private boolean saved(long accountId, boolean wanted) {
        return aside.read(() -> {
                    ranks.want(accountId, wanted);
                    return wanted;
                })
                .isPresent();
    }
}

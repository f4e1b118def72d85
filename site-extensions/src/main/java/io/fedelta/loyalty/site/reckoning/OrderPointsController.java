package io.fedelta.loyalty.site.reckoning;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import io.fedelta.loyalty.reckoning.PlacedOrder.Audience;
import io.fedelta.loyalty.reckoning.service.Reckonings;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The points of one order, for the customer whose points they are. Any other order is as if it did not exist: both lead
 * to <em>My rewards</em>.
 */
@Controller
public class OrderPointsController {

    static final String VIEW = "account/loyaltyOrder";

    private final Visitors visitors;
    private final Reckonings reckonings;
    private final Aside aside;
    private final SiteLinks links;

    public OrderPointsController(Visitors visitors, Reckonings reckonings, Aside aside, SiteLinks links) {
        this.visitors = visitors;
        this.reckonings = reckonings;
        this.aside = aside;
        this.links = links;
    }

    @RequestMapping(
            value = "/account/rewards/orders/{orderId:\\d{1,18}}",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    public String show(@PathVariable("orderId") long orderId, Model model, HttpServletResponse response) {
        Optional<Visitor> member = visitors.current().filter(Visitor::signedIn);
        if (member.isEmpty()) {
            return "redirect:" + links.getLogin() + "?successUrl=" + links.orderPoints(orderId);
        }
        Optional<OrderReckoning> reckoning = reckoning(orderId, member.get());
        if (reckoning.isEmpty()) {
            return "redirect:" + links.getRewards();
        }
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("points", new OrderPointsView(reckoning.get(), PageFormat.ofRequest(), links));
        return VIEW;
    }

    private Optional<OrderReckoning> reckoning(long orderId, Visitor member) {
        return aside.read(() -> reckonings.of(orderId, Audience.CUSTOMER))
                .flatMap(known -> known)
                .filter(known -> accountOf(known) == member.customerId());
    }

    /** Whoever got the points: also of an order that was placed as a guest. */
    private static long accountOf(OrderReckoning reckoning) {
        return reckoning
                .decision()
                .map(Decision::accountId)
                .orElse(reckoning.order().customerId());
    }
}

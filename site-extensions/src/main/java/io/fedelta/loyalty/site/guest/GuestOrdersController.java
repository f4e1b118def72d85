package io.fedelta.loyalty.site.guest;

import io.fedelta.loyalty.guest.ClaimedPoints;
import io.fedelta.loyalty.guest.LinkAnswer;
import io.fedelta.loyalty.guest.service.AddressLinks;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.guest.service.GuestLinks;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sends a signed-in customer the link that confirms the address, takes it back, and adds orders placed as a guest.
 * Opening the link changes nothing, because mail scanners do: the button on its page does. A link that does not work
 * gets the same page, whatever is wrong with it.
 */
@Controller
public class GuestOrdersController {

    static final String VIEW = "account/loyaltyGuestOrders";
    private static final String LINK = GuestLinks.PATH + "/{secret}";
    private static final String ANSWER = "loyaltyGuestAnswer";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final Visitors visitors;
    private final AddressLinks addressLinks;
    private final GuestClaims claims;
    private final Aside aside;
    private final SiteLinks links;

    public GuestOrdersController(
            Visitors visitors, AddressLinks addressLinks, GuestClaims claims, Aside aside, SiteLinks links) {
        this.visitors = visitors;
        this.addressLinks = addressLinks;
        this.claims = claims;
        this.aside = aside;
        this.links = links;
    }

    @RequestMapping(value = GuestLinks.PATH, method = RequestMethod.POST)
    public String send(RedirectAttributes redirect) {
        return answered(
                redirect,
                customer -> aside.read(() -> addressLinks.send(customer))
                        .map(LinkAnswer::name)
                        .map(GuestOrdersController::answer)
                        .orElseGet(GuestOrdersController::unavailable));
    }

    @RequestMapping(value = GuestLinks.PATH + "/add", method = RequestMethod.POST)
    public String add(RedirectAttributes redirect) {
        return answered(redirect, this::added);
    }

    @RequestMapping(
            value = LINK,
            method = {RequestMethod.GET, RequestMethod.HEAD})
    public String open(@PathVariable("secret") String secret, Model model, HttpServletResponse response) {
        Optional<Long> customer = customer();
        if (customer.isEmpty()) {
            return login(backTo(secret));
        }
        return page(aside.read(() -> addressLinks.works(customer.get(), secret)), secret, model, response);
    }

    @RequestMapping(value = LINK, method = RequestMethod.POST)
    public String confirm(
            @PathVariable("secret") String secret,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Optional<Long> customer = customer();
        if (customer.isEmpty()) {
            return login(backTo(secret));
        }
        Optional<Boolean> confirmed = aside.read(() -> addressLinks.confirm(customer.get(), secret));
        return confirmed.filter(worked -> worked).isPresent()
                ? answered(redirect, this::added)
                : page(confirmed, secret, model, response);
    }

    /** @param works empty if nobody can tell just now */
    private static String page(Optional<Boolean> works, String secret, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute(
                "guestLink", works.filter(good -> good).map(good -> secret).orElse(null));
        model.addAttribute("guestLinkUnknown", works.isEmpty());
        return VIEW;
    }

    private Term added(long customer) {
        return aside.read(() -> claims.claim(customer))
                .map(GuestOrdersController::added)
                .orElseGet(GuestOrdersController::unavailable);
    }

    private static Term added(ClaimedPoints claimed) {
        return claimed.orders() == 0
                ? answer("NOTHING")
                : Term.of("loyalty.guest.answer.ADDED", claimed.orders(), claimed.points());
    }

    private String answered(RedirectAttributes redirect, LongFunction<Term> work) {
        Optional<Long> customer = customer();
        if (customer.isEmpty()) {
            return login(links.getRewards());
        }
        redirect.addFlashAttribute(ANSWER, work.apply(customer.get()));
        return "redirect:" + links.getRewards();
    }

    private Optional<Long> customer() {
        return visitors.current().filter(Visitor::signedIn).map(Visitor::customerId);
    }

    /** What cannot be a secret is not carried on. */
    private String backTo(String secret) {
        return SECRET.matcher(secret).matches() ? GuestLinks.PATH + "/" + secret : links.getRewards();
    }

    private String login(String afterwards) {
        return "redirect:" + links.getLogin() + "?successUrl=" + afterwards;
    }

    private static Term unavailable() {
        return answer("UNAVAILABLE");
    }

    private static Term answer(String what) {
        return Term.of("loyalty.guest.answer." + what);
    }
}

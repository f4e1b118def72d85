package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.card.Askers;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.order.domain.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes what customers choose on the panel of cart and checkout, and sends them back there. The forms carry no amount
 * of ours: only what a customer typed, or which of the own things it is about.
 */
@Controller
public class TenderController {

    static final String PATH = "/loyalty/pay";
    private static final Logger LOG = LoggerFactory.getLogger(TenderController.class);
    private static final String CHECKOUT = "checkout";

    private final Carts carts;
    private final TenderChoices choices;
    private final SiteLinks links;
    private final Askers askers;

    public TenderController(Carts carts, TenderChoices choices, SiteLinks links, Askers askers) {
        this.carts = carts;
        this.choices = choices;
        this.links = links;
        this.askers = askers;
    }

    @RequestMapping(value = PATH + "/card", method = RequestMethod.POST)
    public String typedCard(
            @RequestParam(value = "loyaltyCard", defaultValue = "") String typed,
            @RequestParam(value = "from", defaultValue = "") String from,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Asker asker = askers.of(request);
        return answered(TenderChoices.CARD, from, redirect, cart -> choices.typedCard(cart, typed, asker));
    }

    @RequestMapping(value = PATH + "/own-card", method = RequestMethod.POST)
    public String ownCard(
            @RequestParam(value = "card", defaultValue = "") String purseId,
            @RequestParam(value = "from", defaultValue = "") String from,
            RedirectAttributes redirect) {
        return answered(TenderChoices.PANEL, from, redirect, cart -> choices.ownCard(cart, purseId));
    }

    @RequestMapping(value = PATH + "/voucher", method = RequestMethod.POST)
    public String voucher(
            @RequestParam(value = "grant", defaultValue = "") String grantId,
            @RequestParam(value = "from", defaultValue = "") String from,
            RedirectAttributes redirect) {
        return answered(TenderChoices.PANEL, from, redirect, cart -> choices.voucher(cart, grantId));
    }

    @RequestMapping(value = PATH + "/cashback", method = RequestMethod.POST)
    public String cashback(
            @RequestParam(value = "loyaltyCashback", defaultValue = "") String typed,
            @RequestParam(value = "from", defaultValue = "") String from,
            RedirectAttributes redirect) {
        return answered(TenderChoices.CASHBACK, from, redirect, cart -> choices.cashback(cart, typed));
    }

    @RequestMapping(value = PATH + "/points", method = RequestMethod.POST)
    public String points(
            @RequestParam(value = "loyaltyPoints", defaultValue = "") String typed,
            @RequestParam(value = "from", defaultValue = "") String from,
            RedirectAttributes redirect) {
        return answered(TenderChoices.POINTS, from, redirect, cart -> choices.points(cart, typed));
    }

    @RequestMapping(value = PATH + "/remove", method = RequestMethod.POST)
    public String remove(
            @RequestParam(value = "kind", defaultValue = "") String kind,
            @RequestParam(value = "source", defaultValue = "") String sourceId,
            @RequestParam(value = "from", defaultValue = "") String from,
            RedirectAttributes redirect) {
        return answered(TenderChoices.PANEL, from, redirect, cart -> choices.remove(cart, kind, sourceId));
    }

    @RequestMapping(value = PATH + "/remove-voucher", method = RequestMethod.POST)
    public String removeVoucher(
            @RequestParam(value = "code", defaultValue = "") String code,
            @RequestParam(value = "from", defaultValue = "") String from,
            RedirectAttributes redirect) {
        return answered(TenderChoices.PANEL, from, redirect, cart -> choices.removeVoucher(cart, code));
    }

    private String answered(
            String field, String from, RedirectAttributes redirect, Function<Order, TenderAnswer> work) {
        carts.current()
                .ifPresent(cart -> redirect.addFlashAttribute(TenderAnswer.ATTRIBUTE, answer(field, cart, work)));
        return "redirect:" + (from.equals(CHECKOUT) ? links.getCheckout() : links.getCart());
    }

    /** The host's carts are saved as a whole or not at all. */
    private static TenderAnswer answer(String field, Order cart, Function<Order, TenderAnswer> work) {
        try {
            return work.apply(cart);
        } catch (RuntimeException e) {
            LOG.error("Cart {} could not be changed", cart.getId(), e);
            return TenderChoices.unavailable(field);
        }
    }
}

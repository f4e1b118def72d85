package io.fedelta.loyalty.site.card;

import io.fedelta.loyalty.card.CardAnswer;
import io.fedelta.loyalty.card.CardAnswer.No;
import io.fedelta.loyalty.card.CardAnswer.Reason;
import io.fedelta.loyalty.card.service.CardText;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Trouble;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is on a gift card, for whoever has its code; and the place where a customer adds one to the account. The answer
 * to a post is the page itself: a code is in no address, and in no page either. Whatever is wrong with a card, the page
 * is the same.
 */
@Controller
public class GiftCardController {

    static final String VIEW = "loyalty/giftCard";
    static final String PATH = CardText.BALANCE_PAGE;

    private final Askers askers;
    private final Cards cards;
    private final Clock clock;
    private final SiteLinks links;
    private final Trouble trouble = new Trouble();

    public GiftCardController(Askers askers, Cards cards, Clock clock, SiteLinks links) {
        this.askers = askers;
        this.cards = cards;
        this.clock = clock;
        this.links = links;
    }

    @RequestMapping(
            value = PATH,
            method = {RequestMethod.GET, RequestMethod.HEAD})
    public String show(HttpServletRequest request, Model model, HttpServletResponse response) {
        return page(askers.of(request), model, response);
    }

    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String look(
            @RequestParam(value = "code", defaultValue = "") String code,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return answered(code, request, model, response, cards::find);
    }

    @RequestMapping(value = PATH + "/add", method = RequestMethod.POST)
    public String add(
            @RequestParam(value = "code", defaultValue = "") String code,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        if (askers.of(request).customerId().isEmpty()) {
            return "redirect:" + links.getLogin() + "?successUrl=" + PATH;
        }
        model.addAttribute("cardAdded", true);
        return answered(code, request, model, response, cards::claim);
    }

    private String answered(
            String code,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            BiFunction<String, Asker, CardAnswer> question) {
        Asker asker = askers.of(request);
        CardAnswer answer = trouble.notedIn(() -> Optional.of(question.apply(code, asker)))
                .orElseGet(() -> CardAnswer.no(Reason.UNAVAILABLE));
        if (answer instanceof No no) {
            model.addAttribute("cardRefusal", "loyalty.card.no." + no.reason());
        }
        answer.found()
                .map(card -> new CardView(card, null, clock.instant(), PageFormat.ofRequest()))
                .ifPresent(view -> model.addAttribute("card", view));
        return page(asker, model, response);
    }

    private static String page(Asker asker, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("cardMember", asker.customerId().isPresent());
        return VIEW;
    }
}

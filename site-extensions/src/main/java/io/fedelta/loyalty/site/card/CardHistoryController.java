package io.fedelta.loyalty.site.card;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * What was done with one card of the signed-in customer. Somebody else's card is answered like one that is not there.
 */
@Controller
public class CardHistoryController {

    static final String VIEW = "account/loyaltyGiftCard";
    static final String PATH = "/account/gift-cards";
    private static final int MOST_ENTRIES = Page.LARGEST;

    private final Visitors visitors;
    private final Cards cards;
    private final Purses purses;
    private final Aside aside;
    private final Clock clock;
    private final SiteLinks links;

    public CardHistoryController(
            Visitors visitors, Cards cards, Purses purses, Aside aside, Clock clock, SiteLinks links) {
        this.visitors = visitors;
        this.cards = cards;
        this.purses = purses;
        this.aside = aside;
        this.clock = clock;
        this.links = links;
    }

    @RequestMapping(
            value = PATH + "/{cardId}",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    public String show(@PathVariable("cardId") String cardId, Model model, HttpServletResponse response) {
        Optional<Long> customer = visitors.current().filter(Visitor::signedIn).map(Visitor::customerId);
        if (customer.isEmpty()) {
            return "redirect:" + links.getLogin() + "?successUrl=" + links.getRewards();
        }
        Optional<Card> card = aside.read(() -> cards.card(cardId))
                .flatMap(found -> found)
                .filter(found -> found.owner().equals(customer));
        if (card.isEmpty()) {
            return "redirect:" + links.getRewards();
        }
        return page(card.get(), model, response);
    }

    private String page(Card card, Model model, HttpServletResponse response) {
        PageFormat format = PageFormat.ofRequest();
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("card", new CardView(card, null, clock.instant(), format));
        model.addAttribute("cardEntries", entries(card, format));
        return VIEW;
    }

    private List<CardEntryView> entries(Card card, PageFormat format) {
        return aside.read(() -> purses.history(card.purseId(), 0, MOST_ENTRIES)).stream()
                .flatMap(page -> page.rows().stream())
                .map(entry -> view(entry, card, format))
                .toList();
    }

    private static CardEntryView view(PurseEntry entry, Card card, PageFormat format) {
        return new CardEntryView(entry, card.currency(), format);
    }
}

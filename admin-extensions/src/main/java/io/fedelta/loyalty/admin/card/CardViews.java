package io.fedelta.loyalty.admin.card;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardFilter;
import io.fedelta.loyalty.card.service.CardDesk;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.service.Purses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;

/** Reads what the pages of gift cards show; the owners of a page in one query. */
public class CardViews {

    static final int PAGE_SIZE = 25;

    private final Cards cards;
    private final CardDesk desk;
    private final Purses purses;
    private final Customers customers;
    private final Clock clock;

    public CardViews(Cards cards, CardDesk desk, Purses purses, Customers customers, Clock clock) {
        this.cards = cards;
        this.desk = desk;
        this.purses = purses;
        this.customers = customers;
        this.clock = clock;
    }

    PageView<CardRow> list(CardFilter filter, int page) {
        AdminFormat format = AdminFormat.ofRequest();
        Page<Card> found = desk.find(filter, page, PAGE_SIZE);
        Map<Long, CustomerFacts> owners = owners(found.rows());
        Instant now = clock.instant();
        return PageView.of(found, card -> row(card, owners, now, format), format);
    }

    /** A customer's own, for the Loyalty tab. */
    public List<CardRow> of(long customerId) {
        AdminFormat format = AdminFormat.ofRequest();
        Instant now = clock.instant();
        return cards.ofCustomer(customerId).stream()
                .map(card -> row(card, Map.of(), now, format))
                .toList();
    }

    private Map<Long, CustomerFacts> owners(List<Card> shown) {
        return customers.find(
                shown.stream().map(Card::owner).flatMap(Optional::stream).toList());
    }

    private static CardRow row(Card card, Map<Long, CustomerFacts> owners, Instant now, AdminFormat format) {
        return new CardRow(card, card.owner().map(owners::get), now, format);
    }

    /** Everything about one card. */
    void show(String cardId, Model model) {
        AdminFormat format = AdminFormat.ofRequest();
        Card card = cards.card(cardId).orElseThrow(() -> new NothingThereException("gift card", cardId));
        model.addAttribute("card", row(card, owners(List.of(card)), clock.instant(), format));
        model.addAttribute(
                "entries",
                purses.history(card.purseId(), 0, Page.LARGEST).rows().stream()
                        .map(entry -> new CardEntryRow(entry, card.currency(), format))
                        .toList());
        model.addAttribute(
                "events",
                desk.events(cardId).stream()
                        .map(event -> new CardEventRow(event, format))
                        .toList());
    }
}

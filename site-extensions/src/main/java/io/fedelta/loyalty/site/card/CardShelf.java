package io.fedelta.loyalty.site.card;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A customer's own cards, with their codes. Two statements, however many there are. */
public final class CardShelf {

    private final Cards cards;
    private final Aside aside;
    private final Clock clock;

    public CardShelf(Cards cards, Aside aside, Clock clock) {
        this.cards = cards;
        this.aside = aside;
        this.clock = clock;
    }

    /** Usable ones first; none if they cannot be read now. */
    public List<CardView> of(long customerId) {
        PageFormat format = PageFormat.ofRequest();
        return aside.read(() -> read(customerId, format)).orElse(List.of());
    }

    private List<CardView> read(long customerId, PageFormat format) {
        Instant now = clock.instant();
        List<Card> owned = cards.ofCustomer(customerId);
        Map<String, String> codes = cards.codes(owned);
        return owned.stream()
                .map(card -> new CardView(card, codes.get(card.cardId()), now, format))
                .sorted(Comparator.comparing(CardView::state))
                .toList();
    }
}

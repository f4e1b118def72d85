package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.BoughtCard;
import io.fedelta.loyalty.card.BoughtCards;
import io.fedelta.loyalty.card.BoughtUnit;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.Recipient;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What is to be issued for what an order has bought, as its buyer wished. */
public class BoughtCardOrders {

    private final BoughtCards bought;
    private final Programme programme;
    private final ZoneId zone;

    /** @param zone the shop's, in which the day begins on which a card is sent */
    public BoughtCardOrders(BoughtCards bought, Programme programme, ZoneId zone) {
        this.bought = bought;
        this.programme = programme;
        this.zone = zone;
    }

    /** By order item. */
    Map<Long, BoughtCard> lines(long orderId) {
        return bought.of(orderId);
    }

    CardOrder of(BoughtUnit unit, BoughtCard card, Instant now) {
        Instant sendAt = card.wish()
                .day()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .filter(now::isBefore)
                .orElse(now);
        return new CardOrder(
                CardOrigin.BOUGHT,
                unit.sourceId(),
                card.worth(),
                card.currency(),
                Optional.empty(),
                Optional.of(card.mail()).filter(mail -> !mail.isEmpty()).map(mail -> recipient(mail, card, sendAt)),
                programme.current().rules().cards().expiryFrom(sendAt),
                Optional.empty());
    }

    private static Recipient recipient(String mail, BoughtCard card, Instant sendAt) {
        return new Recipient(
                mail, card.wish().name(), card.wish().sender(), card.wish().words(), sendAt);
    }
}

package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardCode;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.SealedCode;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.transaction.Moments;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a card: its purse, its first money, its code, in the caller's transaction. Of two that ask for the same at once
 * the unique key of what it is for refuses one, which is tried again and finds the other's.
 */
public class CardIssue {

    private final CardRows cards;
    private final Purses purses;
    private final CodeVault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public CardIssue(CardRows cards, Purses purses, CodeVault vault, Clock clock) {
        this.cards = cards;
        this.purses = purses;
        this.vault = vault;
        this.clock = clock;
    }

    Card issue(CardOrder order) {
        return cards.find(order.origin(), order.sourceId()).orElseGet(() -> issueNow(order));
    }

    private Card issueNow(CardOrder order) {
        String cardId = UUID.randomUUID().toString();
        CardCode code = CardCode.random(random);
        SealedCode sealed = vault.seal(code, cardId);
        Instant now = Moments.now(clock);
        String purseId = purses.open(PurseKind.GIFT_CARD, order.currency());
        purses.post(firstMoney(order, purseId, now));
        cards.insert(
                new Card(
                        cardId,
                        purses.find(purseId).orElseThrow(),
                        code.lastFour(),
                        order.origin(),
                        order.sourceId(),
                        CardState.ACTIVE,
                        order.amount(),
                        order.owner(),
                        order.recipient(),
                        order.expiresAt().map(Moments::cut),
                        now,
                        order.note()),
                sealed);
        return cards.find(cardId).orElseThrow();
    }

    private static PursePosting firstMoney(CardOrder order, String purseId, Instant now) {
        return new PursePosting(
                purseId, PurseEntryKind.ISSUED, order.sourceId(), order.amount(), Optional.empty(), order.note(), now);
    }
}

package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.CardTerms;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.service.HeldValue;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Pays with cards. A card is locked while it is asked whether it may be used, so that nobody pays with one that is
 * being blocked. Money that comes back after a card's end can still be spent for a while.
 */
public class CardValue implements HeldValue {

    static final Duration AFTER_ITS_END = Duration.ofDays(30);

    private final CardRows cards;
    private final HeldValue money;
    private final Clock clock;

    /** @param money the purse of the card */
    public CardValue(CardRows cards, HeldValue money, Clock clock) {
        this.cards = cards;
        this.money = money;
        this.clock = clock;
    }

    @Override
    public TenderKind kind() {
        return TenderKind.GIFT_CARD;
    }

    @Override
    public Optional<Refusal> reserve(Hold hold) {
        return refusal(hold).or(() -> money.reserve(hold));
    }

    @Override
    public Optional<Refusal> spend(Hold hold, BigDecimal orderTotal) {
        return refusal(hold).or(() -> money.spend(hold, orderTotal));
    }

    /** One statement if it may be used; only a no is asked for its reason. */
    private Optional<Refusal> refusal(Hold hold) {
        Instant now = clock.instant();
        return cards.lockIfUsable(hold.sourceId(), hold.customerId(), now)
                ? Optional.empty()
                : cards.terms(hold.sourceId())
                        .flatMap(terms -> terms.refusal(Optional.of(hold.customerId()), now))
                        .or(() -> Optional.of(Refusal.UNKNOWN));
    }

    @Override
    public void take(Hold hold) {
        money.take(hold);
    }

    @Override
    public void free(Hold hold) {
        money.free(hold);
    }

    /** The card before its purse, like everybody. */
    @Override
    public void giveBack(Hold hold, BigDecimal amount, String sourceId) {
        Instant now = Moments.now(clock);
        Optional<CardTerms> terms = cards.lockTerms(hold.sourceId());
        money.giveBack(hold, amount, sourceId);
        terms.filter(known -> known.isExpiredAt(now))
                .ifPresent(ended -> cards.extend(hold.sourceId(), now.plus(AFTER_ITS_END)));
    }
}

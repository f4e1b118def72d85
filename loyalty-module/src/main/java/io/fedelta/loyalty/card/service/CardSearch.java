package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardAnswer;
import io.fedelta.loyalty.card.CardAnswer.Found;
import io.fedelta.loyalty.card.CardAnswer.No;
import io.fedelta.loyalty.card.CardAnswer.Reason;
import io.fedelta.loyalty.card.CardCode;
import io.fedelta.loyalty.card.GuessLimits;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.card.service.GuessCount.Noted;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Finds a card by what somebody has typed. Whatever is wrong with a card, the same statements run and the same answer
 * is given, so that neither tells a guesser whether there is one.
 */
public class CardSearch {

    private static final Logger LOG = LoggerFactory.getLogger(CardSearch.class);

    private final CardRows cards;
    private final CodeVault vault;
    private final GuessCount guesses;
    private final Brake brake;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public CardSearch(
            CardRows cards,
            CodeVault vault,
            GuessCount guesses,
            GuessLimits limits,
            GuessAlarm alarm,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.cards = cards;
        this.vault = vault;
        this.guesses = guesses;
        this.brake = new Brake(guesses, alarm, limits.pause());
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param alsoWanted what else must be so, or become so, for the card to be found; asked last, in the search's own
     *     transaction
     */
    CardAnswer find(String typed, Asker asker, Predicate<Card> alsoWanted) {
        Optional<CardCode> code = CardCode.read(typed);
        if (code.isEmpty()) {
            return new No(Reason.MISTYPED);
        }
        if (!vault.isOpen()) {
            return new No(Reason.UNAVAILABLE);
        }
        return brake.letPass() ? counted(code.get(), asker, alsoWanted) : new No(Reason.TOO_OFTEN);
    }

    /** Whoever asks so often at the same moment that the counting cannot keep up is told so as well. */
    private CardAnswer counted(CardCode code, Asker asker, Predicate<Card> alsoWanted) {
        try {
            return transactions.inNew(() -> guesses.note(asker)
                    .map(noted -> search(code, asker, noted, alsoWanted))
                    .orElseGet(() -> new No(Reason.TOO_OFTEN)));
        } catch (DuplicateKeyException | ConcurrencyFailureException tooMany) {
            LOG.debug("Too many searches of one asker at once", tooMany);
            return new No(Reason.TOO_OFTEN);
        }
    }

    private CardAnswer search(CardCode code, Asker asker, Noted noted, Predicate<Card> alsoWanted) {
        Optional<Card> card = cards.withCode(vault.hashes(code))
                .filter(found -> found.isUsableBy(asker.customerId(), Moments.now(clock)))
                .filter(alsoWanted);
        card.ifPresent(found -> guesses.forget(noted));
        return card.<CardAnswer>map(Found::new).orElseGet(() -> new No(Reason.NO_SUCH_CARD));
    }
}

package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardAmount;
import io.fedelta.loyalty.card.CardChange;
import io.fedelta.loyalty.card.CardEvent;
import io.fedelta.loyalty.card.CardEventKind;
import io.fedelta.loyalty.card.CardFilter;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.dao.CardEventRows;
import io.fedelta.loyalty.card.dao.CardListRows;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The card's row is locked before anything is changed, so that it is not being paid with at the same moment. */
public class JdbcCardDesk implements CardDesk {

    private final CardRows cards;
    private final CardListRows list;
    private final CardEventRows events;
    private final Cards service;
    private final Purses purses;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcCardDesk(
            JdbcTemplate jdbc, Cards service, Purses purses, LoyaltyTransactions transactions, Clock clock) {
        this.cards = new CardRows(jdbc);
        this.list = new CardListRows(jdbc);
        this.events = new CardEventRows(jdbc);
        this.service = service;
        this.purses = purses;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Page<Card> find(CardFilter filter, int page, int size) {
        int rows = Math.min(Math.max(1, size), Page.LARGEST);
        long total = list.count(filter);
        long last = Math.max(0, (total - 1) / rows);
        int number = (int) Math.min(Math.max(0, page), last);
        return new Page<>(list.newest(filter, rows, (long) number * rows), number, rows, total);
    }

    @Override
    public List<CardEvent> events(String cardId) {
        return events.of(cardId);
    }

    @Override
    public Card issue(CardOrder order) {
        return transactions.inNew(() -> service.issue(order));
    }

    @Override
    public CardChange block(String cardId, ManualNote note) {
        return move(cardId, CardState.ACTIVE, CardState.BLOCKED, CardEventKind.BLOCKED, note);
    }

    @Override
    public CardChange unblock(String cardId, ManualNote note) {
        return move(cardId, CardState.BLOCKED, CardState.ACTIVE, CardEventKind.UNBLOCKED, note);
    }

    private CardChange move(String cardId, CardState from, CardState to, CardEventKind kind, ManualNote note) {
        return locked(cardId, card -> {
            if (card.state() != from) {
                return CardChange.NOT_POSSIBLE;
            }
            cards.changeState(cardId, to);
            events.append(cardId, kind, Optional.of(note), Moments.now(clock));
            return CardChange.DONE;
        });
    }

    @Override
    public CardChange adjust(String cardId, BigDecimal change, String requestId, ManualNote note) {
        return locked(cardId, card -> {
            if (card.state() == CardState.WITHDRAWN || !CardAmount.isChange(change, card.currency())) {
                return CardChange.NOT_POSSIBLE;
            }
            PursePosting adjustment = new PursePosting(
                    card.purseId(),
                    PurseEntryKind.ADJUSTED,
                    requestId,
                    change,
                    Optional.empty(),
                    Optional.of(note),
                    Moments.now(clock));
            return purses.postIfCovered(adjustment).isPresent() ? CardChange.DONE : CardChange.NOT_ENOUGH;
        });
    }

    private CardChange locked(String cardId, Function<Card, CardChange> change) {
        return transactions.inNew(() -> cards.lock(cardId).map(change).orElse(CardChange.NO_SUCH_CARD));
    }

    @Override
    public Optional<String> reveal(String cardId, ManualNote note) {
        return transactions.inNew(() -> cards.lock(cardId)
                .flatMap(
                        card -> Optional.ofNullable(service.codes(List.of(card)).get(cardId)))
                .map(code -> {
                    events.append(cardId, CardEventKind.REVEALED, Optional.of(note), Moments.now(clock));
                    return code;
                }));
    }
}

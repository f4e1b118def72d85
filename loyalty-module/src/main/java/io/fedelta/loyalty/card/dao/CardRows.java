package io.fedelta.loyalty.card.dao;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.CardTerms;
import io.fedelta.loyalty.card.Recipient;
import io.fedelta.loyalty.card.SealedCode;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cards, each read with its money in one query. Codes are read apart, and only sealed. */
public class CardRows {

    private final JdbcTemplate jdbc;

    public CardRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Card card, SealedCode code) {
        Optional<Recipient> recipient = card.recipient();
        jdbc.update(
                """
                INSERT INTO LOY_CARD (CARD_ID, PURSE_ID, CODE_HASH, CODE_SEALED, KEY_ID, LAST_FOUR, ORIGIN, SOURCE_ID,
                    STATE, ISSUED_AMOUNT, OWNER_ID, RECIPIENT, RECIPIENT_SOUGHT, RECIPIENT_NAME, SENDER, WORDS, SEND_AT,
                    MAIL_QUEUED, EXPIRES_AT, ISSUED_AT, REASON, ACTOR, LAST_EVENT_NO)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?, ?, ?, ?, 0)""",
                card.cardId(),
                card.purseId(),
                code.hash(),
                code.text(),
                code.keyId(),
                card.lastFour(),
                card.origin().name(),
                card.sourceId(),
                card.state().name(),
                card.issued(),
                OptionalColumn.number(card.owner()),
                OptionalColumn.text(recipient.map(Recipient::mail)),
                OptionalColumn.text(recipient.map(Recipient::mail).map(CardRows::sought)),
                OptionalColumn.text(recipient.map(Recipient::name)),
                OptionalColumn.text(recipient.map(Recipient::sender)),
                OptionalColumn.text(recipient.map(Recipient::words)),
                OptionalColumn.moment(recipient.map(Recipient::sendAt)),
                OptionalColumn.moment(card.expiresAt()),
                Moments.column(card.issuedAt()),
                OptionalColumn.text(card.note().map(ManualNote::reason)),
                OptionalColumn.text(card.note().map(ManualNote::actor)));
    }

    /** Addresses are looked for whatever their capitals. */
    static String sought(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Card> find(String cardId) {
        return single("WHERE c.CARD_ID = ?", cardId);
    }

    public Optional<Card> find(CardOrigin origin, String sourceId) {
        return single("WHERE c.ORIGIN = ? AND c.SOURCE_ID = ?", origin.name(), sourceId);
    }

    /** @param hashes of one code under each key */
    public Optional<Card> withCode(List<String> hashes) {
        return single("WHERE c.CODE_HASH IN (" + marks(hashes) + ")", hashes.toArray());
    }

    public Map<String, Card> ofPurses(Collection<String> purseIds) {
        Map<String, Card> cards = new HashMap<>();
        if (!purseIds.isEmpty()) {
            query("WHERE c.PURSE_ID IN (" + marks(purseIds) + ")", purseIds.toArray())
                    .forEach(card -> cards.put(card.purseId(), card));
        }
        return cards;
    }

    public List<Card> ofOwner(long customerId) {
        return query("WHERE c.OWNER_ID = ? ORDER BY c.ISSUED_AT DESC, c.CARD_ID", customerId);
    }

    /** Of customers, active, with money in them; first those that end first. */
    public List<Card> ending(Instant from, Instant until, int atMost) {
        return query("""
                WHERE c.EXPIRES_AT >= ? AND c.EXPIRES_AT < ? AND c.OWNER_ID IS NOT NULL AND c.STATE = 'ACTIVE'
                AND p.BALANCE > p.HELD ORDER BY c.EXPIRES_AT, c.CARD_ID LIMIT ?""", Moments.column(from), Moments.column(until), atMost);
    }

    /** Ended or withdrawn cards with money that nobody can spend any more, after that id. */
    public List<String> withUselessMoney(Instant now, String afterId, int atMost) {
        return jdbc.queryForList("""
                SELECT c.CARD_ID FROM LOY_CARD c JOIN LOY_PURSE p ON p.PURSE_ID = c.PURSE_ID
                WHERE c.CARD_ID > ? AND p.BALANCE > p.HELD AND (c.EXPIRES_AT <= ? OR c.STATE = 'WITHDRAWN')
                ORDER BY c.CARD_ID LIMIT ?""", String.class, afterId, Moments.column(now), atMost);
    }

    /**
     * Locks the card until the caller's transaction ends. Whoever changes a card or its money for a reason of the card
     * locks it first, and its purse then.
     */
    public Optional<Card> lock(String cardId) {
        return jdbc
                .queryForList("SELECT CARD_ID FROM LOY_CARD WHERE CARD_ID = ? FOR UPDATE", String.class, cardId)
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    /** The same for the card of a purse, without its money: who pays with it waits for nothing else. */
    public Optional<CardTerms> lockTerms(String purseId) {
        return jdbc
                .query(
                        "SELECT STATE, OWNER_ID, EXPIRES_AT FROM LOY_CARD WHERE PURSE_ID = ? FOR UPDATE",
                        (row, n) -> CardColumns.terms(row),
                        purseId)
                .stream()
                .findFirst();
    }

    public void changeState(String cardId, CardState state) {
        jdbc.update("UPDATE LOY_CARD SET STATE = ? WHERE CARD_ID = ?", state.name(), cardId);
    }

    public void extend(String purseId, Instant expiresAt) {
        jdbc.update("UPDATE LOY_CARD SET EXPIRES_AT = ? WHERE PURSE_ID = ?", Moments.column(expiresAt), purseId);
    }

    /** @return whether it was nobody's until now */
    public boolean give(String cardId, long customerId) {
        return 1
                == jdbc.update(
                        "UPDATE LOY_CARD SET OWNER_ID = ? WHERE CARD_ID = ? AND OWNER_ID IS NULL", customerId, cardId);
    }

    private Optional<Card> single(String condition, Object... arguments) {
        return Optional.ofNullable(DataAccessUtils.singleResult(query(condition, arguments)));
    }

    private List<Card> query(String condition, Object... arguments) {
        return jdbc.query(CardColumns.SELECT + condition, (row, n) -> CardColumns.read(row), arguments);
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}

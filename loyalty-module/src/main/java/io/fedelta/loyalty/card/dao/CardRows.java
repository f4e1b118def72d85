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
     * Locks the card until the caller's transaction ends, by an update, which every database understands as a lock on
     * that row. Whoever changes a card or its money for a reason of the card locks it first, and its purse then.
     */
    public Optional<Card> lock(String cardId) {
        int known = jdbc.update("UPDATE LOY_CARD SET STATE = STATE WHERE CARD_ID = ?", cardId);
        return known == 0 ? Optional.empty() : find(cardId);
    }

    /** The same for the card of a purse, without its money. */
    public Optional<CardTerms> lockTerms(String purseId) {
        jdbc.update("UPDATE LOY_CARD SET STATE = STATE WHERE PURSE_ID = ?", purseId);
        return terms(purseId);
    }

    /**
     * @return whether the customer may use the card of that purse at that moment; if so, it is locked as by
     *     {@link #lock}
     */
    public boolean lockIfUsable(String purseId, long customerId, Instant now) {
        return 1 == jdbc.update("""
                        UPDATE LOY_CARD SET STATE = STATE WHERE PURSE_ID = ? AND STATE = 'ACTIVE'
                        AND (OWNER_ID IS NULL OR OWNER_ID = ?) AND (EXPIRES_AT IS NULL OR EXPIRES_AT > ?)""", purseId, customerId, Moments.column(now));
    }

    public Optional<CardTerms> terms(String purseId) {
        return jdbc
                .query(
                        "SELECT STATE, OWNER_ID, EXPIRES_AT FROM LOY_CARD WHERE PURSE_ID = ?",
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

    /** Cards whose mail may leave, the one that waits longest first. */
    public List<String> withDueMail(Instant now, int atMost) {
        return jdbc.queryForList("""
                SELECT CARD_ID FROM LOY_CARD WHERE MAIL_QUEUED = FALSE AND SEND_AT <= ? AND STATE = 'ACTIVE'
                ORDER BY SEND_AT, CARD_ID LIMIT ?""", String.class, Moments.column(now), atMost);
    }

    /** @return whether it was not queued before, and the card can be used */
    public boolean markMailQueued(String cardId) {
        return 1
                == jdbc.update(
                        "UPDATE LOY_CARD SET MAIL_QUEUED = TRUE"
                                + " WHERE CARD_ID = ? AND MAIL_QUEUED = FALSE AND STATE = 'ACTIVE'",
                        cardId);
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

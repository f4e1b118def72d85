package io.fedelta.loyalty.card.dao;

import io.fedelta.loyalty.card.CardEvent;
import io.fedelta.loyalty.card.CardEventKind;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was done to cards. Numbered by the card's row, which the update locks. */
public class CardEventRows {

    private static final int MOST_SHOWN = 200;

    private final JdbcTemplate jdbc;

    public CardEventRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void append(String cardId, CardEventKind kind, Optional<ManualNote> note, Instant at) {
        jdbc.update("UPDATE LOY_CARD SET LAST_EVENT_NO = LAST_EVENT_NO + 1 WHERE CARD_ID = ?", cardId);
        jdbc.update(
                """
                INSERT INTO LOY_CARD_EVENT (CARD_ID, EVENT_NO, KIND, REASON, ACTOR, OCCURRED_AT)
                SELECT CARD_ID, LAST_EVENT_NO, ?, ?, ?, ? FROM LOY_CARD WHERE CARD_ID = ?""",
                kind.name(),
                OptionalColumn.text(note.map(ManualNote::reason)),
                OptionalColumn.text(note.map(ManualNote::actor)),
                Moments.column(at),
                cardId);
    }

    /** The newest ones, newest first. */
    public List<CardEvent> of(String cardId) {
        return jdbc.query("""
                SELECT CARD_ID, EVENT_NO, KIND, REASON, ACTOR, OCCURRED_AT FROM LOY_CARD_EVENT
                WHERE CARD_ID = ? ORDER BY EVENT_NO DESC LIMIT ?""", (row, n) -> read(row), cardId, MOST_SHOWN);
    }

    private static CardEvent read(ResultSet row) throws SQLException {
        String actor = row.getString("ACTOR");
        return new CardEvent(
                row.getString("CARD_ID"),
                row.getLong("EVENT_NO"),
                CardEventKind.valueOf(row.getString("KIND")),
                actor == null ? Optional.empty() : Optional.of(new ManualNote(row.getString("REASON"), actor)),
                Moments.moment(row, "OCCURRED_AT"));
    }
}

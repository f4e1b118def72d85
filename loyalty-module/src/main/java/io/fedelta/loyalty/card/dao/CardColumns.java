package io.fedelta.loyalty.card.dao;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.CardTerms;
import io.fedelta.loyalty.card.Recipient;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** How a card is read from its row and its purse's. */
final class CardColumns {

    static final String SELECT = """
            SELECT c.CARD_ID, c.LAST_FOUR, c.ORIGIN, c.SOURCE_ID, c.STATE, c.ISSUED_AMOUNT, c.OWNER_ID, c.RECIPIENT,
                c.RECIPIENT_NAME, c.SENDER, c.WORDS, c.SEND_AT, c.EXPIRES_AT, c.ISSUED_AT, c.REASON, c.ACTOR,
                p.PURSE_ID, p.KIND, p.CURRENCY_CODE, p.BALANCE, p.HELD, p.LAST_ENTRY_NO
            FROM LOY_CARD c JOIN LOY_PURSE p ON p.PURSE_ID = c.PURSE_ID
            """;

    private CardColumns() {}

    static Card read(ResultSet row) throws SQLException {
        return new Card(
                row.getString("CARD_ID"),
                purse(row),
                row.getString("LAST_FOUR"),
                CardOrigin.valueOf(row.getString("ORIGIN")),
                row.getString("SOURCE_ID"),
                CardState.valueOf(row.getString("STATE")),
                row.getBigDecimal("ISSUED_AMOUNT"),
                owner(row),
                recipient(row),
                Moments.optionalMoment(row, "EXPIRES_AT"),
                Moments.moment(row, "ISSUED_AT"),
                note(row));
    }

    static CardTerms terms(ResultSet row) throws SQLException {
        return new CardTerms(
                CardState.valueOf(row.getString("STATE")), owner(row), Moments.optionalMoment(row, "EXPIRES_AT"));
    }

    private static Purse purse(ResultSet row) throws SQLException {
        return new Purse(
                row.getString("PURSE_ID"),
                PurseKind.valueOf(row.getString("KIND")),
                row.getString("CURRENCY_CODE"),
                row.getBigDecimal("BALANCE"),
                row.getBigDecimal("HELD"),
                row.getLong("LAST_ENTRY_NO"));
    }

    private static Optional<Long> owner(ResultSet row) throws SQLException {
        long owner = row.getLong("OWNER_ID");
        return row.wasNull() ? Optional.empty() : Optional.of(owner);
    }

    private static Optional<Recipient> recipient(ResultSet row) throws SQLException {
        String mail = row.getString("RECIPIENT");
        return mail == null
                ? Optional.empty()
                : Optional.of(new Recipient(
                        mail,
                        text(row, "RECIPIENT_NAME"),
                        text(row, "SENDER"),
                        text(row, "WORDS"),
                        Moments.moment(row, "SEND_AT")));
    }

    /** Some databases keep an empty text as none. */
    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Optional<ManualNote> note(ResultSet row) throws SQLException {
        String actor = row.getString("ACTOR");
        return actor == null ? Optional.empty() : Optional.of(new ManualNote(row.getString("REASON"), actor));
    }
}

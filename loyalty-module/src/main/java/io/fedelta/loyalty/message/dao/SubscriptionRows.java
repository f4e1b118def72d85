package io.fedelta.loyalty.message.dao;

import io.fedelta.loyalty.message.MailChoice;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links at the end of mails, and the kinds that customers do without. */
public class SubscriptionRows {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public SubscriptionRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void append(String fingerprint, MailChoice about) {
        jdbc.update(
                "INSERT INTO LOY_MAIL_LINK (TOKEN_HASH, ACCOUNT_ID, KIND, ISSUED_AT) VALUES (?, ?, ?, ?)",
                fingerprint,
                about.accountId(),
                about.kind().name(),
                now());
    }

    public Optional<MailChoice> find(String fingerprint) {
        return jdbc
                .query(
                        "SELECT ACCOUNT_ID, KIND FROM LOY_MAIL_LINK WHERE TOKEN_HASH = ?",
                        (row, n) ->
                                new MailChoice(row.getLong("ACCOUNT_ID"), MessageKind.valueOf(row.getString("KIND"))),
                        fingerprint)
                .stream()
                .findFirst();
    }

    public int deleteIssuedBefore(Instant moment) {
        return jdbc.update("DELETE FROM LOY_MAIL_LINK WHERE ISSUED_AT < ?", Moments.column(moment));
    }

    public Set<MessageKind> refused(long accountId) {
        return new HashSet<>(jdbc.query(
                "SELECT KIND FROM LOY_MAIL_REFUSAL WHERE ACCOUNT_ID = ?",
                (row, n) -> MessageKind.valueOf(row.getString("KIND")),
                accountId));
    }

    public void refuse(long accountId, MessageKind kind) {
        jdbc.update(
                "INSERT INTO LOY_MAIL_REFUSAL (ACCOUNT_ID, KIND, REFUSED_AT) VALUES (?, ?, ?)",
                accountId,
                kind.name(),
                now());
    }

    public void take(long accountId, MessageKind kind) {
        jdbc.update("DELETE FROM LOY_MAIL_REFUSAL WHERE ACCOUNT_ID = ? AND KIND = ?", accountId, kind.name());
    }

    private Object now() {
        return Moments.column(clock.instant());
    }
}

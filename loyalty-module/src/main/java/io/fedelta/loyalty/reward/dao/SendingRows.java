package io.fedelta.loyalty.reward.dao;

import io.fedelta.loyalty.reward.RewardSending;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rewards that administrators sent, and with which words. Only added to. */
public class SendingRows {

    private static final String SENDINGS =
            "SELECT SENDING_ID, GRANT_ID, WORDS, ACTOR, SENT_AT FROM LOY_REWARD_SENDING WHERE ";

    private final JdbcTemplate jdbc;

    public SendingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void append(RewardSending sending) {
        jdbc.update(
                "INSERT INTO LOY_REWARD_SENDING (SENDING_ID, GRANT_ID, WORDS, ACTOR, SENT_AT) VALUES (?, ?, ?, ?, ?)",
                sending.sendingId(),
                sending.grantId(),
                sending.words(),
                sending.actor(),
                Moments.column(sending.at()));
    }

    public Optional<RewardSending> find(String sendingId) {
        return query("SENDING_ID = ?", sendingId).stream().findFirst();
    }

    private List<RewardSending> query(String condition, Object value) {
        return jdbc.query(SENDINGS + condition, (row, n) -> read(row), value);
    }

    private static RewardSending read(ResultSet row) throws SQLException {
        return new RewardSending(
                row.getString("SENDING_ID"),
                row.getString("GRANT_ID"),
                Optional.ofNullable(row.getString("WORDS")).orElse(""),
                row.getString("ACTOR"),
                Moments.moment(row, "SENT_AT"));
    }
}

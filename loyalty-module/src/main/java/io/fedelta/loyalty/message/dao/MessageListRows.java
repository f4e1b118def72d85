package io.fedelta.loyalty.message.dao;

import io.fedelta.loyalty.message.ListedMessage;
import io.fedelta.loyalty.message.MessageFilter;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages of messages for people to read. */
public class MessageListRows {

    private final JdbcTemplate jdbc;

    public MessageListRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long count(MessageFilter filter) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_MESSAGE" + where(filter), Long.class);
    }

    /** Newest first; those of the same moment by id, so that pages never overlap. Without customers. */
    public List<ListedMessage> newest(MessageFilter filter, int atMost, long skipped) {
        String sql = """
                SELECT MESSAGE_ID, KIND, ACCOUNT_ID, SUBJECT_ID, STATE, ATTEMPTS, EARLIER_ATTEMPTS, NEXT_ATTEMPT_AT,
                    CREATED_AT, LAST_ERROR, CHANGED_AT, HANDLED_BY
                FROM LOY_MESSAGE""" + where(filter) + " ORDER BY CREATED_AT DESC, MESSAGE_ID DESC LIMIT ? OFFSET ?";
        return jdbc.query(sql, (row, n) -> listed(row), atMost, skipped);
    }

    /** No condition for all states, so that the database need not look at them. */
    private static String where(MessageFilter filter) {
        return filter == MessageFilter.ALL
                ? ""
                : filter.states().stream()
                        .map(MessageState::name)
                        .sorted()
                        .collect(Collectors.joining("', '", " WHERE STATE IN ('", "')"));
    }

    private static ListedMessage listed(ResultSet row) throws SQLException {
        return new ListedMessage(
                MessageRows.read(row),
                Moments.moment(row, "CHANGED_AT"),
                Optional.ofNullable(row.getString("HANDLED_BY")),
                Optional.empty());
    }
}

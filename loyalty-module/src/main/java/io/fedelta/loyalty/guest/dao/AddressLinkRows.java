package io.fedelta.loyalty.guest.dao;

import io.fedelta.loyalty.guest.AddressLink;
import io.fedelta.loyalty.guest.Fingerprint;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Links and what became of them. Who asks for one reads the next numbers of customer and address, counts, and inserts
 * with these numbers: of two at once one loses, is tried again and then counts the other.
 */
public class AddressLinkRows {

    private static final String WORKS = " WHERE TOKEN_HASH = ? AND ACCOUNT_ID = ? AND ADDRESS_HASH = ?"
            + " AND USED_AT IS NULL AND EXPIRES_AT > ? AND SUPERSEDED = FALSE";

    /** The next free number of a customer's links, and of those to an address. To be read before links are counted. */
    public record Numbers(long ofAccount, long ofAddress) {}

    private final JdbcTemplate jdbc;

    public AddressLinkRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AddressLink> find(String linkId) {
        return jdbc
                .query(
                        "SELECT LINK_ID, ACCOUNT_ID, ADDRESS_HASH, REQUESTED_AT FROM LOY_ADDRESS_LINK WHERE LINK_ID = ?",
                        (row, i) -> link(row),
                        linkId)
                .stream()
                .findFirst();
    }

    public Numbers next(long accountId, Fingerprint address) {
        return new Numbers(
                next("ACCOUNT_LINK_NO", "ACCOUNT_ID", accountId),
                next("ADDRESS_LINK_NO", "ADDRESS_HASH", address.text()));
    }

    private long next(String number, String of, Object value) {
        return jdbc.queryForObject(
                "SELECT COALESCE(MAX(%s), 0) + 1 FROM LOY_ADDRESS_LINK WHERE %s = ?".formatted(number, of),
                Long.class,
                value);
    }

    public long ofCustomerSince(long accountId, Instant moment) {
        return count("ACCOUNT_ID = ? AND REQUESTED_AT > ?", accountId, Moments.column(moment));
    }

    public long ofAddressSince(Fingerprint address, Instant moment) {
        return count("ADDRESS_HASH = ? AND REQUESTED_AT > ?", address.text(), Moments.column(moment));
    }

    /** Whether the mail of the customer's newest link to that address has not left yet. */
    public boolean isOnItsWay(long accountId, Fingerprint address, Instant askedAfter) {
        return count(
                        "ACCOUNT_ID = ? AND ADDRESS_HASH = ? AND TOKEN_HASH IS NULL AND REQUESTED_AT > ?"
                                + " AND SUPERSEDED = FALSE",
                        accountId,
                        address.text(),
                        Moments.column(askedAfter))
                > 0;
    }

    private long count(String which, Object... values) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ADDRESS_LINK WHERE " + which, Long.class, values);
    }

    /** From now on it is the customer's newest. */
    public void insert(AddressLink link, Numbers numbers) {
        jdbc.update("UPDATE LOY_ADDRESS_LINK SET SUPERSEDED = TRUE WHERE ACCOUNT_ID = ?", link.accountId());
        jdbc.update(
                """
                INSERT INTO LOY_ADDRESS_LINK (LINK_ID, ACCOUNT_ID, ADDRESS_HASH, REQUESTED_AT, ACCOUNT_LINK_NO,
                    ADDRESS_LINK_NO, SUPERSEDED)
                VALUES (?, ?, ?, ?, ?, ?, FALSE)""",
                link.linkId(),
                link.accountId(),
                link.address().text(),
                Moments.column(link.requestedAt()),
                numbers.ofAccount(),
                numbers.ofAddress());
    }

    /**
     * Gives the link its secret, in place of an earlier one.
     *
     * @return false if it was used, or if the customer has asked for a newer one
     */
    public boolean issue(String linkId, Fingerprint token, Instant expiresAt) {
        return jdbc.update(
                        "UPDATE LOY_ADDRESS_LINK SET TOKEN_HASH = ?, EXPIRES_AT = ?"
                                + " WHERE LINK_ID = ? AND USED_AT IS NULL AND SUPERSEDED = FALSE",
                        token.text(),
                        Moments.column(expiresAt),
                        linkId)
                > 0;
    }

    public boolean works(long accountId, Fingerprint address, Fingerprint token, Instant now) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_ADDRESS_LINK" + WORKS,
                        Long.class,
                        token.text(),
                        accountId,
                        address.text(),
                        Moments.column(now))
                > 0;
    }

    /** @return whether it worked; of two who use it at once one does */
    public boolean use(long accountId, Fingerprint address, Fingerprint token, Instant now) {
        return jdbc.update(
                        "UPDATE LOY_ADDRESS_LINK SET USED_AT = ?" + WORKS,
                        Moments.column(now),
                        token.text(),
                        accountId,
                        address.text(),
                        Moments.column(now))
                > 0;
    }

    public int deleteRequestedBefore(Instant moment) {
        return jdbc.update("DELETE FROM LOY_ADDRESS_LINK WHERE REQUESTED_AT < ?", Moments.column(moment));
    }

    private static AddressLink link(ResultSet row) throws SQLException {
        return new AddressLink(
                row.getString("LINK_ID"),
                row.getLong("ACCOUNT_ID"),
                new Fingerprint(row.getString("ADDRESS_HASH")),
                Moments.moment(row, "REQUESTED_AT"));
    }
}

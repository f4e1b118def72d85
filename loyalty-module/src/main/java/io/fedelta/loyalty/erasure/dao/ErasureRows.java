package io.fedelta.loyalty.erasure.dao;

import io.fedelta.loyalty.erasure.ErasureRecord;
import io.fedelta.loyalty.erasure.Grounds;
import io.fedelta.loyalty.transaction.Moments;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes texts out, in the caller's transaction, and keeps that it was done. */
public class ErasureRows {

    private final JdbcTemplate jdbc;

    public ErasureRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void takeTexts(long accountId) {
        PersonalTexts.STATEMENTS.forEach(sql -> jdbc.update(sql, of(accountId, sql)));
    }

    private static Object[] of(long accountId, String sql) {
        Object[] arguments =
                new Object[(int) sql.chars().filter(sign -> sign == '?').count()];
        Arrays.fill(arguments, accountId);
        return arguments;
    }

    /** Of cards that others have had sent there. */
    public void takeAddress(String address) {
        jdbc.update("""
                UPDATE LOY_CARD SET RECIPIENT = NULL, RECIPIENT_SOUGHT = NULL, RECIPIENT_NAME = NULL, WORDS = NULL
                WHERE RECIPIENT_SOUGHT = ?""", address.toLowerCase(Locale.ROOT));
    }

    /** The code as news for the merchant have quoted it. */
    public void takeQuoted(String code) {
        jdbc.update("UPDATE LOY_NOTICE SET DETAIL = ? WHERE DETAIL = ?", PersonalTexts.ERASED, code);
    }

    public void append(ErasureRecord erased) {
        jdbc.update("DELETE FROM LOY_ERASURE WHERE ACCOUNT_ID = ?", erased.accountId());
        jdbc.update(
                "INSERT INTO LOY_ERASURE (ACCOUNT_ID, GROUNDS, ACTOR, ERASED_AT) VALUES (?, ?, ?, ?)",
                erased.accountId(),
                erased.grounds().name(),
                erased.actor(),
                Moments.column(erased.erasedAt()));
    }

    public Optional<ErasureRecord> find(long accountId) {
        return jdbc
                .query(
                        "SELECT ACCOUNT_ID, GROUNDS, ACTOR, ERASED_AT FROM LOY_ERASURE WHERE ACCOUNT_ID = ?",
                        (row, i) -> new ErasureRecord(
                                row.getLong("ACCOUNT_ID"),
                                Grounds.valueOf(row.getString("GROUNDS")),
                                row.getString("ACTOR"),
                                Moments.moment(row, "ERASED_AT")),
                        accountId)
                .stream()
                .findFirst();
    }

    /** Which of them were erased. */
    public Set<Long> erased(Collection<Long> accountIds) {
        List<Long> ids = List.copyOf(accountIds);
        if (ids.isEmpty()) {
            return Set.of();
        }
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return new HashSet<>(jdbc.queryForList(
                "SELECT ACCOUNT_ID FROM LOY_ERASURE WHERE ACCOUNT_ID IN (" + marks + ")", Long.class, ids.toArray()));
    }
}

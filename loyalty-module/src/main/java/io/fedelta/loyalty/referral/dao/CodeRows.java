package io.fedelta.loyalty.referral.dao;

import io.fedelta.loyalty.guest.Fingerprint;
import io.fedelta.loyalty.referral.CodeText;
import io.fedelta.loyalty.referral.ReferralCode;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One row for each customer's code. Its keys make it the customer's only one and nobody else's; it changes only when
 * the customer is erased.
 */
public class CodeRows {

    private static final String SELECT = "SELECT ACCOUNT_ID, CODE FROM LOY_REFERRAL_CODE WHERE ";

    private final JdbcTemplate jdbc;

    public CodeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ReferralCode> of(long accountId) {
        return first(SELECT + "ACCOUNT_ID = ?", accountId);
    }

    public Optional<ReferralCode> of(CodeText text) {
        return first(SELECT + "CODE = ?", text.value());
    }

    public Optional<ReferralCode> of(Fingerprint hash) {
        return first(SELECT + "CODE_HASH = ?", hash.text());
    }

    private Optional<ReferralCode> first(String sql, Object value) {
        List<ReferralCode> found = jdbc.query(
                sql,
                (row, i) -> new ReferralCode(row.getLong("ACCOUNT_ID"), new CodeText(row.getString("CODE"))),
                value);
        return found.stream().findFirst();
    }

    public void insert(ReferralCode code, Instant at) {
        jdbc.update(
                "INSERT INTO LOY_REFERRAL_CODE (ACCOUNT_ID, CODE, CODE_HASH, CREATED_AT) VALUES (?, ?, ?, ?)",
                code.accountId(),
                code.text().value(),
                Fingerprint.of(code.text().value()).text(),
                Moments.column(at));
    }

    /** While the row is locked. */
    public void replace(ReferralCode code) {
        jdbc.update(
                "UPDATE LOY_REFERRAL_CODE SET CODE = ?, CODE_HASH = ? WHERE ACCOUNT_ID = ?",
                code.text().value(),
                Fingerprint.of(code.text().value()).text(),
                code.accountId());
    }

    /** The name that a code was made of, unless other codes are made of it too. */
    public void forgetName(CodeText code) {
        String name = code.value().replaceFirst("-[0-9]+$", "");
        long others = jdbc.queryForObject(
                "SELECT COUNT(*) FROM LOY_REFERRAL_CODE WHERE CODE = ? OR CODE LIKE ?", Long.class, name, name + "-%");
        if (others == 0) {
            jdbc.update("DELETE FROM LOY_REFERRAL_NAME WHERE NAME IN (?, ?)", name, code.value());
        }
    }

    /** Until the caller's transaction ends; by an update, which every database understands as a lock on that row. */
    public void lock(long accountId) {
        jdbc.update("UPDATE LOY_REFERRAL_CODE SET CODE = CODE WHERE ACCOUNT_ID = ?", accountId);
    }

    /** The next number of that name. Whoever asks for one of the same name meanwhile waits. */
    public long next(CodeText name) {
        int known = jdbc.update("UPDATE LOY_REFERRAL_NAME SET LAST_NO = LAST_NO + 1 WHERE NAME = ?", name.value());
        if (known == 0) {
            jdbc.update("INSERT INTO LOY_REFERRAL_NAME (NAME, LAST_NO) VALUES (?, 1)", name.value());
        }
        return jdbc.queryForObject("SELECT LAST_NO FROM LOY_REFERRAL_NAME WHERE NAME = ?", Long.class, name.value());
    }

    public long count() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_REFERRAL_CODE", Long.class);
    }
}

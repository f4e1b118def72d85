package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.CodeText;
import io.fedelta.loyalty.referral.ReferralCode;
import io.fedelta.loyalty.referral.dao.CodeRows;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives a customer a code that says nothing in place of the one made of the name; links with the old one lead nowhere
 * from then on. The name itself is forgotten, unless others are called so.
 */
public class CodeErasure {

    private final CodeRows rows;
    private final SecureRandom random = new SecureRandom();

    public CodeErasure(JdbcTemplate jdbc) {
        this.rows = new CodeRows(jdbc);
    }

    /**
     * Joins the caller's transaction.
     *
     * @return the code that was taken; empty if the customer has none, or one that says nothing already
     */
    public Optional<CodeText> replace(long accountId) {
        rows.lock(accountId);
        return rows.of(accountId)
                .map(ReferralCode::text)
                .filter(text -> !NeutralCodes.isNeutral(text))
                .map(text -> replace(accountId, text));
    }

    private CodeText replace(long accountId, CodeText old) {
        rows.replace(new ReferralCode(accountId, NeutralCodes.next(random)));
        rows.forgetName(old);
        return old;
    }
}

package io.fedelta.loyalty.ledger.service;

import io.fedelta.loyalty.change.MemberChanges;
import io.fedelta.loyalty.ledger.dao.AccountRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets what an account keeps of its entries and holds to what these add up to. The entries stay as they are. */
public class FigureRepair {

    private final AccountRows accounts;
    private final MemberChanges changes;
    private final Clock clock;

    public FigureRepair(JdbcTemplate jdbc, Clock clock) {
        this.accounts = new AccountRows(jdbc);
        this.changes = new MemberChanges(jdbc);
        this.clock = clock;
    }

    /** Joins the caller's transaction, locks the account, and opens it if it has gone. */
    public void account(long accountId) {
        accounts.lock(accountId, Moments.now(clock));
        accounts.addUp(accountId);
        changes.touched(accountId);
    }
}

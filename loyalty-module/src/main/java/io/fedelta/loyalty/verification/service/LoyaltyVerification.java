package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.verification.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks every invariant of the loyalty tables. Changes nothing, and may run while the shop does. */
public class LoyaltyVerification {

    /** Rows fetched at a time; PostgreSQL streams them only within a transaction. */
    private static final int FETCH_SIZE = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<Check> checks;
    private final Clock clock;

    /** @param hostChecks those that also read the host's tables */
    public LoyaltyVerification(DataSource dataSource, LedgerGuard guard, List<Check> hostChecks, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCH_SIZE);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.transaction.setReadOnly(true);
        this.checks = Stream.of(
                        List.of(new KeyCheck(guard), new ExplanationCheck()),
                        LedgerChecks.ALL,
                        SpendingChecks.ALL,
                        DecisionChecks.ALL,
                        SessionChecks.ALL,
                        ResetChecks.ALL,
                        RecalculationChecks.ALL,
                        BonusChecks.ALL,
                        GuestChecks.ALL,
                        ReferralChecks.ALL,
                        RankingChecks.ALL,
                        RewardChecks.ALL,
                        PrizeChecks.ALL,
                        TierChecks.ALL,
                        MessageChecks.ALL,
                        AnnouncementChecks.ALL,
                        OrderActionChecks.ALL,
                        PurseChecks.ALL,
                        HoldChecks.ALL,
                        CashbackChecks.ALL,
                        CardChecks.ALL,
                        MonthEndChecks.ALL,
                        hostChecks)
                .flatMap(List::stream)
                .toList();
        this.clock = clock;
    }

    public int checks() {
        return checks.size();
    }

    /** Every break found; empty if all is well. */
    public List<Finding> run() {
        Instant now = clock.instant();
        return transaction.execute(status ->
                checks.stream().flatMap(check -> check.run(jdbc, now).stream()).toList());
    }
}

package io.fedelta.loyalty.programme.service;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.dao.RuleVersionRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Versions in our own table. Only the number in force is asked of the database, once in each transaction; the version
 * itself comes from the cache.
 */
public class JdbcProgramme implements Programme {

    private final RuleVersionRows rows;
    private final RuleVersionCache cache;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final DisplayedVersion displayed;
    private final NumberInForce inForce;

    public JdbcProgramme(JdbcTemplate jdbc, RuleVersionCache cache, LoyaltyTransactions transactions, Clock clock) {
        this.rows = new RuleVersionRows(jdbc);
        this.cache = cache;
        this.transactions = transactions;
        this.clock = clock;
        this.inForce = new NumberInForce(rows::lastNumber);
        this.displayed = new DisplayedVersion(this::current, clock);
    }

    @Override
    public RuleVersion current() {
        return version(inForce.get());
    }

    @Override
    public RuleVersion currentForDisplay() {
        return displayed.get();
    }

    /** Mostly the moment is a recent one, and the version in force was in force then. */
    @Override
    public RuleVersion at(Instant moment) {
        RuleVersion last = current();
        return moment.isBefore(last.validFrom()) ? version(rows.numberAt(moment)) : last;
    }

    @Override
    public RuleVersion version(long number) {
        return number == 0 ? RuleVersion.BEFORE_THE_FIRST : cache.get(number, this::load);
    }

    private RuleVersion load(long number) {
        return rows.find(number).orElseThrow(() -> new IllegalArgumentException("There is no rule version " + number));
    }

    @Override
    public RuleVersion publish(ProgrammeRules rules, String actor) {
        return edit(before -> rules, actor);
    }

    @Override
    public RuleVersion edit(UnaryOperator<ProgrammeRules> change, String actor) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? appendIfChanged(change, actor)
                : transactions.inNew(() -> appendIfChanged(change, actor));
    }

    private RuleVersion appendIfChanged(UnaryOperator<ProgrammeRules> change, String actor) {
        rows.lock();
        inForce.forget();
        RuleVersion last = current();
        ProgrammeRules rules = change.apply(last.rules());
        return last.rules().equals(rules) ? last : append(last, rules, actor);
    }

    private RuleVersion append(RuleVersion last, ProgrammeRules rules, String actor) {
        RuleVersion next = new RuleVersion(last.number() + 1, beginningAfter(last), rules);
        rows.append(next, actor);
        inForce.forget();
        TransactionSynchronizationManager.registerSynchronization(displayed.followingCommit());
        return next;
    }

    /** A node whose clock is behind must not begin a version before the one it replaces. */
    private Instant beginningAfter(RuleVersion last) {
        Instant now = Moments.now(clock);
        return now.isBefore(last.validFrom()) ? last.validFrom() : now;
    }

    public void close() {
        displayed.close();
    }
}

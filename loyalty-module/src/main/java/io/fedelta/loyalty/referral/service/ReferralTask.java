package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives and takes back what has become due, also what a killed node has left half done. */
public class ReferralTask implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(ReferralTask.class);
    private static final int AT_A_TIME = 100;

    private final ReferralRows rows;
    private final ReferralRewards rewards;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG);

    public ReferralTask(JdbcTemplate jdbc, ReferralRewards rewards, Clock clock) {
        this.rows = new ReferralRows(jdbc);
        this.rewards = rewards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Rewarding referrals";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** One that fails is passed by, however many fail, and tried again with the next run. */
    @Override
    public void run() {
        Instant now = clock.instant();
        List<Long> found = rows.unfinished(now, 0, AT_A_TIME);
        while (!found.isEmpty() && !Thread.currentThread().isInterrupted()) {
            found.forEach(this::advance);
            found = rows.unfinished(now, found.get(found.size() - 1), AT_A_TIME);
        }
    }

    private void advance(long refereeId) {
        try {
            rewards.advance(refereeId);
        } catch (RuntimeException e) {
            failures.failed("Rewarding the referral of customer", Long.toString(refereeId), e);
        }
    }
}

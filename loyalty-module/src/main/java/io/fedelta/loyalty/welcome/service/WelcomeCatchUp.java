package io.fedelta.loyalty.welcome.service;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.welcome.Registration;
import io.fedelta.loyalty.welcome.Registrations;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Welcomes customers whom the queue has lost, while the bonus is on. It looks back {@value #DAYS} days, so that a large
 * shop's older customers are never walked through.
 */
public class WelcomeCatchUp implements RecurringTask {

    static final int DAYS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(WelcomeCatchUp.class);
    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final int AT_A_TIME = 100;

    private final Registrations registrations;
    private final WelcomeBonus welcome;
    private final Programme programme;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG);

    public WelcomeCatchUp(Registrations registrations, WelcomeBonus welcome, Programme programme, Clock clock) {
        this.registrations = registrations;
        this.welcome = welcome;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Catching up with new customers";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        ProgrammeRules rules = programme.current().rules();
        if (!rules.enabled() || !rules.bonuses().welcome()) {
            return;
        }
        Instant now = clock.instant();
        List<Registration> chunk = after(0, now);
        while (!chunk.isEmpty() && !Thread.currentThread().isInterrupted()) {
            chunk.forEach(this::decide);
            chunk = after(chunk.get(chunk.size() - 1).customerId(), now);
        }
    }

    /** One who fails is passed by, and tried again with the next run. */
    private void decide(Registration registration) {
        try {
            welcome.decide(registration);
        } catch (RuntimeException e) {
            failures.failed("Welcoming customer", Long.toString(registration.customerId()), e);
        }
    }

    private List<Registration> after(long customerId, Instant now) {
        return registrations.undecided(now.minus(Duration.ofDays(DAYS)), now.minus(GRACE), customerId, AT_A_TIME);
    }
}

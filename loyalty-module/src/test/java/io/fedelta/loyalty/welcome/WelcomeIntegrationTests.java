package io.fedelta.loyalty.welcome;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.PostingListener;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.welcome.service.WelcomeCatchUp;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WelcomeIntegrationTests {

    private static final long MARIA = 7;
    private static final BonusRules FIFTY = new BonusRules(true, 50, Birthday.NOTHING, 50, BigDecimal.valueOf(2));

    @ParameterizedTest
    @EnumSource
    void a_customer_is_welcomed_once_however_often_the_registration_is_reported(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).giving(FIFTY);

        Together.run(4, thread -> () -> {
            bench.welcome.decide(new Registration(MARIA, START));
            return thread;
        });

        assertThat(bench.sources(MARIA, EntryKind.WELCOME)).containsExactly("7/0");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(50);
    }

    @Test
    void who_registered_before_switch_on_or_while_it_is_off_gets_nothing_later() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB);
        bench.welcome.decide(new Registration(1, START));
        bench.loyalty.clock.advance(Duration.ofHours(1));
        bench.giving(FIFTY);
        Instant on = bench.loyalty.clock.instant();
        bench.loyalty.clock.advance(Duration.ofHours(1));
        bench.giving(BonusRules.OFF);
        Instant off = bench.loyalty.clock.instant();

        bench.welcome.decide(new Registration(1, on));
        bench.welcome.decide(new Registration(2, on.minusMillis(1)));
        bench.welcome.decide(new Registration(3, on));
        bench.welcome.decide(new Registration(4, off));

        assertThat(List.of(1L, 2L, 3L, 4L)).map(bench.loyalty::points).containsExactly(0L, 0L, 50L, 0L);
    }

    @Test
    void while_the_programme_is_off_nobody_is_welcomed() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB);
        bench.loyalty.ruled(ProgrammeRules.OFF.withBonuses(FIFTY));
        bench.welcome.decide(new Registration(MARIA, START));
        assertThat(bench.entries(MARIA)).isEmpty();
    }

    @Test
    void the_catch_up_welcomes_those_whom_the_queue_has_lost() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).giving(FIFTY);
        Host host = new Host(bench);
        for (long id = 1; id <= 250; id++) {
            host.customers.put(id, START);
        }
        WelcomeCatchUp catchUp = new WelcomeCatchUp(host, bench.welcome, bench.loyalty.programme, bench.loyalty.clock);

        catchUp.run();
        assertThat(bench.loyalty.points(250)).isZero();
        bench.loyalty.clock.advance(Duration.ofMinutes(3));
        catchUp.run();
        catchUp.run();

        assertThat(bench.loyalty.points(1)).isEqualTo(50);
        assertThat(bench.loyalty.points(250)).isEqualTo(50);
    }

    @Test
    void the_catch_up_passes_by_who_fails_and_tries_again() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).giving(FIFTY);
        Host host = new Host(bench);
        host.customers.put(1L, START);
        host.customers.put(2L, START);
        PostingListener refusing = (account, entry) -> {
            if (account.accountId() == 1) {
                throw new IllegalStateException("not now");
            }
        };
        bench.loyalty.postingListeners.add(refusing);
        WelcomeCatchUp catchUp = new WelcomeCatchUp(host, bench.welcome, bench.loyalty.programme, bench.loyalty.clock);
        bench.loyalty.clock.advance(Duration.ofMinutes(3));

        catchUp.run();
        assertThat(List.of(1L, 2L)).map(bench.loyalty::points).containsExactly(0L, 50L);
        bench.loyalty.postingListeners.remove(refusing);
        catchUp.run();
        assertThat(List.of(1L, 2L)).map(bench.loyalty::points).containsExactly(50L, 50L);
    }

    @Test
    void while_it_is_off_the_catch_up_asks_the_host_nothing() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB);
        Registrations nobodyMayAsk = (after, before, id, most) -> {
            throw new AssertionError("asked");
        };
        new WelcomeCatchUp(nobodyMayAsk, bench.welcome, bench.loyalty.programme, bench.loyalty.clock).run();
        assertThat(bench.loyalty.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_WELCOME", Long.class))
                .isZero();
    }

    /** Customers in memory. */
    private static final class Host implements Registrations {
        private final TreeMap<Long, Instant> customers = new TreeMap<>();
        private final BonusBench bench;

        Host(BonusBench bench) {
            this.bench = bench;
        }

        @Override
        public List<Registration> undecided(Instant createdAfter, Instant createdBefore, long afterId, int atMost) {
            List<Long> decided = bench.loyalty.jdbc.queryForList("SELECT ACCOUNT_ID FROM LOY_WELCOME", Long.class);
            return customers.tailMap(afterId, false).entrySet().stream()
                    .filter(customer -> !decided.contains(customer.getKey()))
                    .filter(customer -> customer.getValue().isAfter(createdAfter)
                            && customer.getValue().isBefore(createdBefore))
                    .limit(atMost)
                    .map(customer -> new Registration(customer.getKey(), customer.getValue()))
                    .toList();
        }
    }
}

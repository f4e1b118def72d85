package io.fedelta.loyalty.demo.samples;

import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.PointAdjustments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Once the store is up, sets up the programme and lets the sample members live through their months, in the background
 * and telling how far it is. A member who is there already is left alone, so a restart goes on where the last run
 * ended.
 */
public class SampleHistory implements SmartLifecycle {
    private static final Logger PROGRESS = LoggerFactory.getLogger("studio.progress");
    private static final Duration OPENED_AGO = Duration.ofDays(240);
    private static final String GOODWILL = "Goodwill after we lost a print";

    private final SampleProgramme programme;
    private final SampleCustomers customers;
    private final SampleOrders orders;
    private final SampleSessions sessions;
    private final OrderAwarding awarding;
    private final PointAdjustments adjustments;
    private final Clock clock;
    private final boolean wanted;

    private volatile Thread worker;

    public SampleHistory(
            SampleProgramme programme,
            SampleCustomers customers,
            SampleOrders orders,
            SampleSessions sessions,
            OrderAwarding awarding,
            PointAdjustments adjustments,
            Clock clock,
            boolean wanted) {
        this.programme = programme;
        this.customers = customers;
        this.orders = orders;
        this.sessions = sessions;
        this.awarding = awarding;
        this.adjustments = adjustments;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        worker = new Thread(this::live, "sample-history");
        worker.setDaemon(true);
        worker.start();
    }

    private void live() {
        try {
            Instant today = clock.instant();
            if (!programme.isSetUp()) {
                SimulatedMoment.at(today.minus(OPENED_AGO), () -> {
                    programme.open();
                    return null;
                });
            }
            if (wanted) {
                orders.openFor(() -> fillStore(today));
            }
        } catch (RuntimeException e) {
            PROGRESS.error("The sample members could not be made; the store works without them.", e);
        }
    }

    private void fillStore(Instant today) {
        List<SampleMember> missing = SampleMembers.ALL.stream()
                .filter(member -> customers.find(member).isEmpty())
                .toList();
        int done = 0;
        for (SampleMember member : missing) {
            if (!isRunning()) {
                return;
            }
            liveAs(member, today);
            done++;
            if (done % 4 == 0 || done == missing.size()) {
                PROGRESS.info("Sample members: {} of {}", done, missing.size());
            }
        }
    }

    private void liveAs(SampleMember member, Instant today) {
        Instant joined = today.minus(Duration.ofDays(member.purchases().get(0).daysAgo() + 1L));
        Customer customer = SimulatedMoment.at(joined, () -> customers.register(member));
        for (SampleMember.Purchase purchase : member.purchases()) {
            Instant moment = today.minus(Duration.ofDays(purchase.daysAgo()));
            sessions.holdBefore(moment, customer.getId());
            SimulatedMoment.at(moment, () -> awarding.decide(orders.place(customer, purchase.products(), moment)));
            SimulatedMoment.at(moment, () -> {
                sessions.schedule(customer.getId());
                return null;
            });
        }
        sessions.holdBefore(today, customer.getId());
        if (member.firstName().equals("Giulia")) {
            SimulatedMoment.at(today.minus(Duration.ofDays(45)), () -> goodwill(customer));
        }
    }

    private Object goodwill(Customer customer) {
        String request = "sample-goodwill-" + customer.getId();
        return adjustments.adjust(customer.getId(), Points.of(50), new ManualNote(GOODWILL, "studio"), request);
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public boolean isAutoStartup() {
        return true;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

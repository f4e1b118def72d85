package io.fedelta.loyalty.demo.samples;

import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.PointAdjustments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the sample members live through their months, telling how far it is. A member who is there already is left
 * alone, so a restart goes on where the last run ended.
 */
public class SampleLives {

    private static final Logger PROGRESS = LoggerFactory.getLogger("studio.progress");
    private static final String ADVERTISING = "Write to me about news and offers";
    private static final String GOODWILL = "Goodwill after we lost a print";

    private final SampleCustomers customers;
    private final SampleOrders orders;
    private final SampleSessions sessions;
    private final OrderAwarding awarding;
    private final PointAdjustments adjustments;
    private final Consents consents;

    public SampleLives(
            SampleCustomers customers,
            SampleOrders orders,
            SampleSessions sessions,
            OrderAwarding awarding,
            PointAdjustments adjustments,
            Consents consents) {
        this.customers = customers;
        this.orders = orders;
        this.sessions = sessions;
        this.awarding = awarding;
        this.adjustments = adjustments;
        this.consents = consents;
    }

    /** @param goesOn asked before each member */
    void fill(Instant today, BooleanSupplier goesOn) {
        orders.openFor(() -> {
            fillOpen(today, goesOn);
            visit(today, goesOn);
        });
    }

    private void fillOpen(Instant today, BooleanSupplier goesOn) {
        List<SampleMember> missing = SampleMembers.ALL.stream()
                .filter(member -> customers.find(member).isEmpty())
                .toList();
        int done = 0;
        for (SampleMember member : missing) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            liveAs(member, today);
            done++;
            if (done % 4 == 0 || done == missing.size()) {
                PROGRESS.info("Sample members: {} of {}", done, missing.size());
            }
        }
    }

    private void visit(Instant today, BooleanSupplier goesOn) {
        SampleMembers.GUESTS.stream()
                .filter(guest -> goesOn.getAsBoolean() && !customers.isKnownGuest(guest))
                .forEach(guest -> buyAs(guest, today));
    }

    private void buyAs(SampleMember guest, Instant today) {
        for (SampleMember.Purchase purchase : guest.purchases()) {
            Instant moment = today.minus(Duration.ofDays(purchase.daysAgo()));
            SimulatedMoment.at(
                    moment, () -> awarding.decide(orders.place(customers.visit(guest), purchase.products(), moment)));
        }
    }

    private void liveAs(SampleMember member, Instant today) {
        Instant joined = today.minus(Duration.ofDays(member.purchases().get(0).daysAgo() + 1L));
        Customer customer = SimulatedMoment.at(joined, () -> customers.register(member));
        if (member.purchases().size() > 1) {
            consents.say(new Consent(
                    customer.getId(), true, ADVERTISING, Locale.ENGLISH, Consent.Origin.REGISTRATION, joined));
        }
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
}

package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import io.fedelta.loyalty.worker.WorkerThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides in the order of arrival, on the worker's thread: what has come while it was busy is decided together, and one
 * by one if that fails, so that an order that fails doesn't hold up the others. An order that finds the worker idle is
 * decided at once; one that has had to wait waits a moment longer for company, which leaves the machine to checkouts.
 */
public class InMemoryAwardQueue implements AwardQueue, RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(InMemoryAwardQueue.class);
    private static final int CAPACITY = 10_000;

    /** Accounts are locked as long as such a batch takes. */
    private static final int BATCH = 50;

    /** How long company is waited for, and how much of it is enough. */
    private static final Duration GATHERING = Duration.ofMillis(30);

    private static final int COMPANY = 8;

    private final OrderAwarding awarding;
    private final boolean drained;
    private final BlockingQueue<Ticket> tickets = new LinkedBlockingQueue<>(CAPACITY);
    private final Map<Long, Ticket> newest = new ConcurrentHashMap<>();
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean full = new AtomicBoolean();
    private final FailureLog failures = new FailureLog(LOG);

    /** @param drained false on nodes without a worker: then nothing is queued, and the others' catch-up decides */
    public InMemoryAwardQueue(OrderAwarding awarding, boolean drained) {
        this.awarding = awarding;
        this.drained = drained;
    }

    @Override
    public void offer(long orderId) {
        if (drained) {
            enqueue(orderId);
        }
    }

    /**
     * One commit writes several rows of one order: while it waits to be looked at, there is no need to say so again.
     */
    @Override
    public void changed(long orderId) {
        if (drained && changed.add(orderId)) {
            Ticket ticket = new Ticket(orderId, new CompletableFuture<>(), Look.AGAIN);
            if (!tickets.offer(ticket)) {
                changed.remove(orderId);
                reportFull();
            }
        }
    }

    /**
     * A new ticket even if one is in the queue: that one's order may just have been read, before what is reported now.
     */
    private Ticket enqueue(long orderId) {
        Ticket ticket = new Ticket(orderId, new CompletableFuture<>(), Look.FIRST);
        newest.put(orderId, ticket);
        if (!tickets.offer(ticket)) {
            close(ticket, Optional.empty());
            reportFull();
        }
        return ticket;
    }

    private void reportFull() {
        if (!full.getAndSet(true)) {
            LOG.warn("{} orders wait to be decided; those that come now are left to the catch-up", CAPACITY);
        }
    }

    @Override
    public Optional<Decision> await(long orderId, Duration atMost) {
        if (!drained) {
            return Optional.empty();
        }
        Ticket known = newest.get(orderId);
        Ticket ticket = known == null ? enqueue(orderId) : known;
        try {
            return ticket.decision().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Tickets are closed with an answer only", e);
        }
    }

    @Override
    public String name() {
        return "Deciding about queued orders";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(1);
    }

    /** Waits a second at most for the first order, then goes on until the queue is empty. */
    @Override
    public void run() {
        try {
            Ticket ticket = WorkerThread.idle(() -> tickets.poll(1, TimeUnit.SECONDS));
            while (ticket != null && !Thread.currentThread().isInterrupted()) {
                List<Ticket> batch = batchFrom(ticket);
                decide(batch);
                gather(batch.size());
                ticket = tickets.poll();
            }
            full.set(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only after a batch that was hardly one: who reports without pause is not slowed down. */
    private void gather(int lastTime) throws InterruptedException {
        long end = System.nanoTime() + GATHERING.toNanos();
        while (lastTime < COMPANY && !tickets.isEmpty() && tickets.size() < COMPANY && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** What changes from here on is news again. */
    private List<Ticket> batchFrom(Ticket first) {
        List<Ticket> batch = new ArrayList<>(List.of(first));
        tickets.drainTo(batch, BATCH - 1);
        batch.stream().filter(Ticket::again).map(Ticket::orderId).forEach(changed::remove);
        return batch;
    }

    /** One look serves all tickets of an order: it comes after whatever they report. */
    private void decide(List<Ticket> batch) {
        Set<Long> orders = batch.stream()
                .filter(ticket -> !ticket.again())
                .map(Ticket::orderId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Long, Decision> decided = orders.size() > 1 ? awarding.decideTogether(orders) : Map.of();
        batch.forEach(ticket -> {
            Optional<Decision> decision = Optional.ofNullable(decided.get(ticket.orderId()));
            close(ticket, decision.isPresent() ? decision : decide(ticket));
        });
    }

    /** Who is told to stop leaves the rest to the catch-up. */
    private Optional<Decision> decide(Ticket ticket) {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        try {
            return ticket.again() ? awarding.lookAgain(ticket.orderId()) : awarding.decide(ticket.orderId());
        } catch (RuntimeException e) {
            failures.failed("Deciding about order", Long.toString(ticket.orderId()), e);
            return Optional.empty();
        }
    }

    private void close(Ticket ticket, Optional<Decision> decision) {
        newest.remove(ticket.orderId(), ticket);
        ticket.decision().complete(decision);
    }

    private enum Look {
        FIRST,
        AGAIN
    }

    private record Ticket(long orderId, CompletableFuture<Optional<Decision>> decision, Look look) {

        boolean again() {
            return look == Look.AGAIN;
        }
    }
}

package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;
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
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides in the order of arrival, on the worker's thread. An order that fails doesn't hold up the ones behind it. */
public class InMemoryAwardQueue implements AwardQueue, RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(InMemoryAwardQueue.class);
    private static final int CAPACITY = 10_000;

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
            Ticket ticket = new Ticket(orderId, new CompletableFuture<>(), this::lookAgain);
            if (!tickets.offer(ticket)) {
                changed.remove(orderId);
                reportFull();
            }
        }
    }

    /** What changes from here on is news again. */
    private Optional<Decision> lookAgain(long orderId) {
        changed.remove(orderId);
        return awarding.lookAgain(orderId);
    }

    /**
     * A new ticket even if one is in the queue: that one's order may just have been read, before what is reported now.
     */
    private Ticket enqueue(long orderId) {
        Ticket ticket = new Ticket(orderId, new CompletableFuture<>(), awarding::decide);
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
            Ticket ticket = tickets.poll(1, TimeUnit.SECONDS);
            while (ticket != null && !Thread.currentThread().isInterrupted()) {
                decide(ticket);
                ticket = tickets.poll();
            }
            full.set(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void decide(Ticket ticket) {
        Optional<Decision> decision = Optional.empty();
        try {
            decision = ticket.look().apply(ticket.orderId());
        } catch (RuntimeException e) {
            failures.failed("Deciding about order", Long.toString(ticket.orderId()), e);
        } finally {
            close(ticket, decision);
        }
    }

    private void close(Ticket ticket, Optional<Decision> decision) {
        newest.remove(ticket.orderId(), ticket);
        ticket.decision().complete(decision);
    }

    private record Ticket(
            long orderId, CompletableFuture<Optional<Decision>> decision, LongFunction<Optional<Decision>> look) {}
}

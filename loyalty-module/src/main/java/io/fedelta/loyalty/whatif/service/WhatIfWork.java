package io.fedelta.loyalty.whatif.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.whatif.Effect;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.dao.EffectRows;
import io.fedelta.loyalty.whatif.dao.HistoryRows;
import io.fedelta.loyalty.whatif.dao.HistoryRows.DoneSession;
import io.fedelta.loyalty.whatif.dao.HistoryRows.Standing;
import io.fedelta.loyalty.whatif.dao.WhatIfRows;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays the orders and sessions of a range of accounts by today's rules and by the draft, in a handful of statements
 * for all of them. It writes what it found and nothing else.
 */
public class WhatIfWork implements BatchWork {

    public static final String KIND = "whatIf";

    private static final int ORDERS_AT_A_TIME = 100;

    private final WhatIfRows questions;
    private final HistoryRows history;
    private final EffectRows effects;
    private final Orders orders;
    private final Replay replay;

    public WhatIfWork(WhatIfRows questions, HistoryRows history, EffectRows effects, Orders orders, Replay replay) {
        this.questions = questions;
        this.history = history;
        this.effects = effects;
        this.orders = orders;
        this.replay = replay;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        WhatIf asked = asked(batch);
        return phase == 0 ? history.ranges(asked.from(), asked.until(), ORDERS_AT_A_TIME) : List.of();
    }

    private WhatIf asked(Batch batch) {
        return questions.find(batch.batchId()).orElseThrow();
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange chunk) {
        WhatIf asked = asked(batch);
        Map<Long, Long> owners = history.ownersOfOrders(chunk.fromId(), chunk.toId(), asked.from());
        List<DoneSession> sessions = history.doneSessions(chunk.fromId(), chunk.toId(), asked.from(), asked.until());
        sessions.forEach(session -> owners.putIfAbsent(session.orderId(), session.accountId()));
        Map<Long, OrderFacts> facts = facts(owners);
        Map<Long, Standing> standings = history.standings(chunk.fromId(), chunk.toId(), asked.from(), asked.until());
        ChunkSums sums = new ChunkSums(asked);
        members(owners.values(), sessions).forEach(account -> {
            List<OrderFacts> own = facts.values().stream()
                    .filter(order -> order.customerId() == account)
                    .toList();
            List<DoneSession> done = sessions.stream()
                    .filter(session -> session.accountId() == account)
                    .toList();
            sums.add(
                    account,
                    standings.getOrDefault(account, Standing.NOTHING),
                    replay.of(asked.today().rules(), asked, own, done, facts),
                    replay.of(asked.draft().rules(), asked, own, done, facts));
        });
        effects.insert(asked.id(), chunk.fromId(), sums.effects(), sums.members());
        return new ChunkReport(chunk.rows(), sums.members().size());
    }

    private static Set<Long> members(Collection<Long> owners, List<DoneSession> sessions) {
        return Stream.concat(owners.stream(), sessions.stream().map(DoneSession::accountId))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By order id; a guest's order that was claimed is its claimant's. */
    private Map<Long, OrderFacts> facts(Map<Long, Long> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return orders.findAll(owners.keySet()).stream()
                .filter(order -> order.state() == OrderState.SUBMITTED)
                .map(order -> order.ownedBy(owners.get(order.orderId())))
                .collect(Collectors.toMap(OrderFacts::orderId, Function.identity()));
    }

    /** Who would get a reward at once when the draft is saved: those whom today's ladder does not reach. */
    @Override
    public void finish(Batch batch) {
        WhatIf asked = asked(batch);
        Map<Long, Long> todayAt = new HashMap<>();
        asked.today().ladder().forEach(step -> todayAt.put(step.rewardId(), step.threshold()));
        List<Effect> atOnce = asked.draft().ladder().stream()
                .filter(step -> step.threshold() < todayAt.getOrDefault(step.rewardId(), Long.MAX_VALUE))
                .map(step -> new Effect(
                        Effect.AT_ONCE + step.rewardId(),
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(history.reachedWithout(step))))
                .toList();
        effects.insert(asked.id(), 0, atOnce, List.of());
    }
}

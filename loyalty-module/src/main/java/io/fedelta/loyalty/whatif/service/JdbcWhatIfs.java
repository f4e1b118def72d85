package io.fedelta.loyalty.whatif.service;

import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.whatif.LadderStep;
import io.fedelta.loyalty.whatif.RuleSet;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.WhatIf.Form;
import io.fedelta.loyalty.whatif.WhatIfResult;
import io.fedelta.loyalty.whatif.dao.EffectRows;
import io.fedelta.loyalty.whatif.dao.WhatIfRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Questions and what came of them are kept for some days, so that a page can be opened again. */
public class JdbcWhatIfs implements WhatIfs {

    private static final Duration KEPT = Duration.ofDays(14);

    private final WhatIfRows rows;
    private final EffectRows effects;
    private final Batches batches;
    private final Programme programme;
    private final Rewards rewards;
    private final LoyaltyTransactions transactions;
    private final ZoneId zone;
    private final Clock clock;

    public JdbcWhatIfs(
            WhatIfRows rows,
            EffectRows effects,
            Batches batches,
            Programme programme,
            Rewards rewards,
            LoyaltyTransactions transactions,
            ZoneId zone,
            Clock clock) {
        this.rows = rows;
        this.effects = effects;
        this.batches = batches;
        this.programme = programme;
        this.rewards = rewards;
        this.transactions = transactions;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public RuleSet today() {
        return new RuleSet(
                programme.current().rules(),
                rewards.ladder().stream().map(JdbcWhatIfs::step).toList());
    }

    private static LadderStep step(RewardVersion reward) {
        return new LadderStep(reward.rewardId(), reward.name(), reward.amount(), reward.currency(), reward.threshold());
    }

    /** The question is there before a node begins with it. */
    @Override
    public BatchStart ask(String id, Form form, int months, RuleSet draft, String actor) {
        Instant until = Moments.now(clock);
        Instant from = until.atZone(zone).minusMonths(months).toInstant();
        transactions.inNew(() -> {
            rows.forget(until.minus(KEPT));
            return rows.find(id).orElseGet(() -> {
                WhatIf asked = new WhatIf(id, form, months, from, until, today(), draft, actor);
                rows.insert(asked);
                return asked;
            });
        });
        return batches.start(new BatchOrder(id, WhatIfWork.KIND, "", actor));
    }

    @Override
    public Optional<WhatIf> find(String id) {
        return rows.find(id);
    }

    @Override
    public WhatIfResult result(String id) {
        return effects.result(id);
    }
}

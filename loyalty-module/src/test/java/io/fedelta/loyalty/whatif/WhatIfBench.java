package io.fedelta.loyalty.whatif;

import io.fedelta.loyalty.batch.BatchNode;
import io.fedelta.loyalty.cashback.service.CashbackReckoning;
import io.fedelta.loyalty.earning.service.OrderWorth;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.whatif.dao.EffectRows;
import io.fedelta.loyalty.whatif.dao.HistoryRows;
import io.fedelta.loyalty.whatif.dao.WhatIfRows;
import io.fedelta.loyalty.whatif.service.JdbcWhatIfs;
import io.fedelta.loyalty.whatif.service.Replay;
import io.fedelta.loyalty.whatif.service.WhatIfWork;
import io.fedelta.loyalty.whatif.service.WhatIfs;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A shop whose merchant asks what a draft would change. */
final class WhatIfBench {

    static final WhatIf.Form FORM = new WhatIf.Form("loyalty-settings", "1", "ratio=2");

    final LoyaltyBench loyalty;
    final WhatIfs questions;
    final List<RewardVersion> ladder = new ArrayList<>();
    private final BatchNode node;

    WhatIfBench(BonusBench bonuses) {
        loyalty = bonuses.loyalty;
        WhatIfRows rows = new WhatIfRows(loyalty.jdbc);
        EffectRows effects = new EffectRows(loyalty.jdbc);
        Replay replay = new Replay(
                new OrderWorth(loyalty.programme, loyalty.multipliers, loyalty.refundLines),
                loyalty.multipliers,
                new CashbackReckoning(loyalty.programme, bonuses.held, loyalty.clock),
                bonuses.held,
                loyalty.clock);
        node = new BatchNode(
                loyalty, new WhatIfWork(rows, new HistoryRows(loyalty.jdbc), effects, loyalty.orders, replay));
        questions = new JdbcWhatIfs(
                rows,
                effects,
                node.batches,
                loyalty.programme,
                rewards(),
                loyalty.transactions,
                ZoneId.of("Europe/Rome"),
                loyalty.clock);
    }

    /** Knows its ladder and nothing else. */
    private Rewards rewards() {
        return (Rewards) Proxy.newProxyInstance(
                Rewards.class.getClassLoader(), new Class<?>[] {Rewards.class}, (proxy, method, values) -> {
                    if (method.getName().equals("ladder")) {
                        return ladder;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    WhatIfResult ask(int months, RuleSet draft) {
        String id = UUID.randomUUID().toString();
        questions.ask(id, FORM, months, draft, "anna");
        node.task.run();
        return questions.result(id);
    }
}

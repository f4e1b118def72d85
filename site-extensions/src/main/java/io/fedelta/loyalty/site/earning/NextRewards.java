package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.reward.NextReward;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.WayToReward;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.Worth;
import java.util.Optional;

/** Says what a member's cart means for the next reward. */
public class NextRewards {

    private final WayToReward way;
    private final Aside aside;

    public NextRewards(WayToReward way, Aside aside) {
        this.way = way;
        this.aside = aside;
    }

    /** Empty if there is no reward ahead, or if it cannot be read now. */
    Optional<Term> from(OrderFacts cart) {
        PageFormat format = PageFormat.ofRequest();
        return aside.read(() -> way.from(cart)).flatMap(next -> next).map(next -> term(next, format));
    }

    private static Term term(NextReward next, PageFormat format) {
        RewardVersion reward = next.reward();
        Worth worth = Worth.of(reward, format);
        return next.isReached()
                ? Term.of("loyalty.earn.unlocks", reward.name(), worth.value(), worth.sort())
                : Term.of(
                        "loyalty.earn.more",
                        format.money(next.money(), next.currency()),
                        reward.name(),
                        worth.value(),
                        worth.sort());
    }
}

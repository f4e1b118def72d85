package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.campaign.service.CampaignMisses;
import io.fedelta.loyalty.challenge.service.ChallengeMisses;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.reckoning.GoodsNames;
import io.fedelta.loyalty.reckoning.MissReason;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import io.fedelta.loyalty.reckoning.PlacedOrder.Audience;
import io.fedelta.loyalty.reckoning.service.Reckonings;
import io.fedelta.loyalty.reckoning.service.UnearnedOrders;
import io.fedelta.loyalty.tier.TierMultipliers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Explanations on top of a {@link BonusBench}: all that multiplies and all that tells why not, as a shop wires it. */
public final class ReckoningBench {

    public static final long SILVER = 90;
    public static final long GOLD = 100;

    public final BonusBench bonuses;
    public final LoyaltyBench loyalty;
    public final Reckonings reckonings;
    public final UnearnedOrders unearned;

    private ReckoningBench(BonusBench bonuses) {
        this.bonuses = bonuses;
        this.loyalty = bonuses.loyalty;
        TierMultipliers tiers = new TierMultipliers(bonuses.held, loyalty.clock);
        loyalty.multiplierSources.add(tiers);
        GoodsNames names =
                (scopes, rules) -> scopes.stream().collect(Collectors.toMap(scope -> scope, ReckoningBench::names));
        reckonings = new Reckonings(
                loyalty.orders,
                loyalty.awarding,
                loyalty.multipliers,
                loyalty.ledger,
                loyalty.sessions,
                loyalty.programme,
                List.of(
                        new CampaignMisses(loyalty.programme, bonuses.held, loyalty.ledger, loyalty.clock),
                        tiers,
                        bonuses.birthday,
                        new ChallengeMisses(loyalty.jdbc, BonusBench.ROME)),
                names);
        unearned = new UnearnedOrders(loyalty.jdbc, loyalty.orders, loyalty.programme);
    }

    private static List<String> names(Scope scope) {
        return scope.categories().stream().sorted().map(id -> "Category " + id).toList();
    }

    public static ReckoningBench on(TestDatabase database) {
        return new ReckoningBench(BonusBench.on(database));
    }

    public static ReckoningBench counted(TestDatabase database) {
        return new ReckoningBench(BonusBench.counted(database));
    }

    /** Silver multiplies by 1.2, gold by 1.5; both far away from all points of a test. */
    public ReckoningBench withTiers() {
        TierRules rules = new TierRules(
                true,
                TierRules.By.POINTS,
                12,
                30,
                List.of(tier(SILVER, "Silver", 900_000, "1.2"), tier(GOLD, "Gold", 1_000_000, "1.5")));
        loyalty.ruled(loyalty.programme.current().rules().withTiers(rules));
        return this;
    }

    private static Tier tier(long id, String name, long threshold, String factor) {
        return new Tier(
                id,
                name,
                BigDecimal.valueOf(threshold),
                "star",
                "#caa000",
                new BigDecimal(factor),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    public OrderReckoning asMerchant(long orderId) {
        return reckonings.of(orderId, Audience.MERCHANT).orElseThrow();
    }

    /** Why not, by the rules' names, as the customer hears it; a birthday has no name. */
    public Map<String, MissReason> misses(long orderId) {
        return misses(reckonings.of(orderId, Audience.CUSTOMER).orElseThrow());
    }

    public static Map<String, MissReason> misses(OrderReckoning reckoning) {
        Map<String, MissReason> misses = new TreeMap<>();
        reckoning.misses().forEach(miss -> misses.put(miss.name(), miss.reason()));
        return misses;
    }
}

package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Period;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.RewardBench;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A shop with rewards, tiers, campaigns, challenges and sessions, all switched on. However many rules it has, the same
 * one of them applies to an order, so that every award writes the same.
 */
final class WholeShop {
    private static final Instant FROM = Instant.EPOCH;
    private static final Instant UNTIL = Instant.EPOCH.plus(Duration.ofDays(365_000));
    private static final int MORE_THAN_ANYBODY_ORDERS = 30;
    private static final long BEYOND_REACH = 1_000_000_000_000L;

    private WholeShop() {}

    /** @param rules seven of ten are campaigns, two session types, one a challenge */
    static LoyaltyBench on(DataSource empty, int rules) {
        LoyaltyBench shop = LoyaltyBench.on(empty).earning("1");
        BonusBench.onTopOf(shop);
        RewardBench.on(shop).define(1, BEYOND_REACH, "10");
        shop.ruled(rules(shop.programme.current().rules(), rules));
        return shop;
    }

    private static ProgrammeRules rules(ProgrammeRules plain, int rules) {
        Campaign applies = campaign(1, Kind.MULTIPLIER, "2", Scope.EVERYTHING);
        List<Campaign> others = IntStream.range(2, rules * 7 / 10)
                .mapToObj(id -> id % 2 == 0
                        ? campaign(id, Kind.MULTIPLIER, "1.5", elsewhere(id))
                        : campaign(id, Kind.BONUS_PER_ORDER, "5", elsewhere(id)))
                .toList();
        return plain.withCampaigns(
                        Stream.concat(Stream.of(applies), others.stream()).toList())
                .withSessions(new SessionRules(
                        true,
                        IntStream.range(0, rules * 2 / 10)
                                .mapToObj(WholeShop::sessionType)
                                .toList()))
                .withChallenges(IntStream.range(0, rules / 10)
                        .mapToObj(WholeShop::challenge)
                        .toList());
    }

    private static Campaign campaign(long id, Kind kind, String figure, Scope scope) {
        return new Campaign(
                id, "Campaign " + id, true, FROM, UNTIL, scope, Set.of(), new Effect(kind, new BigDecimal(figure)));
    }

    /** Goods that nobody buys here. */
    private static Scope elsewhere(long id) {
        return new Scope(Set.of(10_000 + id), Set.of(20_000 + id), Set.of());
    }

    private static SessionType sessionType(int id) {
        return new SessionType(id, "Session " + id, 50, true, Set.of(30_000L + id), Set.of(40_000L + id));
    }

    private static Challenge challenge(int id) {
        return new Challenge(
                id,
                "Challenge " + id,
                true,
                MORE_THAN_ANYBODY_ORDERS + id,
                Period.values()[id % Period.values().length],
                100);
    }
}

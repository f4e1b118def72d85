package io.fedelta.loyalty.challenge.service;

import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.challenge.ChallengeSpan;
import io.fedelta.loyalty.challenge.dao.PaidOrderRows;
import io.fedelta.loyalty.earning.PaidGoods;
import io.fedelta.loyalty.programme.CampaignLimits;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Counts;
import io.fedelta.loyalty.programme.Challenge.Period;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.MissReason;
import io.fedelta.loyalty.reckoning.MissSource;
import io.fedelta.loyalty.reckoning.PlacedOrder;
import io.fedelta.loyalty.reckoning.PlacedOrder.Paid;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Challenges that an order did not meet: the orders counted by then are too few, or an earlier one had met it. */
public class ChallengeMisses implements MissSource {

    private final PaidOrderRows rows;
    private final ZoneId zone;

    public ChallengeMisses(JdbcTemplate jdbc, ZoneId zone) {
        this.rows = new PaidOrderRows(jdbc);
        this.zone = zone;
    }

    @Override
    public List<Miss> missesOf(PlacedOrder order) {
        return order.paid()
                .filter(paid -> paid.rules().enabled())
                .map(paid -> misses(order, paid))
                .orElse(List.of());
    }

    /** One short query for each kind of period, however many challenges there are. */
    private List<Miss> misses(PlacedOrder order, Paid paid) {
        boolean counts = !PaidGoods.of(order.order(), paid.rules()).isEmpty();
        Map<Period, Integer> counted = new EnumMap<>(Period.class);
        return ChallengeAwards.active(paid.rules(), Counts.ORDERS).stream()
                .flatMap(challenge -> reason(
                        challenge,
                        counts,
                        counts ? counted.computeIfAbsent(challenge.period(), period -> count(order, paid, period)) : 0)
                        .map(why -> Miss.of(challenge, why))
                        .stream())
                .toList();
    }

    private int count(PlacedOrder order, Paid paid, Period period) {
        ChallengeSpan span = ChallengeSpan.of(period, paid.at(), zone).upTo(paid.at());
        return rows.count(order.customerId(), span, CampaignLimits.MOST_ORDERS + 1);
    }

    /** Empty if it is this very order that met it. */
    private static Optional<MissReason> reason(Challenge challenge, boolean counts, int orders) {
        if (!counts) {
            return Optional.of(new MissReason.NothingCounts());
        }
        if (!new ChallengeProgress(challenge, orders).isMet()) {
            return Optional.of(new MissReason.TooFewOrders(orders, challenge.orders(), challenge.period()));
        }
        return orders > challenge.orders()
                ? Optional.of(new MissReason.MetBefore(challenge.period()))
                : Optional.empty();
    }
}

package io.fedelta.loyalty.cashback;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.CashbackRate;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an order brings by given rules, with all the figures that lead there. What counts is what counts for points. On
 * each part of the order the highest percentage wins, of equal ones the usual one; the tier adds to it. The promise and
 * the award both come from here.
 */
public final class OrderCashback {

    private final ProgrammeRules rules;
    private final List<CashbackRate> running;
    private final Optional<Tier> tier;

    private OrderCashback(ProgrammeRules rules, Instant boughtAt, Optional<Tier> tier) {
        this.rules = rules;
        this.running = rules.cashback().ratesAt(boughtAt).toList();
        this.tier = tier.filter(held -> held.cashbackPercent().signum() > 0);
    }

    /**
     * @param boughtAt when it was submitted: which periods it falls into
     * @param tier held before the order
     */
    public static CashbackExplanation of(
            OrderFacts order, ProgrammeRules rules, Instant boughtAt, Optional<Tier> tier) {
        return new OrderCashback(rules, boughtAt, tier).of(order);
    }

    private CashbackExplanation of(OrderFacts order) {
        PaymentExplanation paid = PaymentPoints.of(order, rules);
        List<BaseComponent> components = paid.components();
        return new CashbackExplanation(
                paid.currency(),
                IntStream.range(0, components.size())
                        .mapToObj(part -> new CashbackPart(components.get(part), rate(goods(order, part))))
                        .toList(),
                paid.loyaltyTenders());
    }

    /** Components begin with the order's lines; charges are no goods: only a rate for everything is about them. */
    private static Goods goods(OrderFacts order, int component) {
        return component < order.lines().size() ? order.lines().get(component).goods() : Goods.UNKNOWN;
    }

    private AppliedRate rate(Goods goods) {
        BigDecimal extra = tier.map(Tier::cashbackPercent).orElse(BigDecimal.ZERO);
        String tierName = tier.map(Tier::name).orElse("");
        BigDecimal usual = rules.cashback().percent();
        return best(goods)
                .filter(rate -> rate.percent().compareTo(usual) > 0)
                .map(rate -> new AppliedRate(rate.percent(), rate.name(), extra, tierName))
                .orElseGet(() -> new AppliedRate(usual, "", extra, tierName));
    }

    /** Of equal ones the first. */
    private Optional<CashbackRate> best(Goods goods) {
        return running.stream()
                .filter(rate -> rate.covers(goods, typesOf(goods, rate)))
                .reduce((best, next) -> next.percent().compareTo(best.percent()) > 0 ? next : best);
    }

    /** Most rates don't ask. */
    private Set<Long> typesOf(Goods goods, CashbackRate rate) {
        return rate.scope().sessionTypes().isEmpty()
                ? Set.of()
                : rules.sessions().typeIdsOf(goods);
    }
}

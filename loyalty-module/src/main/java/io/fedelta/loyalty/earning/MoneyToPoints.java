package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much more a cart must cost to earn a number of points: the least amount, in the currency's smallest coin, with
 * which the code that awards arrives there. Rounding, multipliers and loyalty tenders are therefore those of the award.
 */
public final class MoneyToPoints {

    private final PaymentExplanation soFar;
    private final List<AppliedMultiplier> onMore;
    private final int decimals;

    private MoneyToPoints(PaymentExplanation soFar, List<AppliedMultiplier> onMore) {
        this.soFar = soFar;
        this.onMore = onMore;
        this.decimals = Math.max(0, Currency.getInstance(soFar.currency()).getDefaultFractionDigits());
    }

    /**
     * @param soFar what the cart earns as it is
     * @param onMore what multiplies the points of anything added to it
     * @param wanted points, more than zero
     * @return zero if the cart earns them already
     */
    public static BigDecimal of(PaymentExplanation soFar, List<AppliedMultiplier> onMore, long wanted) {
        return new MoneyToPoints(soFar, onMore).least(wanted);
    }

    private BigDecimal least(long wanted) {
        if (soFar.points().value() >= wanted) {
            return BigDecimal.ZERO;
        }
        long tooLittle = 0;
        long enough = 1;
        while (points(enough) < wanted) {
            tooLittle = enough;
            enough = Math.multiplyExact(enough, 2);
        }
        while (enough - tooLittle > 1) {
            long middle = tooLittle + (enough - tooLittle) / 2;
            if (points(middle) < wanted) {
                tooLittle = middle;
            } else {
                enough = middle;
            }
        }
        return amount(enough);
    }

    private long points(long coins) {
        BaseComponent more = new BaseComponent(Sort.ITEM, "", "", 1, amount(coins), true, onMore);
        List<BaseComponent> components =
                Stream.concat(soFar.components().stream(), Stream.of(more)).toList();
        return new PaymentExplanation(soFar.currency(), soFar.ratio(), components, soFar.loyaltyTenders())
                .points()
                .value();
    }

    private BigDecimal amount(long coins) {
        return BigDecimal.valueOf(coins, decimals);
    }
}

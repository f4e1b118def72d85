package io.fedelta.loyalty.cashback;

import io.fedelta.loyalty.ledger.PaymentExplanation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Cashback for a paid order: floor(Σ amount × rate), floored once for the whole order to the currency's smallest coin.
 * The sum is over what counts; the parts paid with loyalty money are taken off each part in proportion, as for points.
 *
 * @param currency ISO 4217 code of every amount here
 * @param parts every part of the order's price, counted or not, in the order shown
 * @param loyaltyTenders the part paid with points, cashback or reward cards that is taken off the base; zero or more
 */
public record CashbackExplanation(String currency, List<CashbackPart> parts, BigDecimal loyaltyTenders) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CashbackExplanation {
        Objects.requireNonNull(currency, "currency");
        parts = List.copyOf(parts);
        if (loyaltyTenders.signum() < 0) {
            throw new IllegalArgumentException("Loyalty tenders cannot be negative: " + loyaltyTenders);
        }
    }

    /** The same rate for everything that counts. */
    public static CashbackExplanation flat(PaymentExplanation paid, BigDecimal percent) {
        AppliedRate rate = AppliedRate.flat(percent);
        return new CashbackExplanation(
                paid.currency(),
                paid.components().stream()
                        .map(part -> new CashbackPart(part, rate))
                        .toList(),
                paid.loyaltyTenders());
    }

    /** What earns: counted parts less loyalty tenders, zero at least. */
    public BigDecimal base() {
        return counted().subtract(loyaltyTenders).max(BigDecimal.ZERO);
    }

    /** What it brings, in whole coins. */
    public BigDecimal amount() {
        BigDecimal counted = counted();
        return counted.signum() <= 0
                ? WholeCoins.floor(BigDecimal.ZERO, BigDecimal.ONE, currency)
                : WholeCoins.floor(
                        sum(CashbackPart::hundredfold).multiply(base()), counted.multiply(HUNDRED), currency);
    }

    /** What stays of it once so much of the base is gone; nothing with the last of the base. */
    public BigDecimal left(BigDecimal refundedBase) {
        return refundedBase.compareTo(base()) >= 0
                ? BigDecimal.ZERO
                : amount().subtract(WholeCoins.floor(amount().multiply(refundedBase), base(), currency));
    }

    private BigDecimal counted() {
        return sum(part -> part.paid().amount());
    }

    private BigDecimal sum(Function<CashbackPart, BigDecimal> figure) {
        return parts.stream()
                .filter(part -> part.paid().counted())
                .map(figure)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

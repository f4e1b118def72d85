package io.fedelta.loyalty.cashback;

import io.fedelta.loyalty.purse.MinorUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A request to earn. (account, source) is its identity: asking twice earns once.
 *
 * @param amount more than zero, in whole coins of the explanation's currency, at most what the explanation comes to
 * @param ruleVersion the one that gave it
 * @param earnedAt when what it is for happened
 * @param availableAt from when on it can be spent
 */
public record CashbackAward(
        long accountId,
        CashbackSource source,
        BigDecimal amount,
        CashbackExplanation explanation,
        long ruleVersion,
        Instant earnedAt,
        Instant availableAt) {

    public CashbackAward {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(earnedAt, "earnedAt");
        Objects.requireNonNull(availableAt, "availableAt");
        if (amount.signum() <= 0 || amount.compareTo(explanation.amount()) > 0) {
            throw new IllegalArgumentException(amount + " is not what " + explanation + " brings");
        }
        // Whole coins: databases keep more decimals than a currency has.
        amount = MinorUnit.exact(amount, explanation.currency());
    }
}

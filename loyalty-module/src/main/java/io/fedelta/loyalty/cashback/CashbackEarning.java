package io.fedelta.loyalty.cashback;

import io.fedelta.loyalty.purse.MinorUnit;
import io.fedelta.loyalty.purse.PurseEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What one order brought one account. Its amount never changes; what refunds took of it only grows.
 *
 * @param earningId random UUID; the source of the wallet's entry
 * @param amount what was earned, more than zero
 * @param base what of the order earned it, more than zero
 * @param takenBack so far, zero to the amount
 * @param maturedAt when it went into the wallet
 */
public record CashbackEarning(
        String earningId,
        long accountId,
        CashbackSource source,
        String currency,
        BigDecimal amount,
        BigDecimal base,
        BigDecimal takenBack,
        CashbackState state,
        long ruleVersion,
        Instant earnedAt,
        Instant availableAt,
        Optional<Instant> maturedAt) {

    /** As the tables keep amounts. */
    private static final int DECIMALS = 5;

    private static final int UUID_LENGTH = 36;

    public CashbackEarning {
        Objects.requireNonNull(earningId, "earningId");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(maturedAt, "maturedAt");
        amount = MinorUnit.exact(amount, currency);
        takenBack = MinorUnit.exact(takenBack, currency);
        base = base.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    public static CashbackEarning of(String earningId, CashbackAward award) {
        return new CashbackEarning(
                earningId,
                award.accountId(),
                award.source(),
                award.explanation().currency(),
                award.amount(),
                award.explanation().base(),
                BigDecimal.ZERO,
                CashbackState.PENDING,
                award.ruleVersion(),
                award.earnedAt(),
                award.availableAt(),
                Optional.empty());
    }

    /** Id of the earning that a wallet's entry is of; empty if it is of none. */
    public static Optional<String> idIn(PurseEntry entry) {
        return switch (entry.kind()) {
            case EARNED -> Optional.of(entry.sourceId());
            case TAKEN_BACK -> Optional.of(entry.sourceId().substring(0, UUID_LENGTH));
            case ISSUED, SPENT, RETURNED, EXPIRED, ADJUSTED -> Optional.empty();
        };
    }

    /** What refunds have left of it. */
    public BigDecimal left() {
        return amount.subtract(takenBack);
    }

    public boolean isDue(Instant now) {
        return state == CashbackState.PENDING && !availableAt.isAfter(now);
    }

    /**
     * What refunds take together once so much of the base is gone: floor(amount × refunded base ÷ base), all of it with
     * the last of the base, and never less than before.
     */
    public BigDecimal takenSoFar(BigDecimal refundedBase) {
        return refundedBase.compareTo(base) >= 0
                ? amount
                : WholeCoins.floor(amount.multiply(refundedBase), base, currency)
                        .max(takenBack);
    }

    /** @param soFar all that refunds took, at most the amount */
    public CashbackEarning takingBack(BigDecimal soFar) {
        boolean whole = soFar.compareTo(amount) == 0;
        CashbackState lost = state == CashbackState.PENDING ? CashbackState.CANCELLED : CashbackState.TAKEN_BACK;
        return with(soFar, whole ? lost : state, maturedAt);
    }

    public CashbackEarning maturing(Instant now) {
        return with(takenBack, CashbackState.AVAILABLE, Optional.of(now));
    }

    private CashbackEarning with(BigDecimal takenBack, CashbackState state, Optional<Instant> maturedAt) {
        return new CashbackEarning(
                earningId,
                accountId,
                source,
                currency,
                amount,
                base,
                takenBack,
                state,
                ruleVersion,
                earnedAt,
                availableAt,
                maturedAt);
    }
}

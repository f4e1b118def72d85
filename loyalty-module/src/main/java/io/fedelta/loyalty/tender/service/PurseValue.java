package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.purse.service.HeldMoney;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.TenderKind;
import java.math.BigDecimal;
import java.util.Optional;

/** A tender that pays with the money of a purse; whose purse it is and until when is asked by who composes it. */
public class PurseValue implements HeldValue {

    private final TenderKind kind;
    private final HeldMoney money;

    /** @param kind gift card or cashback */
    public PurseValue(TenderKind kind, HeldMoney money) {
        this.kind = kind;
        this.money = money;
    }

    @Override
    public TenderKind kind() {
        return kind;
    }

    @Override
    public Optional<Refusal> reserve(Hold hold) {
        return money.keep(hold.sourceId(), PurseKind.valueOf(kind.name()), hold.currency(), hold.amount())
                .map(PurseValue::refusal);
    }

    @Override
    public Optional<Refusal> spend(Hold hold, BigDecimal orderTotal) {
        PurseKind purse = PurseKind.valueOf(kind.name());
        return money.spendFree(hold.sourceId(), purse, hold.currency(), hold.amount(), hold.holdId(), hold.orderId())
                .map(PurseValue::refusal);
    }

    private static Refusal refusal(HeldMoney.Shortage shortage) {
        return switch (shortage) {
            case NO_SUCH_PURSE -> Refusal.UNKNOWN;
            case OTHER_CURRENCY -> Refusal.OTHER_CURRENCY;
            case NOT_ENOUGH -> Refusal.NOT_ENOUGH;
        };
    }

    @Override
    public void take(Hold hold) {
        money.spend(hold.sourceId(), hold.amount(), hold.holdId(), hold.orderId());
    }

    @Override
    public void free(Hold hold) {
        money.free(hold.sourceId(), hold.amount());
    }

    @Override
    public void giveBack(Hold hold, BigDecimal amount, String sourceId) {
        money.giveBack(hold.sourceId(), amount, sourceId, hold.orderId());
    }
}

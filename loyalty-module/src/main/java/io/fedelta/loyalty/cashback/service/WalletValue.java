package io.fedelta.loyalty.cashback.service;

import io.fedelta.loyalty.cashback.dao.WalletRows;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.service.HeldValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A wallet pays for its own customer only. Whose purse it is not, is told as one that does not exist. Works whether or
 * not cashback is on: what was earned can be spent.
 */
public class WalletValue implements HeldValue {

    private final WalletRows wallets;
    private final HeldValue money;

    /** @param money the purse's */
    public WalletValue(JdbcTemplate jdbc, HeldValue money) {
        this.wallets = new WalletRows(jdbc);
        this.money = money;
    }

    @Override
    public TenderKind kind() {
        return TenderKind.CASHBACK;
    }

    @Override
    public Optional<Refusal> reserve(Hold hold) {
        return isOwn(hold) ? money.reserve(hold) : Optional.of(Refusal.UNKNOWN);
    }

    @Override
    public Optional<Refusal> spend(Hold hold, BigDecimal orderTotal) {
        return isOwn(hold) ? money.spend(hold, orderTotal) : Optional.of(Refusal.UNKNOWN);
    }

    private boolean isOwn(Hold hold) {
        return wallets.owner(hold.sourceId())
                .filter(owner -> owner == hold.customerId())
                .isPresent();
    }

    @Override
    public void take(Hold hold) {
        money.take(hold);
    }

    @Override
    public void free(Hold hold) {
        money.free(hold);
    }

    @Override
    public void giveBack(Hold hold, BigDecimal amount, String sourceId) {
        money.giveBack(hold, amount, sourceId);
    }
}

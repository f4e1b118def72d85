package io.fedelta.loyalty.site.wallet;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.site.PageFormat;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a customer has in one currency: what can be spent, and what is still pending. */
public final class BalanceView {

    private final String currency;
    private final String available;
    private final boolean debt;
    private final String held;
    private final String pending;
    private final String pendingFrom;

    private BalanceView(String currency, Optional<Wallet> wallet, List<CashbackEarning> pending, PageFormat format) {
        BigDecimal available = wallet.map(Wallet::available).orElse(BigDecimal.ZERO);
        this.currency = currency;
        this.available = format.money(available, currency);
        this.debt = available.signum() < 0;
        this.held = wallet.map(known -> known.purse().held())
                .filter(amount -> amount.signum() > 0)
                .map(amount -> format.money(amount, currency))
                .orElse(null);
        this.pending = pending.isEmpty()
                ? null
                : format.money(
                        pending.stream().map(CashbackEarning::left).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
        this.pendingFrom = pending.stream()
                .map(CashbackEarning::availableAt)
                .min(Comparator.naturalOrder())
                .map(format::date)
                .orElse(null);
    }

    /** By currency. */
    static List<BalanceView> of(ReadWallets read, PageFormat format) {
        Map<String, Wallet> wallets =
                read.wallets().stream().collect(Collectors.toMap(Wallet::currency, Function.identity()));
        Map<String, List<CashbackEarning>> pending =
                read.pending().stream().collect(Collectors.groupingBy(CashbackEarning::currency));
        return Stream.concat(wallets.keySet().stream(), pending.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(code -> new BalanceView(
                        code, Optional.ofNullable(wallets.get(code)), pending.getOrDefault(code, List.of()), format))
                .toList();
    }

    public String getCurrency() {
        return currency;
    }

    /** What an order in progress keeps from being spent; null if none does. */
    public String getHeld() {
        return held;
    }

    public String getAvailable() {
        return available;
    }

    /** Whether more was taken back than was there. */
    public boolean isDebt() {
        return debt;
    }

    /** Null if nothing is pending. */
    public String getPending() {
        return pending;
    }

    /** When the first of it can be spent. */
    public String getPendingFrom() {
        return pendingFrom;
    }
}

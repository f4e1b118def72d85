package io.fedelta.loyalty.site.wallet;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.site.PageFormat;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a customer has in one currency: what can be spent, and what is still pending. */
public final class BalanceView {

    private final String currency;
    private final String available;
    private final boolean debt;
    private final String pending;
    private final String pendingFrom;

    private BalanceView(String currency, BigDecimal available, List<CashbackEarning> pending, PageFormat format) {
        this.currency = currency;
        this.available = format.money(available, currency);
        this.debt = available.signum() < 0;
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
        Map<String, BigDecimal> available = new HashMap<>();
        read.wallets().forEach(wallet -> available.put(wallet.currency(), wallet.available()));
        Map<String, List<CashbackEarning>> pending =
                read.pending().stream().collect(Collectors.groupingBy(CashbackEarning::currency));
        return Stream.concat(read.wallets().stream().map(Wallet::currency), pending.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(code -> new BalanceView(
                        code,
                        available.getOrDefault(code, BigDecimal.ZERO),
                        pending.getOrDefault(code, List.of()),
                        format))
                .toList();
    }

    public String getCurrency() {
        return currency;
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

package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.PageView;
import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.PurseEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gathers what administrators see of cashback, in a number of queries that does not depend on how much there is. */
public class WalletViews {

    static final int PAGE_SIZE = 10;

    private final Cashback cashback;
    private final Orders orders;
    private final AdminRights rights;

    public WalletViews(Cashback cashback, Orders orders, AdminRights rights) {
        this.cashback = cashback;
        this.orders = orders;
        this.rights = rights;
    }

    /** For a customer without any cashback too. */
    WalletView of(long customerId) {
        AdminFormat format = AdminFormat.ofRequest();
        return new WalletView(
                customerId,
                cashback.wallets(customerId).stream()
                        .map(wallet ->
                                new WalletView.Balance(wallet, movements(customerId, wallet.currency(), 0), format))
                        .toList(),
                earnings(customerId, 0),
                rights.mayAdjust());
    }

    PageView<EarningView> earnings(long customerId, int page) {
        AdminFormat format = AdminFormat.ofRequest();
        Page<CashbackEarning> earnings = cashback.earnings(customerId, page, PAGE_SIZE);
        Map<Long, String> numbers =
                numbers(earnings.rows().stream().map(earning -> earning.source().orderId()));
        return PageView.of(earnings, earning -> new EarningView(earning, numbers, format), format);
    }

    PageView<MovementView> movements(long customerId, String currency, int page) {
        AdminFormat format = AdminFormat.ofRequest();
        Page<PurseEntry> entries = cashback.history(customerId, currency, page, PAGE_SIZE);
        Map<Long, String> numbers = numbers(entries.rows().stream().flatMap(entry -> entry.orderId().stream()));
        return PageView.of(entries, entry -> new MovementView(entry, currency, numbers, format), format);
    }

    /** What the order brought, to whomever. */
    List<EarningView> ofOrder(long orderId) {
        AdminFormat format = AdminFormat.ofRequest();
        return cashback.ofOrder(orderId).stream()
                .map(earning -> new EarningView(earning, Map.of(), format))
                .toList();
    }

    private Map<Long, String> numbers(Stream<Long> orderIds) {
        List<Long> ids = orderIds.distinct().toList();
        return ids.isEmpty() ? Map.of() : orders.numbers(ids);
    }
}

package io.fedelta.loyalty.site.wallet;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.CashbackSource;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.PurseEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the page of a wallet: the same few queries however much there is. Of a friend's order the customer sees that it
 * was one, and nothing of what is in it.
 */
public class WalletPages {

    private static final int PAGE_SIZE = 10;

    private final WalletPanels panels;
    private final Cashback cashback;
    private final Orders orders;

    public WalletPages(WalletPanels panels, Cashback cashback, Orders orders) {
        this.panels = panels;
        this.cashback = cashback;
        this.orders = orders;
    }

    /**
     * @param wanted a currency; if it is none of the customer's, the first of those is shown
     * @param page of the history, 0 for the first; one past the end means the last
     */
    ReadWalletPage read(long accountId, Optional<String> wanted, int page) {
        ReadWallets wallets = panels.read(accountId);
        String currency = currency(wallets, wanted);
        Page<PurseEntry> history = history(accountId, currency, page);
        Map<String, CashbackEarning> earnings = cashback.findAll(earningIds(history));
        return new ReadWalletPage(
                wallets,
                currency,
                history,
                earnings,
                explanations(Stream.concat(wallets.pending().stream(), earnings.values().stream())),
                numbers(wallets, history, earnings));
    }

    /** Empty text if there is no wallet yet. */
    private static String currency(ReadWallets read, Optional<String> wanted) {
        List<String> own = read.wallets().stream().map(Wallet::currency).toList();
        return wanted.filter(own::contains).or(() -> own.stream().findFirst()).orElse("");
    }

    private Page<PurseEntry> history(long accountId, String currency, int page) {
        Page<PurseEntry> entries = cashback.history(accountId, currency, page, PAGE_SIZE);
        boolean pastTheEnd = entries.number() >= entries.pages();
        return pastTheEnd ? cashback.history(accountId, currency, entries.pages() - 1, PAGE_SIZE) : entries;
    }

    private static Set<String> earningIds(Page<PurseEntry> history) {
        return history.rows().stream()
                .flatMap(entry -> CashbackEarning.idIn(entry).stream())
                .collect(Collectors.toSet());
    }

    private Map<String, CashbackExplanation> explanations(Stream<CashbackEarning> earnings) {
        return cashback.explanations(earnings.filter(WalletPages::isOwn)
                .map(CashbackEarning::earningId)
                .collect(Collectors.toSet()));
    }

    private Map<Long, String> numbers(
            ReadWallets wallets, Page<PurseEntry> history, Map<String, CashbackEarning> earnings) {
        Stream<Long> pending = wallets.pending().stream()
                .filter(WalletPages::isOwn)
                .map(earning -> earning.source().orderId());
        Stream<Long> past = history.rows().stream()
                .filter(entry -> CashbackEarning.idIn(entry)
                        .map(earnings::get)
                        .filter(Objects::nonNull)
                        .map(WalletPages::isOwn)
                        .orElse(true))
                .flatMap(entry -> entry.orderId().stream());
        Collection<Long> ids = Stream.concat(pending, past).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : orders.numbers(ids);
    }

    static boolean isOwn(CashbackEarning earning) {
        return earning.source().kind() == CashbackSource.Kind.ORDER;
    }
}

package io.fedelta.loyalty.site.wallet;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.rewards.PagingView;
import java.util.List;
import java.util.Optional;

/** The page of a wallet, ready to be shown. */
public final class WalletPageView {

    private final ReadWalletPage read;
    private final PageFormat format;
    private final SiteLinks links;
    private final List<BalanceView> balances;
    private final List<MovementView> pending;
    private final List<MovementView> history;

    WalletPageView(ReadWalletPage read, PageFormat format, SiteLinks links) {
        this.read = read;
        this.format = format;
        this.links = links;
        this.balances = BalanceView.of(read.wallets(), format);
        this.pending = read.wallets().pending().stream().map(this::pending).toList();
        this.history = read.history().rows().stream().map(this::past).toList();
    }

    private MovementView pending(CashbackEarning earning) {
        return new MovementView(
                format.date(earning.availableAt()),
                key(PurseEntryKind.EARNED, Optional.of(earning)),
                format.money(earning.left(), earning.currency()),
                false,
                link(Optional.of(earning.source().orderId())),
                null,
                why(earning.earningId()));
    }

    private MovementView past(PurseEntry entry) {
        Optional<String> earningId = CashbackEarning.idIn(entry);
        return new MovementView(
                format.date(entry.occurredAt()),
                key(entry.kind(), earningId.map(read.earnings()::get)),
                format.money(entry.amount(), read.currency()),
                entry.amount().signum() < 0,
                link(entry.orderId()),
                entry.note().map(ManualNote::reason).orElse(null),
                entry.kind() == PurseEntryKind.EARNED ? why(entry.sourceId()) : null);
    }

    /** A friend's order is told as one. */
    private static String key(PurseEntryKind kind, Optional<CashbackEarning> earning) {
        String friend = earning.filter(known -> !WalletPages.isOwn(known))
                .map(known -> ".friend")
                .orElse("");
        return "loyalty.wallet." + kind + friend;
    }

    private MovementView.Link link(Optional<Long> orderId) {
        return orderId.map(read.orderNumbers()::get)
                .map(number -> new MovementView.Link(number, links.order(number)))
                .orElse(null);
    }

    private CashbackWhyView why(String earningId) {
        return Optional.ofNullable(read.explanations().get(earningId))
                .map(explanation -> new CashbackWhyView(explanation, format))
                .orElse(null);
    }

    public List<BalanceView> getBalances() {
        return balances;
    }

    /** Soonest available first. */
    public List<MovementView> getPending() {
        return pending;
    }

    /** Newest first. */
    public List<MovementView> getHistory() {
        return history;
    }

    public PagingView getPaging() {
        return new PagingView(read.history());
    }

    /** Whose history is shown; empty text if there is none. */
    public String getCurrency() {
        return read.currency();
    }

    /** Whether there are histories in several currencies to choose from. */
    public boolean isSeveral() {
        return read.wallets().wallets().size() > 1;
    }
}

package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.ledger.ShortfallExplanation;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Term;
import java.util.List;

/** One page of the history, newest first. */
public final class HistoryView {

    private final List<EntryView> entries;
    private final PagingView paging;

    HistoryView(RewardsAccount account, PageFormat format, SiteLinks links) {
        this.paging = new PagingView(account.history());
        this.entries = account.history().rows().stream()
                .map(entry -> new EntryView(
                        entry,
                        orderOf(entry, account, links),
                        why(entry, account, format),
                        session(entry, account, format),
                        sentence(entry, account, format),
                        claimed(entry, account, format),
                        format))
                .toList();
    }

    private static EntryView.OrderLink orderOf(Entry entry, RewardsAccount account, SiteLinks links) {
        return EntryOrder.idOf(entry)
                .filter(account.orderNumbers()::containsKey)
                .map(id -> link(id, account.orderNumbers().get(id), links))
                .orElse(null);
    }

    private static EntryView.OrderLink link(long orderId, String number, SiteLinks links) {
        return new EntryView.OrderLink(number, links.order(number), links.orderPoints(orderId));
    }

    private static String claimed(Entry entry, RewardsAccount account, PageFormat format) {
        return EntryOrder.idOf(entry)
                .map(account.claimed()::get)
                .map(format::date)
                .orElse(null);
    }

    private static ExplanationView why(Entry entry, RewardsAccount account, PageFormat format) {
        return account.explanations().get(entry.entryNo()) instanceof PaymentExplanation payment
                ? new ExplanationView(payment, format)
                : null;
    }

    private static SessionWhyView session(Entry entry, RewardsAccount account, PageFormat format) {
        return account.explanations().get(entry.entryNo()) instanceof SessionExplanation session
                ? new SessionWhyView(session, format)
                : null;
    }

    private static Term sentence(Entry entry, RewardsAccount account, PageFormat format) {
        Explanation explanation = account.explanations().get(entry.entryNo());
        if (explanation instanceof ClawBackExplanation clawBack) {
            return RefundWhy.of(clawBack, format);
        }
        if (explanation instanceof ShortfallExplanation shortfall) {
            return RefundWhy.of(shortfall);
        }
        return explanation instanceof BonusExplanation bonus ? BonusWhyView.of(entry.kind(), bonus) : null;
    }

    public List<EntryView> getEntries() {
        return entries;
    }

    public PagingView getPaging() {
        return paging;
    }
}

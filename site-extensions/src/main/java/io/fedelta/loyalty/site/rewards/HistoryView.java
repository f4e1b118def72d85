package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.SourceType;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import java.util.List;

/** One page of the history, newest first. */
public final class HistoryView {

    private final List<EntryView> entries;
    private final PagingView paging;

    HistoryView(RewardsAccount account, PageFormat format, SiteLinks links) {
        this.paging = new PagingView(account.history());
        this.entries = account.history().rows().stream()
                .map(entry -> new EntryView(entry, orderOf(entry, account, links), why(entry, account, format), format))
                .toList();
    }

    private static EntryView.OrderLink orderOf(Entry entry, RewardsAccount account, SiteLinks links) {
        if (entry.source().type() != SourceType.ORDER) {
            return null;
        }
        String number = account.orderNumbers().get(Long.valueOf(entry.source().id()));
        return number == null ? null : new EntryView.OrderLink(number, links.order(number));
    }

    private static ExplanationView why(Entry entry, RewardsAccount account, PageFormat format) {
        return account.explanations().get(entry.entryNo()) instanceof PaymentExplanation payment
                ? new ExplanationView(payment, format)
                : null;
    }

    public List<EntryView> getEntries() {
        return entries;
    }

    public PagingView getPaging() {
        return paging;
    }
}

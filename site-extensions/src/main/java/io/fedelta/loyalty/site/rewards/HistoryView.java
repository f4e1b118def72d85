package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.ResetExplanation;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.ledger.ShortfallExplanation;
import io.fedelta.loyalty.ledger.SpendingReturnedExplanation;
import io.fedelta.loyalty.ledger.SpentExplanation;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Term;
import java.util.List;

/** One page of the history, newest first. */
public final class HistoryView {

    private final List<EntryView> entries;
    private final PagingView paging;

    HistoryView(ReadHistory history, PageFormat format, SiteLinks links) {
        this.paging = new PagingView(history.page());
        this.entries = history.page().rows().stream()
                .map(entry -> new EntryView(
                        entry,
                        orderOf(entry, history, links),
                        why(entry, history, format),
                        session(entry, history, format),
                        sentence(entry, history, format),
                        claimed(entry, history, format),
                        format))
                .toList();
    }

    private static EntryView.OrderLink orderOf(Entry entry, ReadHistory history, SiteLinks links) {
        return EntryOrder.idOf(entry)
                .filter(history.orderNumbers()::containsKey)
                .map(id -> link(id, history.orderNumbers().get(id), links))
                .orElse(null);
    }

    private static EntryView.OrderLink link(long orderId, String number, SiteLinks links) {
        return new EntryView.OrderLink(number, links.order(number), links.orderPoints(orderId));
    }

    private static String claimed(Entry entry, ReadHistory history, PageFormat format) {
        return EntryOrder.idOf(entry)
                .map(history.claimed()::get)
                .map(format::date)
                .orElse(null);
    }

    private static ExplanationView why(Entry entry, ReadHistory history, PageFormat format) {
        return history.explanations().get(entry.entryNo()) instanceof PaymentExplanation payment
                ? new ExplanationView(payment, format)
                : null;
    }

    private static SessionWhyView session(Entry entry, ReadHistory history, PageFormat format) {
        return history.explanations().get(entry.entryNo()) instanceof SessionExplanation session
                ? new SessionWhyView(session, format)
                : null;
    }

    private static Term sentence(Entry entry, ReadHistory history, PageFormat format) {
        Explanation explanation = history.explanations().get(entry.entryNo());
        if (explanation instanceof ClawBackExplanation clawBack) {
            return RefundWhy.of(clawBack, format);
        }
        if (explanation instanceof ShortfallExplanation shortfall) {
            return RefundWhy.of(shortfall);
        }
        if (explanation instanceof SpentExplanation spent) {
            return SpendingWhy.of(spent, format);
        }
        if (explanation instanceof SpendingReturnedExplanation returned) {
            return SpendingWhy.of(returned, format);
        }
        if (explanation instanceof ResetExplanation reset) {
            return Term.of("loyalty.why.reset." + entry.kind(), reset.awards());
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

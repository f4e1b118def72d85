package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ranking.FoundNames;
import io.fedelta.loyalty.ranking.MemberCount;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import java.util.List;
import java.util.Optional;

/** A page of the members' list, with the ways to its neighbours. */
public class MemberListView {

    private final MemberPage page;
    private final List<MemberView> rows;
    private final MemberCount count;
    private final Optional<Snapshot> then;
    private final MemberListForm form;
    private final AdminFormat format;

    MemberListView(
            MemberPage page,
            List<MemberView> rows,
            MemberCount count,
            Optional<Snapshot> then,
            MemberListForm form,
            AdminFormat format) {
        this.page = page;
        this.rows = rows;
        this.count = count;
        this.then = then;
        this.form = form;
        this.format = format;
    }

    public List<MemberView> getRows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public String getCount() {
        return format.number(count.members());
    }

    /** Whether there are more than that. */
    public boolean isMore() {
        return count.atLeast();
    }

    /** The moment that ranks are compared with; null while there is none. */
    public String getComparedWith() {
        return then.map(snapshot -> format.moment(snapshot.takenAt())).orElse(null);
    }

    /** Null on the first page. */
    public String getPrevious() {
        return page.previous().map(form::at).orElse(null);
    }

    /** Null on the last page. */
    public String getNext() {
        return page.next().map(form::at).orElse(null);
    }

    /** What is to be said about how a name was looked for, as a message key; null for nothing. */
    public String getSearchNote() {
        return page.names().map(MemberListView::note).orElse(null);
    }

    private static String note(FoundNames names) {
        if (names instanceof FoundNames.Plainly plainly) {
            return "LoyaltyMembers_names_" + plainly.why();
        }
        FoundNames.Accounts found = (FoundNames.Accounts) names;
        if (found.isCut()) {
            return "LoyaltyMembers_names_cut";
        }
        return found.similar() ? "LoyaltyMembers_names_similar" : null;
    }
}

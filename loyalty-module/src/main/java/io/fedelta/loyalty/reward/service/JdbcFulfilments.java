package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.reward.Fulfilment;
import io.fedelta.loyalty.reward.Fulfilment.Mark;
import io.fedelta.loyalty.reward.FulfilmentFilter;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantAnswer;
import io.fedelta.loyalty.reward.dao.FulfilmentRows;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mark and the grant's state are written together; the number of the mark decides who comes first. */
public class JdbcFulfilments implements Fulfilments {

    private final GrantRows grants;
    private final FulfilmentRows rows;
    private final Customers customers;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcFulfilments(
            GrantRows grants, FulfilmentRows rows, Customers customers, LoyaltyTransactions transactions, Clock clock) {
        this.grants = grants;
        this.rows = rows;
        this.customers = customers;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public long waiting() {
        return rows.count(FulfilmentFilter.OPEN);
    }

    @Override
    public Page<Fulfilment> find(FulfilmentFilter filter, int page, int size) {
        int shown = Math.min(Math.max(1, size), Page.LARGEST);
        long total = rows.count(filter);
        long last = Math.max(0, (total - 1) / shown);
        int number = (int) Math.min(Math.max(0, page), last);
        List<String> ids = rows.grantIds(filter, shown, (long) number * shown);
        return new Page<>(tasks(ids), number, shown, total);
    }

    private List<Fulfilment> tasks(List<String> grantIds) {
        Map<String, Grant> found = grants.find(grantIds);
        Map<String, List<Mark>> marks = rows.marks(grantIds);
        Map<Long, CustomerFacts> known = customers.find(
                found.values().stream().map(Grant::accountId).distinct().toList());
        return grantIds.stream()
                .map(found::get)
                .map(grant -> task(grant, marks.getOrDefault(grant.grantId(), List.of()), known))
                .toList();
    }

    private static Fulfilment task(Grant grant, List<Mark> marks, Map<Long, CustomerFacts> known) {
        Optional<Mark> last = marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(marks.size() - 1));
        return new Fulfilment(grant, marks.size(), last, Optional.ofNullable(known.get(grant.accountId())));
    }

    @Override
    public GrantAnswer mark(String grantId, boolean fulfilled, int marks, String note, String actor) {
        return transactions.inNew(() -> grants.find(grantId)
                .map(grant -> marked(grant, marks, new Mark(fulfilled, note, actor, Moments.now(clock))))
                .orElse(GrantAnswer.NO_SUCH_GRANT));
    }

    private GrantAnswer marked(Grant grant, int seen, Mark mark) {
        String grantId = grant.grantId();
        List<Mark> before = rows.marks(List.of(grantId)).getOrDefault(grantId, List.of());
        if (before.size() == seen + 1 && saysTheSame(before.get(seen), mark)) {
            return GrantAnswer.DONE;
        }
        if (before.size() != seen || !rows.turn(grant, mark.fulfilled(), mark.at())) {
            return GrantAnswer.NOT_POSSIBLE;
        }
        rows.append(grantId, seen + 1, mark);
        return GrantAnswer.DONE;
    }

    /** A second click of the same person. */
    private static boolean saysTheSame(Mark made, Mark wished) {
        return made.fulfilled() == wished.fulfilled()
                && made.note().equals(wished.note())
                && made.actor().equals(wished.actor());
    }
}

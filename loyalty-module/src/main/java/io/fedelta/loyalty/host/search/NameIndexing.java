package io.fedelta.loyalty.host.search;

import io.fedelta.loyalty.ranking.FoundNames;
import io.fedelta.loyalty.ranking.NameSearch;
import io.fedelta.loyalty.search.IndexTurn;
import io.fedelta.loyalty.search.NameIndex;
import io.fedelta.loyalty.search.NameWords;
import io.fedelta.loyalty.search.dao.MemberNameRows;
import io.fedelta.loyalty.search.dao.NameIndexRows;
import io.fedelta.loyalty.search.service.IndexHealth;
import io.fedelta.loyalty.search.service.IndexedNameSearch;
import io.fedelta.loyalty.search.service.LeasedTurn;
import io.fedelta.loyalty.search.service.NameFollower;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.BackgroundWorker;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/**
 * The index of names as this node uses it: opened, kept fresh on a thread of its own whatever other background work the
 * node does, and closed with the application. Without settings there is none, and Solr's classes are not even loaded.
 */
public class NameIndexing implements NameSearch, SmartLifecycle {

    private final Optional<NameIndex> index;
    private final NameSearch search;
    private final BackgroundWorker worker;

    public NameIndexing(
            SolrSettings settings,
            NameWords words,
            MemberNameRows names,
            NameIndexRows rows,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.index = settings.door().map(SolrNameIndex::new);
        IndexHealth health = new IndexHealth();
        IndexTurn turn = settings.isShared() ? new LeasedTurn(rows, transactions, clock) : () -> true;
        this.search = index.<NameSearch>map(found -> new IndexedNameSearch(found, health, words))
                .orElse(NameSearch.NONE);
        List<RecurringTask> tasks =
                index.<RecurringTask>map(found -> new NameFollower(found, turn, health, words, names, rows)).stream()
                        .toList();
        this.worker = new BackgroundWorker(tasks, true);
    }

    @Override
    public FoundNames find(String typed) {
        return search.find(typed);
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
        index.ifPresent(NameIndex::close);
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    @Override
    public boolean isAutoStartup() {
        return true;
    }

    @Override
    public int getPhase() {
        return worker.getPhase();
    }
}

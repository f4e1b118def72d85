package io.fedelta.loyalty.search.service;

import io.fedelta.loyalty.search.IndexMark;
import io.fedelta.loyalty.search.IndexTurn;
import io.fedelta.loyalty.search.IndexUnavailableException;
import io.fedelta.loyalty.search.MemberName;
import io.fedelta.loyalty.search.NameDocument;
import io.fedelta.loyalty.search.NameIndex;
import io.fedelta.loyalty.search.NameWords;
import io.fedelta.loyalty.search.dao.MemberNameRows;
import io.fedelta.loyalty.search.dao.NameIndexRows;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings every change of a name into the index, in the order of the members' revisions. An index that is empty, was
 * folded differently, knows a future that the database does not, or shall be built anew, is built beside what is
 * searched, which goes on being kept fresh until the new one takes its place.
 */
public class NameFollower implements RecurringTask {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int BATCH = 1000;

    /** Batches of a rebuild between two looks at what has changed. */
    private static final int SLICE = 20;

    private final NameIndex index;
    private final IndexTurn turn;
    private final IndexHealth health;
    private final NameWords words;
    private final MemberNameRows names;
    private final NameIndexRows requests;
    private NameRebuild rebuild;

    /** Whether there may be other generations than the one that is searched; a look later nobody searches them. */
    private boolean leftovers = true;

    public NameFollower(
            NameIndex index,
            IndexTurn turn,
            IndexHealth health,
            NameWords words,
            MemberNameRows names,
            NameIndexRows requests) {
        this.index = index;
        this.turn = turn;
        this.health = health;
        this.words = words;
        this.names = names;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "Index of names";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        try {
            Optional<IndexMark> mark = index.mark();
            health.answered(mark);
            tend(mark);
        } catch (IndexUnavailableException gone) {
            health.failed();
            rebuild = null;
            throw gone;
        }
    }

    private void tend(Optional<IndexMark> mark) {
        if (!goesOn()) {
            rebuild = null;
            return;
        }
        mark.ifPresent(this::follow);
        if (rebuild == null && mark.filter(this::isGood).isEmpty()) {
            rebuild = new NameRebuild(index, names, this::documents, requests.rebuildNo());
        }
        if (rebuild != null) {
            build();
        } else if (leftovers) {
            mark.map(IndexMark::generation).ifPresent(index::keepOnly);
            leftovers = false;
        }
    }

    private boolean isGood(IndexMark mark) {
        return mark.edition() == NameWords.EDITION
                && mark.rebuildNo() == requests.rebuildNo()
                && mark.revision() <= names.newestRevision();
    }

    /** Several members may have one revision: it is reached when there are no more of them. */
    private void follow(IndexMark mark) {
        List<MemberName> changes = names.changedAfter(mark.revision(), Long.MAX_VALUE, BATCH);
        while (!changes.isEmpty() && goesOn()) {
            MemberName last = changes.get(changes.size() - 1);
            boolean more = changes.size() == BATCH;
            index.publish(mark.at(more ? last.revision() - 1 : last.revision()), documents(changes));
            changes = more ? names.changedAfter(last.revision(), last.accountId(), BATCH) : List.of();
        }
    }

    private void build() {
        for (int batch = 0; batch < SLICE && goesOn(); batch++) {
            if (rebuild.step(BATCH)) {
                health.answered(index.mark());
                rebuild = null;
                leftovers = true;
                return;
            }
        }
    }

    private boolean goesOn() {
        return !Thread.currentThread().isInterrupted() && turn.isMine();
    }

    private List<NameDocument> documents(List<MemberName> members) {
        return members.stream()
                .map(member -> new NameDocument(member.accountId(), words.kept(member.name()), member.revision()))
                .toList();
    }
}

package io.fedelta.loyalty.search.service;

import io.fedelta.loyalty.search.IndexMark;
import io.fedelta.loyalty.search.IndexUnavailableException;
import io.fedelta.loyalty.search.MemberName;
import io.fedelta.loyalty.search.NameDocument;
import io.fedelta.loyalty.search.NameIndex;
import io.fedelta.loyalty.search.NameWords;
import io.fedelta.loyalty.search.dao.MemberNameRows;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One generation of an index in the making. Nobody sees it until it is whole and counted; what changes meanwhile is
 * followed afterwards, from the revision that was newest when it began.
 */
class NameRebuild {

    private final NameIndex index;
    private final MemberNameRows names;
    private final Function<List<MemberName>, List<NameDocument>> documents;
    private final IndexMark mark;
    private long lastId = Long.MIN_VALUE;
    private long added;

    NameRebuild(
            NameIndex index,
            MemberNameRows names,
            Function<List<MemberName>, List<NameDocument>> documents,
            long rebuildNo) {
        this.index = index;
        this.names = names;
        this.documents = documents;
        this.mark = new IndexMark(UUID.randomUUID().toString(), names.newestRevision(), rebuildNo, NameWords.EDITION);
    }

    /** @return whether the new generation is in place */
    boolean step(int batch) {
        List<MemberName> members = names.behind(lastId, batch);
        if (members.isEmpty()) {
            takePlace();
            return true;
        }
        index.add(mark.generation(), documents.apply(members));
        lastId = members.get(members.size() - 1).accountId();
        added += members.size();
        return false;
    }

    /** A server that was restarted meanwhile has forgotten what it was not told to keep. */
    private void takePlace() {
        long held = index.count(mark.generation());
        if (held != added) {
            throw new IndexUnavailableException(
                    new IllegalStateException("it holds " + held + " of " + added + " names that were added"));
        }
        index.publish(mark, List.of());
    }
}

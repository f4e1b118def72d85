package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.CsvFile;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankingHistory;
import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.PastMember;
import io.fedelta.loyalty.ranking.RankingHistory.PastPage;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Rankings as they were, each beside the one of the same kind before it: as pages, and as files page after page. */
public class PastRankings {

    private final RankingHistory history;

    public PastRankings(RankingHistory history) {
        this.history = history;
    }

    /** Months, then seasons, newest first. */
    List<Snapshot> all() {
        return Stream.of(Kind.values())
                .flatMap(kind -> history.snapshots(kind).stream())
                .toList();
    }

    /** @throws NothingThereException if there is none, or no more */
    Snapshot find(String id) {
        return all().stream()
                .filter(snapshot -> snapshot.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NothingThereException("ranking of", id));
    }

    PastRankingView read(Snapshot snapshot, Optional<Position> from, AdminFormat format) {
        Optional<Snapshot> before = before(snapshot);
        PastPage page = history.page(snapshot.id(), from, MemberListForm.PAGE_SIZE);
        Map<Long, Long> ranks = ranks(before, page);
        List<PastMemberView> rows = page.members().stream()
                .map(member -> new PastMemberView(member, Optional.ofNullable(ranks.get(member.accountId())), format))
                .toList();
        return new PastRankingView(snapshot, before, page, rows, format);
    }

    private Optional<Snapshot> before(Snapshot snapshot) {
        return history.snapshots(snapshot.kind()).stream()
                .filter(other -> other.id().compareTo(snapshot.id()) < 0)
                .findFirst();
    }

    private Map<Long, Long> ranks(Optional<Snapshot> then, PastPage page) {
        List<Long> ids = page.members().stream().map(PastMember::accountId).toList();
        return then.map(snapshot -> history.ranks(snapshot.id(), ids)).orElse(Map.of());
    }

    /** @param written hears how many members are in the file so far */
    void write(Snapshot snapshot, List<String> headings, Writer out, LongConsumer written) throws IOException {
        out.write('\uFEFF');
        out.write(CsvFile.line(headings));
        Optional<Snapshot> before = before(snapshot);
        long rows = 0;
        Optional<Position> from = Optional.empty();
        do {
            PastPage page = history.page(snapshot.id(), from, MemberPage.LARGEST);
            Map<Long, Long> ranks = ranks(before, page);
            for (PastMember member : page.members()) {
                out.write(row(member, Optional.ofNullable(ranks.get(member.accountId()))));
            }
            out.flush();
            rows += page.members().size();
            written.accept(rows);
            from = page.next();
        } while (from.isPresent());
    }

    private static String row(PastMember member, Optional<Long> rankBefore) {
        return CsvFile.line(List.of(
                Long.toString(member.rank()),
                rankBefore.map(String::valueOf).orElse(""),
                Long.toString(member.accountId()),
                member.name(),
                Long.toString(member.points())));
    }
}

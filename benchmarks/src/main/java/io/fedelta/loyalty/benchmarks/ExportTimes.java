package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.member.MemberListForm;
import io.fedelta.loyalty.admin.member.MembersExport;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.testing.BroadleafStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of all members as a file, as the page sends it, inside one request and into nowhere. */
final class ExportTimes {
    private static final long EARLY = 10_000;
    private static final int EARLY_LOOKS = 5;
    private static final int LATER_LOOKS = 50;

    private final BroadleafStore store;
    private final WorkFigure.Told told;
    private final long members;
    private final Progress progress;
    private final LiveHeap heap = new LiveHeap();
    private long written;
    private long nextLook = EARLY / EARLY_LOOKS;
    private double looking;

    ExportTimes(BroadleafStore store, JdbcTemplate jdbc, WorkFigure.Told told) {
        this.store = store;
        this.told = told;
        this.members = jdbc.queryForObject("SELECT COUNT(*) FROM LOY_RANKING", Long.class);
        this.progress = new Progress("members exported", members);
    }

    /** What looking at the heap takes is not counted. */
    void export() {
        double seconds = Seconds.of(() -> store.request(this::write));
        told.figure(WorkFigure.EXPORTED, written);
        told.figure(WorkFigure.EXPORT, seconds - looking);
        told.figure(WorkFigure.EXPORT_HEAP, heap.mostMegabytes());
    }

    private void write() {
        MembersExport export = new MembersExport(
                store.bean("blLoyaltyRanking", Ranking.class), store.bean("blLoyaltyCustomers", Customers.class));
        try (Writer nowhere = Writer.nullWriter()) {
            export.write(
                    new MemberListForm(),
                    List.of("rank"),
                    store.bean("blLoyaltyProgramme", Programme.class)
                            .current()
                            .rules()
                            .tiers(),
                    new AdminFormat(Locale.ENGLISH, ZoneOffset.UTC),
                    nowhere,
                    this::wrote);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void wrote(long rows) {
        progress.add(rows - written);
        written = rows;
        if (rows >= nextLook) {
            looking += Seconds.of(heap::look);
            nextLook += rows < EARLY ? EARLY / EARLY_LOOKS : Math.max(EARLY / EARLY_LOOKS, members / LATER_LOOKS);
            if (rows == EARLY) {
                told.figure(WorkFigure.EXPORT_HEAP_EARLY, heap.mostMegabytes());
            }
        }
    }
}

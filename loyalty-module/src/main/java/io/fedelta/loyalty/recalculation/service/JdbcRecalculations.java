package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.recalculation.CreatedSession;
import io.fedelta.loyalty.recalculation.Figures;
import io.fedelta.loyalty.recalculation.Gain;
import io.fedelta.loyalty.recalculation.Recalculation;
import io.fedelta.loyalty.recalculation.RecalculationKinds;
import io.fedelta.loyalty.recalculation.UnlockedReward;
import io.fedelta.loyalty.recalculation.dao.DigestRows;
import io.fedelta.loyalty.recalculation.dao.GainRows;
import io.fedelta.loyalty.recalculation.dao.RecalculationRows;
import io.fedelta.loyalty.recalculation.dao.RecalculationRows.Asked;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A run's id, and that of its undoing, follow from the preview's: so the batches' key lets each happen once. */
public class JdbcRecalculations implements Recalculations {

    private final Batches batches;
    private final RecalculationRows asked;
    private final GainRows gains;
    private final DigestRows digests;
    private final Programme programme;
    private final LoyaltyTransactions transactions;

    public JdbcRecalculations(
            Batches batches,
            RecalculationRows asked,
            Tables tables,
            Programme programme,
            LoyaltyTransactions transactions) {
        this.batches = batches;
        this.asked = asked;
        this.gains = tables.gains();
        this.digests = tables.digests();
        this.programme = programme;
        this.transactions = transactions;
    }

    @Override
    public Optional<BatchStart> preview(int months, String requestId, String login) {
        return programme.current().rules().enabled()
                ? Optional.of(start(requestId, RecalculationKinds.PREVIEW, Integer.toString(months), login))
                : Optional.empty();
    }

    @Override
    public Optional<BatchStart> run(String previewId, boolean tells, String login) {
        return find(previewId)
                .filter(Recalculation::mayRun)
                .map(ready -> chosen(previewId, tells))
                .map(ready -> start(runId(previewId), RecalculationKinds.RUN, previewId, login));
    }

    /** Comes before the run: what it reads is settled when it begins. */
    private String chosen(String previewId, boolean tells) {
        return transactions.inNew(() -> {
            digests.choose(previewId, tells);
            return previewId;
        });
    }

    @Override
    public Optional<BatchStart> undo(String previewId, String login) {
        return find(previewId)
                .filter(Recalculation::mayUndo)
                .map(run -> start(undoId(run), RecalculationKinds.UNDO, previewId, login));
    }

    /** One that was cancelled may be begun again; what it had taken back stays so. */
    private static String undoId(Recalculation run) {
        return id("undo", run.undo().map(Batch::batchId).orElse(run.id()));
    }

    private BatchStart start(String id, String kind, String request, String login) {
        return batches.start(new BatchOrder(id, kind, request, login));
    }

    private static String runId(String previewId) {
        return id("run", previewId);
    }

    private static String id(String what, String of) {
        return UUID.nameUUIDFromBytes((what + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public List<Recalculation> newest(int atMost) {
        List<Batch> previews = batches.newest(RecalculationKinds.PREVIEW, atMost);
        return previews.stream()
                .map(preview -> of(preview, preview.equals(previews.get(0))))
                .toList();
    }

    @Override
    public Optional<Recalculation> find(String previewId) {
        Optional<Batch> newest = batches.newest(RecalculationKinds.PREVIEW);
        return batches.find(previewId)
                .filter(batch -> batch.kind().equals(RecalculationKinds.PREVIEW))
                .map(preview -> of(preview, newest.equals(Optional.of(preview))));
    }

    private Recalculation of(Batch preview, boolean newest) {
        Optional<Asked> question = asked.find(preview.batchId());
        boolean current = newest
                && question.filter(known ->
                                known.ruleVersion() == programme.current().number())
                        .isPresent();
        return new Recalculation(
                preview,
                question.map(Asked::window),
                current,
                batches.find(runId(preview.batchId())),
                lastUndo(id("undo", preview.batchId())));
    }

    private Optional<Batch> lastUndo(String undoId) {
        return batches.find(undoId).flatMap(undo -> lastUndo(id("undo", undoId)).or(() -> Optional.of(undo)));
    }

    @Override
    public Figures figures(String previewId) {
        return gains.figures(previewId);
    }

    @Override
    public Page<Gain> gains(String previewId, int page, int size) {
        return gains.gains(previewId, Math.max(0, page), Math.max(1, Math.min(Page.LARGEST, size)));
    }

    @Override
    public List<UnlockedReward> rewards(String previewId) {
        return gains.rewards(previewId);
    }

    @Override
    public List<CreatedSession> createdSessions(String previewId, int atMost) {
        return gains.createdSessions(previewId, atMost);
    }
}

package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.CardCode;
import io.fedelta.loyalty.card.SealedCode;
import io.fedelta.loyalty.card.dao.SealedCodeRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Seals the codes of older keys anew under the newest one, so that the older ones can be taken away. Cards whose key
 * the store does not have stay as they are and count as errors.
 */
public class CardKeyChange implements ScheduledTask {

    private static final int BATCH = 200;

    private final SealedCodeRows codes;
    private final CodeVault vault;
    private final LoyaltyTransactions transactions;

    public CardKeyChange(JdbcTemplate jdbc, CodeVault vault, LoyaltyTransactions transactions) {
        this.codes = new SealedCodeRows(jdbc);
        this.vault = vault;
        this.transactions = transactions;
    }

    @Override
    public String key() {
        return "cardKeys";
    }

    @Override
    public TaskReport run() {
        return run(TaskProgress.UNSEEN);
    }

    @Override
    public TaskReport run(TaskProgress progress) {
        return vault.newestKeyId().map(newest -> run(newest, progress)).orElse(TaskReport.NOTHING);
    }

    private TaskReport run(String newest, TaskProgress progress) {
        TaskReport report = TaskReport.NOTHING;
        List<String> found = codes.underOtherKeys(newest, "", BATCH);
        while (!found.isEmpty() && !Thread.currentThread().isInterrupted()) {
            report = found.stream().map(this::sealAnew).reduce(report, TaskReport::plus);
            progress.reached(report);
            found = codes.underOtherKeys(newest, found.get(found.size() - 1), BATCH);
        }
        return report;
    }

    private TaskReport sealAnew(String cardId) {
        SealedCode before = codes.find(List.of(cardId)).get(cardId);
        Optional<CardCode> code = vault.open(before, cardId);
        code.ifPresent(open -> transactions.inNew(() -> codes.replace(cardId, before, vault.seal(open, cardId))));
        return new TaskReport(1, code.isPresent() ? 0 : 1);
    }
}

package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.Evaluation;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on the open runs, chunk by chunk. Any node may; one killed between two chunks leaves a run that another goes on
 * with. If a chunk fails its members are taken one by one, and one that cannot be helped is passed by; if none of them
 * can, the trouble is hardly theirs, and the chunk is tried again for an hour before it is given up.
 */
public class EvaluationTask implements RecurringTask {

    static final int CHUNK = 100;

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationTask.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** After each chunk, to leave the machine to the shop. */
    private static final long BREATH_MILLIS = 10;

    private final String node = UUID.randomUUID().toString();
    private final EvaluationSteps steps;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG);

    public EvaluationTask(EvaluationSteps steps, LoyaltyTransactions transactions, Clock clock) {
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Evaluating rewards for members who have the points";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        steps.due(node).forEach(this::goOn);
    }

    private void goOn(Evaluation run) {
        while (!Thread.currentThread().isInterrupted() && step(run)) {
            breathe();
        }
    }

    /** @return false if there is nothing more to do, or not now, or not by this node */
    boolean step(Evaluation run) {
        try {
            return transactions.inNew(
                    () -> steps.claim(run, node).map(this::chunk).orElse(false));
        } catch (RuntimeException chunkFailed) {
            oneByOne(run, chunkFailed);
            return true;
        }
    }

    private boolean chunk(Evaluation run) {
        List<Long> accounts = steps.waiting(run, CHUNK);
        if (accounts.isEmpty() || run.isQueued()) {
            steps.nextWalk(run);
        } else {
            steps.look(run, accounts);
            steps.moveTo(last(accounts), run);
        }
        return true;
    }

    private void oneByOne(Evaluation seen, RuntimeException chunkFailed) {
        Optional<Evaluation> claimed = transactions.inNew(() -> steps.claim(seen, node));
        if (claimed.isEmpty()) {
            return;
        }
        Evaluation run = claimed.get();
        List<Long> accounts = steps.waiting(run, CHUNK);
        Map<Long, RuntimeException> failed = new TreeMap<>();
        accounts.forEach(account -> lookAt(account, run).ifPresent(failure -> failed.put(account, failure)));
        boolean nobodyHelped = failed.size() == accounts.size();
        if (accounts.isEmpty()
                || nobodyHelped && clock.instant().isBefore(run.createdAt().plus(PATIENCE))) {
            throw chunkFailed;
        }
        failed.forEach((account, failure) ->
                failures.failed("Granting reward " + run.rewardId() + " to account", account.toString(), failure));
        transactions.inNew(() -> steps.claim(run, node).map(still -> pass(still, accounts, failed.size())));
    }

    private Optional<RuntimeException> lookAt(long accountId, Evaluation run) {
        try {
            transactions.inNew(() -> steps.claim(run, node).map(still -> look(still, accountId)));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private Evaluation look(Evaluation run, long accountId) {
        steps.look(run, List.of(accountId));
        return run;
    }

    private Evaluation pass(Evaluation run, List<Long> accounts, int failed) {
        steps.countFailed(run, failed);
        steps.moveTo(last(accounts), run);
        return run;
    }

    private static long last(List<Long> accounts) {
        return accounts.get(accounts.size() - 1);
    }

    private static void breathe() {
        try {
            Thread.sleep(BREATH_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

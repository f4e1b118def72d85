package io.fedelta.loyalty.transaction;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks the database on a thread of its own and waits only so long: a locked table or an empty connection pool cannot
 * hold up the caller (HSQLDB ignores statement timeouts while it waits for a lock), and neither the caller's
 * transaction nor its open session is touched.
 */
public final class BoundedWait implements AutoCloseable {

    private static final int WAITING_AT_MOST = 200;
    private static final long IDLE_SECONDS = 30;

    private final Duration patience;
    private final ThreadPoolExecutor threads;

    /** @param threads how many questions, and so connections, at the same time; more wait for their turn */
    public BoundedWait(String name, Duration patience, int threads) {
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_AT_MOST),
                daemons(name));
        this.threads.allowCoreThreadTimeOut(true);
    }

    /**
     * @param undo undoes an answer that came too late; runs on the other thread and does not throw
     * @throws NoAnswerInTimeException if the caller stopped waiting
     * @throws RuntimeException what the question threw in time
     */
    public <T> T ask(Supplier<T> question, Consumer<T> undo) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            threads.execute(() -> settle(answer, question, undo));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException late) {
            return giveUp(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return giveUp(answer);
        } catch (ExecutionException failed) {
            throw asThrown(failed);
        }
    }

    private static <T> void settle(CompletableFuture<T> answer, Supplier<T> question, Consumer<T> undo) {
        if (answer.isDone()) {
            return;
        }
        try {
            T value = question.get();
            if (!answer.complete(value)) {
                undo.accept(value);
            }
        } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
        }
    }

    /** The answer may have come at this very moment: then it counts, and nobody undoes it. */
    private <T> T giveUp(CompletableFuture<T> answer) {
        answer.completeExceptionally(new NoAnswerInTimeException(patience));
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw asThrown(failed);
        }
    }

    private static RuntimeException asThrown(Exception failed) {
        return failed.getCause() instanceof RuntimeException cause ? cause : new CompletionException(failed.getCause());
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

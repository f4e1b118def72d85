package io.fedelta.loyalty.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lets many threads do something at the same moment and gives all their answers. Threads that block each other for good
 * fail the test instead of stopping it.
 */
public final class Together {

    private static final long PATIENCE_MINUTES = 3;

    private Together() {}

    /** @param work what the thread with that number does; a failure fails the caller */
    public static <T> List<T> run(int threads, IntFunction<Callable<T>> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> answers = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> {
                        start.await();
                        return work.apply(thread).call();
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(Together::answer).toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } catch (TimeoutException e) {
            throw new AssertionError("Not within " + PATIENCE_MINUTES + " minutes: " + stacks(), e);
        }
    }

    /** What every thread of this JVM is doing. */
    private static String stacks() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(thread -> thread.getKey() + "\n"
                        + Stream.of(thread.getValue())
                                .map(call -> "    at " + call)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n", "\n", "\n"));
    }
}

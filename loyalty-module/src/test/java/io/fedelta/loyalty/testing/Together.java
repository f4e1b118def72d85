package io.fedelta.loyalty.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets many threads do something at the same moment and gives all their answers. */
public final class Together {

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
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

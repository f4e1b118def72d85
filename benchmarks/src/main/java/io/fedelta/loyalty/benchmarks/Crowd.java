package io.fedelta.loyalty.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things at once, by a fixed number of threads. */
record Crowd(int threads) {

    static Crowd of(int threads) {
        return new Crowd(threads);
    }

    <T, R> List<R> each(List<T> things, Function<T, R> work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<R>> calls = new ArrayList<>();
            things.forEach(thing -> calls.add(() -> work.apply(thing)));
            List<R> results = new ArrayList<>();
            for (Future<R> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("One of " + things.size() + " failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}

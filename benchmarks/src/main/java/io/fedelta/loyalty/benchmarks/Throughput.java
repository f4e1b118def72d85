package io.fedelta.loyalty.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** How much so many clients get done in a span of time, each as fast as it can. */
record Throughput(int clients, Duration span) {

    /**
     * @param workOfClient what the client with that number does again and again; tells each time how much it has done
     * @return done per second, all together
     */
    double perSecond(IntFunction<IntSupplier> workOfClient) throws InterruptedException {
        long begun = System.nanoTime();
        List<Integer> clientNumbers = IntStream.range(0, clients).boxed().toList();
        int done = Crowd.of(clients).each(clientNumbers, client -> workOf(workOfClient.apply(client))).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return done / ((System.nanoTime() - begun) / 1e9);
    }

    private int workOf(IntSupplier work) {
        long end = System.nanoTime() + span.toNanos();
        int done = 0;
        while (System.nanoTime() < end) {
            done += work.getAsInt();
        }
        return done;
    }
}

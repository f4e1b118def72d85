package io.fedelta.loyalty.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Medians, percentiles and how far they can be trusted. */
final class Statistics {
    private static final int RESAMPLES = 10_000;

    private Statistics() {}

    /** A median, and the range in which it lies with 95 % certainty. */
    record Estimate(double median, double low, double high) {}

    /** Percentile bootstrap: the spread of the medians of samples drawn from the values, with replacement. */
    static Estimate estimate(List<Double> values, long seed) {
        Random random = new Random(seed);
        List<Double> medians = DoubleStream.generate(() -> median(resample(values, random)))
                .limit(RESAMPLES)
                .boxed()
                .toList();
        return new Estimate(median(values), percentile(medians, 2.5), percentile(medians, 97.5));
    }

    private static List<Double> resample(List<Double> values, Random random) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(random.nextInt(values.size())))
                .toList();
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** Linear between the two nearest values. */
    static double percentile(List<Double> values, double percent) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No values");
        }
        List<Double> sorted = values.stream().sorted().toList();
        double position = percent / 100 * (sorted.size() - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }
}

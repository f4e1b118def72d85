package io.fedelta.loyalty.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fedelta.loyalty.benchmarks.Statistics.Estimate;
import java.util.List;

/**
 * One line of the report. It passes only if its whole interval is inside the target.
 *
 * @param target what it has to reach; none for a figure that is only reported
 * @param samples what the estimate was made from, in the order of measuring
 */
record Measure(String id, String what, String unit, Estimate estimate, Target target, List<Double> samples) {

    static Measure ratio(String id, String what, List<Double> ratios, Target target, long seed) {
        return new Measure(id, what, "x", Statistics.estimate(ratios, seed), target, ratios);
    }

    /** A figure that says how large the ratios' sides are. */
    static Measure sampled(String what, String unit, List<Double> samples, long seed) {
        return new Measure("", what, unit, Statistics.estimate(samples, seed), null, samples);
    }

    /** A single figure without an interval, such as a percentile or a count. */
    static Measure figure(String id, String what, String unit, double value, Target target) {
        return new Measure(id, what, unit, new Estimate(value, value, value), target, List.of(value));
    }

    @JsonProperty
    String verdict() {
        if (target == null) {
            return "reported";
        }
        return target.isReachedBy(estimate) ? "pass" : "MISS";
    }

    boolean missed() {
        return "MISS".equals(verdict());
    }
}

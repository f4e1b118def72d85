package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.benchmarks.Statistics.Estimate;

/** What a figure has to reach. The worse end of its interval has to, so that a pass is no luck. */
record Target(double value, Sense sense) {

    enum Sense {
        AT_MOST,
        AT_LEAST
    }

    static Target atMost(double value) {
        return new Target(value, Sense.AT_MOST);
    }

    static Target atLeast(double value) {
        return new Target(value, Sense.AT_LEAST);
    }

    boolean isReachedBy(Estimate estimate) {
        return sense == Sense.AT_MOST ? estimate.high() <= value : estimate.low() >= value;
    }

    String sign() {
        return sense == Sense.AT_MOST ? "<=" : ">=";
    }
}

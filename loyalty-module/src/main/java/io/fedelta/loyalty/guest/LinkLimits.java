package io.fedelta.loyalty.guest;

import java.time.Duration;

/**
 * How often a link may be asked for, and how long it works.
 *
 * @param perCustomer links within an hour
 * @param perAddress links within an hour, whoever asks
 */
public record LinkLimits(int perCustomer, int perAddress, Duration validity) {

    public static final Duration COUNTED = Duration.ofHours(1);
    public static final LinkLimits DEFAULT = new LinkLimits(5, 5, Duration.ofHours(24));
}

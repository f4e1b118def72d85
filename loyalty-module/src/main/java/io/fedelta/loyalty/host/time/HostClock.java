package io.fedelta.loyalty.host.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.broadleafcommerce.common.time.SystemTime;

/** The host's own idea of now, so that whoever moves Broadleaf's clock moves ours with it. */
public final class HostClock extends Clock {
    private final ZoneId zone;

    public HostClock() {
        this(ZoneOffset.UTC);
    }

    private HostClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new HostClock(other);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(SystemTime.asMillis());
    }
}

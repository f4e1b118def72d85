package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.programme.dao.StorefrontSwitches;
import io.fedelta.loyalty.site.Aside;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether pages show the banner. All pages of a second share one look; off while it cannot be read. */
public class BannerSwitch {

    private static final Duration SHARED_FOR = Duration.ofSeconds(1);

    private final StorefrontSwitches switches;
    private final Aside aside;
    private final Clock clock;
    private volatile Look last = new Look(Instant.MIN, false);

    public BannerSwitch(StorefrontSwitches switches, Aside aside, Clock clock) {
        this.switches = switches;
        this.aside = aside;
        this.clock = clock;
    }

    public boolean isOn() {
        Instant now = clock.instant();
        if (last.isOutdated(now)) {
            last = new Look(now, aside.read(switches::banner).orElse(false));
        }
        return last.on;
    }

    private record Look(Instant at, boolean on) {

        /** A clock that was set back must not make a look last. */
        boolean isOutdated(Instant now) {
            return now.isBefore(at) || now.minus(SHARED_FOR).isAfter(at);
        }
    }
}

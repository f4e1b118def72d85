package io.fedelta.loyalty.demo.samples;

import java.time.Instant;
import java.util.function.Supplier;
import org.broadleafcommerce.common.time.FixedTimeSource;
import org.broadleafcommerce.common.time.SystemTime;

/** Lets this thread, and only this thread, live at another moment: the host and the module both ask its clock. */
final class SimulatedMoment {
    private SimulatedMoment() {}

    static <T> T at(Instant moment, Supplier<T> work) {
        SystemTime.setLocalTimeSource(new FixedTimeSource(moment.toEpochMilli()));
        try {
            return work.get();
        } finally {
            SystemTime.resetLocalTimeSource();
        }
    }
}

package io.fedelta.loyalty.site;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns failures into absence, since no page may fail for loyalty's sake. Says once in the log when they begin and once
 * when they are over, not once for each page.
 */
public final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final AtomicBoolean present = new AtomicBoolean();

    /** The answer; empty if there is none or working it out failed. */
    public <T> Optional<T> notedIn(Supplier<Optional<T>> work) {
        try {
            Optional<T> answer = work.get();
            passed();
            return answer;
        } catch (RuntimeException cause) {
            arose(cause);
            return Optional.empty();
        }
    }

    private void arose(RuntimeException cause) {
        if (present.compareAndSet(false, true)) {
            LOG.warn("Pages go without loyalty content until it can be read again", cause);
        }
    }

    private void passed() {
        if (present.get() && present.compareAndSet(true, false)) {
            LOG.info("Loyalty content can be read again");
        }
    }
}

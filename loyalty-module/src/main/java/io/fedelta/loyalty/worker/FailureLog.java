package io.fedelta.loyalty.worker;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/** Writes each cause of failure once with its stack trace; what fails every minute must not fill the log. */
public final class FailureLog {

    private static final int MOST_REMEMBERED = 1000;

    private final Logger log;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public FailureLog(Logger log) {
        this.log = log;
    }

    /** @param what has failed; part of what tells causes apart */
    public void failed(String what, Throwable cause) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        if (known.add(what + '|' + cause)) {
            log.warn("{} has failed and will be tried again; the same cause is not logged another time", what, cause);
        } else {
            log.debug("{} has failed again: {}", what, cause.toString());
        }
    }

    /** Makes the next failure of this name news again. */
    public void succeeded(String what) {
        if (known.removeIf(cause -> cause.startsWith(what + '|'))) {
            log.info("{} works again", what);
        }
    }
}

package io.fedelta.loyalty.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;

/**
 * Writes each cause of failure once with its stack trace, and each thing that fails by it once on one line; what fails
 * every minute must not fill the log. Causes are told apart by what was thrown and where, since their texts often name
 * an id.
 */
public final class FailureLog {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 1000;
    private static final String OURS = "io.fedelta.loyalty.";

    private final Logger log;
    private final Optional<Clock> hourly;
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    public FailureLog(Logger log) {
        this(log, Optional.empty());
    }

    private FailureLog(Logger log, Optional<Clock> hourly) {
        this.log = log;
        this.hourly = hourly;
    }

    /** Tells of what still fails once an hour: for what a person has to see to. */
    public static FailureLog hourly(Logger log, Clock clock) {
        return new FailureLog(log, Optional.of(clock));
    }

    /** @param work what has failed */
    public void failed(String work, Throwable cause) {
        failed(work, "", cause);
    }

    /**
     * @param work what has failed
     * @param subject what it failed for; other subjects may go well
     */
    public void failed(String work, String subject, Throwable cause) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        String failure = work + '|' + kind(cause);
        if (isNews(failure)) {
            isNews(failure + '|' + subject);
            log.warn("{} has failed and will be tried again", (work + " " + subject).strip(), cause);
        } else if (isNews(failure + '|' + subject)) {
            log.warn("{} {} has failed the same way: {}", work, subject, cause.toString());
        }
    }

    private boolean isNews(String failure) {
        Instant now = hourly.map(Clock::instant).orElse(Instant.MIN);
        Instant told = known.get(failure);
        boolean news = told == null || hourly.isPresent() && !now.isBefore(told.plus(HOUR));
        if (news) {
            known.put(failure, now);
        }
        return news;
    }

    private static String kind(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return cause.getClass().getName() + '|' + root.getClass().getName() + '|' + place(cause);
    }

    private static String place(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
    }

    /** Makes the next failure of this work news again. */
    public void succeeded(String work) {
        if (known.keySet().removeIf(failure -> failure.startsWith(work + '|'))) {
            log.info("{} works again", work);
        }
    }
}

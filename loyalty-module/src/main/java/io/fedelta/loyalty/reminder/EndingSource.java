package io.fedelta.loyalty.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One sort of things that customers hold unused until an end. */
public interface EndingSource {

    /** Tells its things from those of other sources; a short word in capitals. */
    String sort();

    /** Those that end in that span and are unused, first those that end first. */
    List<Ending> ending(Instant from, Instant until, int atMost);

    /** As it stands when the reminder leaves; empty if there is nothing left to remind of. */
    Optional<EndingText> text(String id, Locale locale);
}

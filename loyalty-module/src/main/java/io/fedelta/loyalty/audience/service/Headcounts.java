package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.Headcount;
import io.fedelta.loyalty.audience.Topic;
import java.util.Optional;

/**
 * How many an audience reaches: counted at once in a small store, in the background in a large one. Nothing that is
 * sent depends on it: who gets a mail is decided when recipients are noted.
 */
public interface Headcounts {

    /**
     * The newest counting of just that, if it still goes on or has ended lately; else begins one.
     *
     * @param login who asks
     */
    Headcount of(Audience audience, Topic topic, String login);

    /** How far a counting is; empty if there is none, or if it was some days ago. */
    Optional<Headcount> find(String countId);
}

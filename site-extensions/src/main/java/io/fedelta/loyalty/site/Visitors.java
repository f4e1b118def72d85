package io.fedelta.loyalty.site;

import java.util.Optional;

/** Knows who sent the request that this thread answers. */
public interface Visitors {

    /** The visitor; empty if the host has not stored a customer for this session yet. */
    Optional<Visitor> current();
}

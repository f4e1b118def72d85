package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.tender.TenderKind;
import java.util.List;

/** One value for each kind of tender. */
record HeldValues(List<HeldValue> all) {

    /** Of several the last, so that a store can replace ours. */
    HeldValue of(TenderKind kind) {
        return all.stream()
                .filter(value -> value.kind() == kind)
                .reduce((ours, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Nothing is known about paying with " + kind));
    }
}

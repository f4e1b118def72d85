package io.fedelta.loyalty.audit.service;

import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for some kinds of trouble, which changes nothing, and repairs one thing at a time. */
public interface AuditCheck {

    /** Kinds that no other check looks for. */
    Set<FindingKind> kinds();

    /**
     * Looks at the whole shop.
     *
     * @param atMost of each kind at least; if so many are found in all there may be more
     */
    List<Discrepancy> look(int atMost);

    /** Whether one thing is wrong now. */
    Optional<Discrepancy> lookAt(FindingKind kind, String subjectId);

    /** Does by the ordinary services what they should have done, in transactions of its own. Twice does no more. */
    void repair(FindingKind kind, String subjectId);
}

package io.fedelta.loyalty.whatif.service;

import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.whatif.RuleSet;
import io.fedelta.loyalty.whatif.WhatIf;
import io.fedelta.loyalty.whatif.WhatIf.Form;
import io.fedelta.loyalty.whatif.WhatIfResult;
import java.util.Optional;

/** Answers what rules would have brought. The ledger is never written. */
public interface WhatIfs {

    /** The rules in force and the active rewards. */
    RuleSet today();

    /**
     * Begins to answer, in the background.
     *
     * @param id of the question; the same is asked once
     * @param months how far back
     */
    BatchStart ask(String id, Form form, int months, RuleSet draft, String actor);

    Optional<WhatIf> find(String id);

    /** What came of it so far; all of it once its batch is done. */
    WhatIfResult result(String id);
}

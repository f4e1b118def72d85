package io.fedelta.loyalty.reckoning;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the shop calls the goods that rules are about. Bean {@code blLoyaltyGoodsNames}. */
public interface GoodsNames {

    /** Names by scope, in a query or two for all of them; what was deleted is missing. */
    Map<Scope, List<String>> of(Collection<Scope> scopes, ProgrammeRules rules);
}

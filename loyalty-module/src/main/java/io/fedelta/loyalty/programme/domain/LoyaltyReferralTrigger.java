package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import java.util.Map;

/** {@link Trigger} as the host's admin offers it. */
public final class LoyaltyReferralTrigger extends FormChoice {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyReferralTrigger> TYPES = of(Trigger.values(), LoyaltyReferralTrigger::new);

    private LoyaltyReferralTrigger(Trigger trigger) {
        super(trigger.name());
    }
}

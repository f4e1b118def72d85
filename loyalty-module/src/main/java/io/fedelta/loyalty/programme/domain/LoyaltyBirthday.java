package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.BonusRules.Birthday;
import java.util.Map;

/** {@link Birthday} as the host's admin offers it. */
public final class LoyaltyBirthday extends FormChoice {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyBirthday> TYPES = of(Birthday.values(), LoyaltyBirthday::new);

    private LoyaltyBirthday(Birthday birthday) {
        super(birthday.name());
    }
}

package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Campaign.Kind;
import java.util.Map;

/** {@link Kind} as the host's admin offers it. */
public final class LoyaltyCampaignKind extends FormChoice {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyCampaignKind> TYPES = of(Kind.values(), LoyaltyCampaignKind::new);

    private LoyaltyCampaignKind(Kind kind) {
        super(kind.name());
    }
}

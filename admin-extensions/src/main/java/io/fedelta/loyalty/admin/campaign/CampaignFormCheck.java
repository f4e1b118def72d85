package io.fedelta.loyalty.admin.campaign;

import io.fedelta.loyalty.admin.PeriodFields;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.admin.choice.ScopeFields;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.CampaignLimits;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a campaign's form against what a campaign may be. Each refused field gets one message that states its whole
 * rule.
 */
public class CampaignFormCheck {

    private static final String FORM = "LoyaltyCampaignImpl";

    private final ScopeFields scope;
    private final PeriodFields period = new PeriodFields(FORM);

    /** @param scope what may be chosen, by the field's name */
    public CampaignFormCheck(Map<String, Choices> scope) {
        this.scope = new ScopeFields(scope, FORM);
    }

    void run(SubmittedForm form) {
        form.correct("name", form.text("name"));
        refuseUnless(form, "name", CampaignLimits.isName(form.text("name")));
        period.check(form);
        checkEffect(form);
        scope.check(form);
    }

    private static void checkEffect(SubmittedForm form) {
        Optional<Kind> kind = Stream.of(Kind.values())
                .filter(known -> known.name().equals(form.text("kind")))
                .findFirst();
        refuseUnless(form, "kind", kind.isPresent());
        kind.ifPresent(known -> form.check(
                "figure",
                form.decimal("figure")
                        .filter(figure -> CampaignLimits.isFigure(known, figure))
                        .isPresent(),
                known == Kind.MULTIPLIER ? "LoyaltyCampaignImpl_figure_factor" : "LoyaltyCampaignImpl_figure_points"));
    }

    private static void refuseUnless(SubmittedForm form, String field, boolean holds) {
        form.check(field, holds, FORM + "_" + field + "_refused");
    }
}

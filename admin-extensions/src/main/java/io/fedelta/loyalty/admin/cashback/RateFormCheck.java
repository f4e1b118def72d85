package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.PeriodFields;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.admin.choice.ScopeFields;
import io.fedelta.loyalty.programme.CampaignLimits;
import io.fedelta.loyalty.programme.CashbackRules;
import java.util.Map;

/** Holds a rate's form against what a rate may be. Each refused field gets one message that states its whole rule. */
public class RateFormCheck {

    private static final String FORM = "LoyaltyCashbackRateImpl";

    private final ScopeFields scope;
    private final PeriodFields period = new PeriodFields(FORM);

    /** @param scope what may be chosen, by the field's name */
    public RateFormCheck(Map<String, Choices> scope) {
        this.scope = new ScopeFields(scope, FORM);
    }

    void run(SubmittedForm form) {
        form.correct("name", form.text("name"));
        form.check("name", CampaignLimits.isName(form.text("name")), FORM + "_name_refused");
        period.check(form);
        form.check(
                "percent",
                form.decimal("percent").filter(CashbackRules::isPercent).isPresent(),
                FORM + "_percent_refused");
        scope.check(form);
    }
}

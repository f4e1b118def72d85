package io.fedelta.loyalty.admin.spending;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.OneRowHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltySpending;
import io.fedelta.loyalty.programme.domain.LoyaltySpendingImpl;
import io.fedelta.loyalty.programme.service.Programme;

/** Saving the form makes points pay by it from then on. */
public class SpendingHandler extends OneRowHandler<LoyaltySpending> {

    private final SpendingFormCheck check;

    public SpendingHandler(Programme programme, SpendingFormCheck check, AdminRights rights) {
        super(
                new Row<>(
                        LoyaltySpending.class,
                        LoyaltySpendingImpl.class,
                        LoyaltySpending.ID,
                        "enabled",
                        "loyalty.spending.one.row"),
                programme,
                rights);
        this.check = check;
    }

    @Override
    protected void check(SubmittedForm form) {
        check.run(form);
    }

    @Override
    protected ProgrammeRules apply(LoyaltySpending stored, ProgrammeRules rules) {
        return rules.withSpending(stored.toRules());
    }
}

package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.OneRowHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyCashback;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackImpl;
import io.fedelta.loyalty.programme.service.Programme;

/** Cashback for everything; rates of their own stay as they are. */
public class CashbackHandler extends OneRowHandler<LoyaltyCashback> {

    private static final Row<LoyaltyCashback> ROW = new Row<>(
            LoyaltyCashback.class,
            LoyaltyCashbackImpl.class,
            LoyaltyCashback.ID,
            "enabled",
            "loyalty.cashback.one.row");

    public CashbackHandler(Programme programme, AdminRights rights) {
        super(ROW, programme, rights);
    }

    @Override
    protected void check(SubmittedForm form) {
        form.check(
                "percent",
                form.decimal("percent").filter(CashbackRules::isPercent).isPresent(),
                "LoyaltyCashbackImpl_percent_refused");
        form.check(
                "pendingDays",
                form.whole("pendingDays").filter(CashbackRules::isPendingDays).isPresent(),
                "LoyaltyCashbackImpl_pendingDays_refused");
    }

    @Override
    protected ProgrammeRules apply(LoyaltyCashback stored, ProgrammeRules rules) {
        return rules.withCashback(stored.toRules(rules.cashback()));
    }
}

package io.fedelta.loyalty.admin.cashback;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.CashbackRate;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackRate;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackRateImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.ZoneId;
import org.broadleafcommerce.common.persistence.EntityConfiguration;

/** Rates of some goods, by the shop's clock. */
public class RateHandler extends RuleHandler<LoyaltyCashbackRate> {

    private static final Kind<LoyaltyCashbackRate> RATES = new Kind<>(
            LoyaltyCashbackRate.class, LoyaltyCashbackRateImpl.class, "loyalty.cashback.rate.deactivate.instead");

    private final RateFormCheck check;
    private final ZoneId zone;

    public RateHandler(
            Programme programme, RateFormCheck check, EntityConfiguration entities, AdminRights rights, ZoneId zone) {
        super(RATES, entities, programme, rights);
        this.check = check;
        this.zone = zone;
    }

    @Override
    protected void check(LoyaltyCashbackRate before, SubmittedForm form) {
        check.run(form);
    }

    @Override
    protected ProgrammeRules apply(LoyaltyCashbackRate stored, ProgrammeRules rules) {
        CashbackRules cashback = rules.cashback();
        return rules.withCashback(cashback.withRates(with(stored.toRate(zone), cashback.rates(), CashbackRate::id)));
    }
}

package io.fedelta.loyalty.admin.sessiontype;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltySessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySessionTypeImpl;
import io.fedelta.loyalty.programme.service.Programme;
import org.broadleafcommerce.common.persistence.EntityConfiguration;

/** Session types. None may take the goods of another, so each form is held against the stored ones. */
public class SessionTypeHandler extends RuleHandler<LoyaltySessionType> {

    static final String DEACTIVATE_INSTEAD = "loyalty.sessiontype.deactivate.instead";

    private static final Kind<LoyaltySessionType> SESSION_TYPES =
            new Kind<>(LoyaltySessionType.class, LoyaltySessionTypeImpl.class, DEACTIVATE_INSTEAD);

    private final SessionTypeFormCheck check;

    public SessionTypeHandler(
            Programme programme, SessionTypeFormCheck check, EntityConfiguration entities, AdminRights rights) {
        super(SESSION_TYPES, entities, programme, rights);
        this.check = check;
    }

    @Override
    protected void check(LoyaltySessionType before, SubmittedForm form) {
        check.run(form, before.getId());
    }

    @Override
    protected ProgrammeRules apply(LoyaltySessionType stored, ProgrammeRules rules) {
        return rules.withSessions(rules.sessions().with(stored.toSessionType()));
    }
}

package io.fedelta.loyalty.admin.campaign;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.admin.choice.Choice;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.CampaignLimits;
import io.fedelta.loyalty.programme.domain.IdList;
import io.fedelta.loyalty.programme.domain.ShopTime;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a campaign's form against what a campaign may be. Each refused field gets one message that states its whole
 * rule.
 */
public class CampaignFormCheck {

    private final Map<String, Choices> scope;

    /** @param scope what may be chosen, by the field's name */
    public CampaignFormCheck(Map<String, Choices> scope) {
        this.scope = Map.copyOf(scope);
    }

    void run(SubmittedForm form) {
        form.correct("name", form.text("name"));
        refuseUnless(form, "name", CampaignLimits.isName(form.text("name")));
        Optional<LocalDateTime> from = moment(form, "startsAt", ShopTime.read(form.text("startsAt")));
        Optional<LocalDateTime> until = moment(form, "endsAt", ShopTime.readEnd(form.text("endsAt")));
        if (from.isPresent() && until.isPresent()) {
            form.check("endsAt", ShopTime.over(until.get()).isAfter(from.get()), "LoyaltyCampaignImpl_endsAt_before");
        }
        checkEffect(form);
        scope.forEach((field, choices) -> checkScope(form, field, choices));
    }

    private static Optional<LocalDateTime> moment(SubmittedForm form, String field, Optional<LocalDateTime> time) {
        refuseUnless(form, field, time.isPresent());
        time.ifPresent(moment -> form.correct(field, ShopTime.write(moment)));
        return time;
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

    private static void checkScope(SubmittedForm form, String field, Choices choices) {
        String ids = form.text(field);
        if (!IdList.isOne(ids)) {
            refuseUnless(form, field, false);
        } else {
            boolean gone = choices.named(IdList.ids(ids)).stream().anyMatch(Choice::gone);
            form.check(field, !gone, "LoyaltyCampaignImpl_scope_gone");
        }
    }

    private static void refuseUnless(SubmittedForm form, String field, boolean holds) {
        form.check(field, holds, "LoyaltyCampaignImpl_" + field + "_refused");
    }
}

package io.fedelta.loyalty.admin.early;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.admin.choice.Choice;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.CampaignLimits;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.Marked;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.IdList;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyRelease;
import io.fedelta.loyalty.programme.domain.ShopTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds an early release's form against what it may be, against the tiers, and against the other releases. What is
 * switched off may stand on a date that has passed, or be for a tier that is gone.
 */
public class EarlyReleaseFormCheck {

    /** The fields of what is marked. */
    static final List<String> MARKED = List.of("categories", "products", "offers");

    private final Map<String, Choices> choices;
    private final Clock clock;
    private final ZoneId zone;

    /** @param choices what may be chosen, by the field's name */
    public EarlyReleaseFormCheck(Map<String, Choices> choices, Clock clock, ZoneId zone) {
        this.choices = Map.copyOf(choices);
        this.clock = clock;
        this.zone = zone;
    }

    /** @param before as it is stored, or a new one */
    void run(SubmittedForm form, LoyaltyEarlyRelease before, ProgrammeRules rules) {
        form.correct("name", form.text("name"));
        refuseUnless(form, "name", CampaignLimits.isName(form.text("name")));
        MARKED.forEach(field -> checkMarked(form, field));
        if (!form.isRefused()) {
            refuseUnless(form, "categories", !marked(form).isNothing());
        }
        checkDates(form);
        if (Boolean.parseBoolean(form.text("active")) && !form.isRefused()) {
            checkTier(form, rules);
            checkNews(form, before);
            checkOthers(form, before, rules);
        }
    }

    private void checkMarked(SubmittedForm form, String field) {
        String ids = form.text(field);
        if (!IdList.isOne(ids)) {
            form.check(field, false, "LoyaltyEarlyReleaseImpl_marked_many");
        } else {
            boolean gone = choices.get(field).named(IdList.ids(ids)).stream().anyMatch(Choice::gone);
            form.check(field, !gone, "LoyaltyEarlyReleaseImpl_marked_gone");
        }
    }

    private static void checkDates(SubmittedForm form) {
        Optional<LocalDateTime> open = moment(form, "publicAt");
        Optional<LocalDateTime> early = form.isBlank("earlyAt") ? Optional.empty() : moment(form, "earlyAt");
        if (open.isPresent() && early.isPresent()) {
            form.check("earlyAt", early.get().isBefore(open.get()), "LoyaltyEarlyReleaseImpl_earlyAt_late");
        }
    }

    private static Optional<LocalDateTime> moment(SubmittedForm form, String field) {
        Optional<LocalDateTime> time = ShopTime.read(form.text(field));
        refuseUnless(form, field, time.isPresent());
        time.ifPresent(moment -> form.correct(field, ShopTime.write(moment)));
        return time;
    }

    private static void checkTier(SubmittedForm form, ProgrammeRules rules) {
        form.check("tier", rules.hasTiers(), "LoyaltyEarlyReleaseImpl_tier_off");
        boolean isOne = form.whole("tier").flatMap(id -> rules.tiers().tier(id)).isPresent();
        refuseUnless(form, "tier", isOne || !rules.hasTiers());
    }

    /** A date that has passed may stay, but is never entered. */
    private void checkNews(SubmittedForm form, LoyaltyEarlyRelease before) {
        boolean same = form.text("publicAt").equals(before.getPublicAt());
        form.check(
                "publicAt", same || clock.instant().isBefore(publicAt(form)), "LoyaltyEarlyReleaseImpl_publicAt_past");
    }

    private void checkOthers(SubmittedForm form, LoyaltyEarlyRelease before, ProgrammeRules rules) {
        Instant now = clock.instant();
        if (!now.isBefore(publicAt(form))) {
            return;
        }
        for (EarlyRelease other : rules.tiers().early().releases()) {
            if (other.isSecretAt(now) && !Long.valueOf(other.id()).equals(before.getId())) {
                checkTwice(form, marked(form).and(other.marked()));
            }
        }
    }

    private static void checkTwice(SubmittedForm form, Marked twice) {
        Map<String, Set<Long>> byField =
                Map.of("categories", twice.categories(), "products", twice.products(), "offers", twice.offers());
        byField.forEach((field, ids) -> form.check(field, ids.isEmpty(), "LoyaltyEarlyReleaseImpl_marked_twice"));
    }

    private static Marked marked(SubmittedForm form) {
        return new Marked(
                IdList.ids(form.text("categories")),
                IdList.ids(form.text("products")),
                IdList.ids(form.text("offers")));
    }

    private Instant publicAt(SubmittedForm form) {
        return ShopTime.moment(form.text("publicAt"), zone);
    }

    private static void refuseUnless(SubmittedForm form, String field, boolean holds) {
        form.check(field, holds, "LoyaltyEarlyReleaseImpl_" + field + "_refused");
    }
}

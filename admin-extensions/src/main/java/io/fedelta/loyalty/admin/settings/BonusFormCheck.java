package io.fedelta.loyalty.admin.settings;

import io.fedelta.loyalty.admin.SubmittedForm;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.CampaignLimits;
import java.util.stream.Stream;

/** Holds the figures of welcome and birthday bonuses against what they may be, whether or not they are on. */
final class BonusFormCheck {

    private BonusFormCheck() {}

    static void run(SubmittedForm form) {
        checkPoints(form, "welcomePoints");
        checkPoints(form, "birthdayPoints");
        form.check(
                "birthdayMultiplier",
                form.decimal("birthdayMultiplier")
                        .filter(CampaignLimits::isMultiplier)
                        .isPresent(),
                "LoyaltySettingsImpl_birthdayMultiplier_refused");
        form.check("birthday", isBirthday(form.text("birthday")), "LoyaltySettingsImpl_birthday_refused");
    }

    private static void checkPoints(SubmittedForm form, String field) {
        boolean holds = form.whole(field).filter(CampaignLimits::isPoints).isPresent();
        form.check(field, holds, "LoyaltySettingsImpl_points_refused");
    }

    private static boolean isBirthday(String text) {
        return Stream.of(Birthday.values()).map(Enum::name).anyMatch(text::equals);
    }
}

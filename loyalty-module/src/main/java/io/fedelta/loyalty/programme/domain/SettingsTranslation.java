package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.GuestRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.RefundRules;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;

/** Between the form of the settings and the rules: what the form has no field for stays in the rules as it is. */
final class SettingsTranslation {

    private SettingsTranslation() {}

    static ProgrammeRules rules(LoyaltySettingsImpl form, ProgrammeRules before) {
        return new ProgrammeRules(
                form.enabled,
                form.paymentPoints,
                new Ratio(form.ratio),
                base(form),
                form.cashOnDeliveryCounts,
                form.rewardMails,
                new SessionRules(form.sessionPoints, before.sessions().types()),
                before.campaigns(),
                form.stacking,
                bonuses(form),
                before.challenges(),
                tiers(form, before.tiers()),
                new RefundRules(form.belowZero),
                new GuestRules(form.guestClaims, form.guestClaimDays),
                before.cashback(),
                before.referral(),
                before.spending(),
                before.mails(),
                before.cards());
    }

    static void write(ProgrammeRules rules, LoyaltySettingsImpl form) {
        form.enabled = rules.enabled();
        form.paymentPoints = rules.paymentPoints();
        form.ratio = rules.ratio().pointsPerUnit();
        form.cashOnDeliveryCounts = rules.cashOnDeliveryCounts();
        form.rewardMails = rules.rewardMails();
        form.sessionPoints = rules.sessions().enabled();
        form.stacking = rules.stacking();
        form.belowZero = rules.refunds().belowZero();
        form.guestClaims = rules.guests().claims();
        form.guestClaimDays = rules.guests().days();
        write(rules.base(), form);
        write(rules.bonuses(), form);
        write(rules.tiers(), form);
    }

    private static EarningBase base(LoyaltySettingsImpl form) {
        return new EarningBase(
                form.includeTax,
                form.includeShipping,
                form.includeFees,
                form.includeGiftCardItems,
                form.subtractLoyaltyTenders);
    }

    private static void write(EarningBase base, LoyaltySettingsImpl form) {
        form.includeTax = base.includeTax();
        form.includeShipping = base.includeShipping();
        form.includeFees = base.includeFees();
        form.includeGiftCardItems = base.includeGiftCardItems();
        form.subtractLoyaltyTenders = base.subtractLoyaltyTenders();
    }

    private static BonusRules bonuses(LoyaltySettingsImpl form) {
        return new BonusRules(
                form.welcome,
                form.welcomePoints,
                Birthday.valueOf(form.birthday),
                form.birthdayPoints,
                form.birthdayMultiplier);
    }

    private static void write(BonusRules bonuses, LoyaltySettingsImpl form) {
        form.welcome = bonuses.welcome();
        form.welcomePoints = bonuses.welcomePoints();
        form.birthday = bonuses.birthday().name();
        form.birthdayPoints = bonuses.birthdayPoints();
        form.birthdayMultiplier = bonuses.birthdayMultiplier();
    }

    private static TierRules tiers(LoyaltySettingsImpl form, TierRules before) {
        return before.with(
                        form.tiers, By.valueOf(form.tiersBy), form.tierWindowMonths, form.tierGraceDays, form.tierMails)
                .withEarly(before.early().with(form.earlyAccess));
    }

    private static void write(TierRules tiers, LoyaltySettingsImpl form) {
        form.tiers = tiers.enabled();
        form.tiersBy = tiers.by().name();
        form.tierWindowMonths = tiers.windowMonths();
        form.tierGraceDays = tiers.graceDays();
        form.tierMails = tiers.mails();
        form.earlyAccess = tiers.early().enabled();
    }
}

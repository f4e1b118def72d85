package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.GuestRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.Table;
import javax.persistence.Version;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.RequiredOverride;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;

/**
 * The form as the host's admin draws it. Field names are its property names; labels and help stand in the messages. All
 * fields stand in this one class: the host finds none in mapped superclasses, and puts an embeddable's name before
 * those of its fields.
 */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "LOY_SETTINGS")
@AdminPresentationClass(friendlyName = "LoyaltySettingsImpl")
public class LoyaltySettingsImpl implements LoyaltySettings {

    private static final long serialVersionUID = 1L;

    @Id
    @Column(name = "SETTINGS_ID")
    @AdminPresentation(friendlyName = "LoyaltySettingsImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id = ID;

    @Column(name = "ENABLED", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_Enabled",
            tooltip = "LoyaltySettingsImpl_Enabled_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Programme,
            groupOrder = Presentation.Group.Order.Programme,
            prominent = true,
            gridOrder = 1000)
    protected Boolean enabled = false;

    @Column(name = "REWARD_MAILS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_RewardMails",
            tooltip = "LoyaltySettingsImpl_RewardMails_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Programme,
            groupOrder = Presentation.Group.Order.Programme)
    protected Boolean rewardMails = true;

    @Column(name = "PAYMENT_POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_PaymentPoints",
            tooltip = "LoyaltySettingsImpl_PaymentPoints_tooltip",
            order = 1000,
            group = Presentation.Group.Name.PaidOrders,
            groupOrder = Presentation.Group.Order.PaidOrders)
    protected Boolean paymentPoints = true;

    @Column(name = "RATIO", nullable = false, precision = 12, scale = Ratio.DECIMALS)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_Ratio",
            tooltip = "LoyaltySettingsImpl_Ratio_tooltip",
            order = 2000,
            group = Presentation.Group.Name.PaidOrders,
            groupOrder = Presentation.Group.Order.PaidOrders,
            prominent = true,
            gridOrder = 2000)
    protected BigDecimal ratio = BigDecimal.ONE;

    @Column(name = "CASH_ON_DELIVERY_COUNTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_CashOnDelivery",
            tooltip = "LoyaltySettingsImpl_CashOnDelivery_tooltip",
            order = 3000,
            group = Presentation.Group.Name.PaidOrders,
            groupOrder = Presentation.Group.Order.PaidOrders)
    protected Boolean cashOnDeliveryCounts = false;

    @Column(name = "SESSION_POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_SessionPoints",
            tooltip = "LoyaltySettingsImpl_SessionPoints_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Sessions,
            groupOrder = Presentation.Group.Order.Sessions)
    protected Boolean sessionPoints = true;

    @Column(name = "BELOW_ZERO", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_BelowZero",
            tooltip = "LoyaltySettingsImpl_BelowZero_tooltip",
            order = 9000,
            group = Presentation.Group.Name.PaidOrders,
            groupOrder = Presentation.Group.Order.PaidOrders)
    protected Boolean belowZero = true;

    @Column(name = "INCLUDE_TAX", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_IncludeTax",
            tooltip = "LoyaltySettingsImpl_IncludeTax_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Base,
            groupOrder = Presentation.Group.Order.Base)
    protected Boolean includeTax = false;

    @Column(name = "INCLUDE_SHIPPING", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_IncludeShipping",
            tooltip = "LoyaltySettingsImpl_IncludeShipping_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Base,
            groupOrder = Presentation.Group.Order.Base)
    protected Boolean includeShipping = false;

    @Column(name = "INCLUDE_FEES", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_IncludeFees",
            tooltip = "LoyaltySettingsImpl_IncludeFees_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Base,
            groupOrder = Presentation.Group.Order.Base)
    protected Boolean includeFees = false;

    @Column(name = "INCLUDE_GIFT_CARD_ITEMS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_IncludeGiftCardItems",
            tooltip = "LoyaltySettingsImpl_IncludeGiftCardItems_tooltip",
            order = 4000,
            group = Presentation.Group.Name.Base,
            groupOrder = Presentation.Group.Order.Base)
    protected Boolean includeGiftCardItems = false;

    @Column(name = "SUBTRACT_LOYALTY_TENDERS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_SubtractLoyaltyTenders",
            tooltip = "LoyaltySettingsImpl_SubtractLoyaltyTenders_tooltip",
            order = 5000,
            group = Presentation.Group.Name.Base,
            groupOrder = Presentation.Group.Order.Base)
    protected Boolean subtractLoyaltyTenders = true;

    @Column(name = "STACKING", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_Stacking",
            tooltip = "LoyaltySettingsImpl_Stacking_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Bonuses,
            groupOrder = Presentation.Group.Order.Bonuses)
    protected Boolean stacking = false;

    @Column(name = "WELCOME", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_Welcome",
            tooltip = "LoyaltySettingsImpl_Welcome_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Bonuses,
            groupOrder = Presentation.Group.Order.Bonuses)
    protected Boolean welcome = false;

    @Column(name = "WELCOME_POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_WelcomePoints",
            tooltip = "LoyaltySettingsImpl_WelcomePoints_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Bonuses,
            groupOrder = Presentation.Group.Order.Bonuses)
    protected Long welcomePoints = BonusRules.OFF.welcomePoints();

    @Column(name = "BIRTHDAY", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_Birthday",
            tooltip = "LoyaltySettingsImpl_Birthday_tooltip",
            order = 4000,
            group = Presentation.Group.Name.Bonuses,
            groupOrder = Presentation.Group.Order.Bonuses,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "io.fedelta.loyalty.programme.domain.LoyaltyBirthday")
    protected String birthday = Birthday.NOTHING.name();

    @Column(name = "BIRTHDAY_POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_BirthdayPoints",
            tooltip = "LoyaltySettingsImpl_BirthdayPoints_tooltip",
            order = 5000,
            group = Presentation.Group.Name.Bonuses,
            groupOrder = Presentation.Group.Order.Bonuses)
    protected Long birthdayPoints = BonusRules.OFF.birthdayPoints();

    @Column(name = "BIRTHDAY_MULTIPLIER", nullable = false, precision = 5, scale = 2)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_BirthdayMultiplier",
            tooltip = "LoyaltySettingsImpl_BirthdayMultiplier_tooltip",
            order = 6000,
            group = Presentation.Group.Name.Bonuses,
            groupOrder = Presentation.Group.Order.Bonuses)
    protected BigDecimal birthdayMultiplier = BonusRules.OFF.birthdayMultiplier();

    /** What pages show is no rule, so it stands here alone. */
    @Column(name = "BANNER", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_Banner",
            tooltip = "LoyaltySettingsImpl_Banner_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Storefront,
            groupOrder = Presentation.Group.Order.Storefront)
    protected Boolean banner = false;

    @Column(name = "OWN_RANK", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_OwnRank",
            tooltip = "LoyaltySettingsImpl_OwnRank_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Storefront,
            groupOrder = Presentation.Group.Order.Storefront)
    protected Boolean ownRank = false;

    @Column(name = "GUEST_CLAIMS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_GuestClaims",
            tooltip = "LoyaltySettingsImpl_GuestClaims_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Guests,
            groupOrder = Presentation.Group.Order.Guests)
    protected Boolean guestClaims = GuestRules.DEFAULT.claims();

    @Column(name = "GUEST_CLAIM_DAYS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_GuestClaimDays",
            tooltip = "LoyaltySettingsImpl_GuestClaimDays_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Guests,
            groupOrder = Presentation.Group.Order.Guests)
    protected Integer guestClaimDays = GuestRules.DEFAULT.days();

    @Column(name = "TIERS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_Tiers",
            tooltip = "LoyaltySettingsImpl_Tiers_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Tiers,
            groupOrder = Presentation.Group.Order.Tiers)
    protected Boolean tiers = false;

    @Column(name = "TIERS_BY", nullable = false, length = 10)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_TiersBy",
            tooltip = "LoyaltySettingsImpl_TiersBy_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Tiers,
            groupOrder = Presentation.Group.Order.Tiers,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "io.fedelta.loyalty.programme.domain.LoyaltyTiersBy")
    protected String tiersBy = By.POINTS.name();

    @Column(name = "TIER_WINDOW_MONTHS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_TierWindowMonths",
            tooltip = "LoyaltySettingsImpl_TierWindowMonths_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Tiers,
            groupOrder = Presentation.Group.Order.Tiers)
    protected Integer tierWindowMonths = TierRules.OFF.windowMonths();

    @Column(name = "TIER_GRACE_DAYS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_TierGraceDays",
            tooltip = "LoyaltySettingsImpl_TierGraceDays_tooltip",
            order = 4000,
            group = Presentation.Group.Name.Tiers,
            groupOrder = Presentation.Group.Order.Tiers)
    protected Integer tierGraceDays = TierRules.OFF.graceDays();

    @Column(name = "TIER_MAILS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_TierMails",
            tooltip = "LoyaltySettingsImpl_TierMails_tooltip",
            order = 5000,
            group = Presentation.Group.Name.Tiers,
            groupOrder = Presentation.Group.Order.Tiers)
    protected Boolean tierMails = true;

    @Column(name = "EARLY_ACCESS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_EarlyAccess",
            tooltip = "LoyaltySettingsImpl_EarlyAccess_tooltip",
            order = 6000,
            group = Presentation.Group.Name.Tiers,
            groupOrder = Presentation.Group.Order.Tiers)
    protected Boolean earlyAccess = true;

    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySettingsImpl_Edition",
            order = 9000,
            group = Presentation.Group.Name.Programme,
            requiredOverride = RequiredOverride.NOT_REQUIRED)
    protected Integer edition;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Integer getEdition() {
        return edition;
    }

    @Override
    public ProgrammeRules applyTo(ProgrammeRules rules) {
        return SettingsTranslation.rules(this, rules);
    }

    @Override
    public void setRules(ProgrammeRules rules) {
        SettingsTranslation.write(rules, this);
    }

    @Override
    public void setBanner(boolean banner) {
        this.banner = banner;
    }

    @Override
    public void setOwnRank(boolean ownRank) {
        this.ownRank = ownRank;
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Programme = "LoyaltySettingsImpl_Programme";
                public static final String PaidOrders = "LoyaltySettingsImpl_PaidOrders";
                public static final String Sessions = "LoyaltySettingsImpl_Sessions";
                public static final String Base = "LoyaltySettingsImpl_Base";
                public static final String Bonuses = "LoyaltySettingsImpl_Bonuses";
                public static final String Storefront = "LoyaltySettingsImpl_Storefront";
                public static final String Guests = "LoyaltySettingsImpl_Guests";
                public static final String Tiers = "LoyaltySettingsImpl_Tiers_group";
            }

            public static class Order {
                public static final int Programme = 1000;
                public static final int PaidOrders = 2000;
                public static final int Sessions = 2500;
                public static final int Base = 3000;
                public static final int Bonuses = 4000;
                public static final int Storefront = 9000;
                public static final int Guests = 4500;
                public static final int Tiers = 5000;
            }
        }
    }
}

package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Cashback;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.ReferralRules.Watch;
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

/** The form as the host's admin draws it. Labels and help stand in the messages. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "LOY_REFERRAL_FORM")
@AdminPresentationClass(friendlyName = "LoyaltyReferralImpl")
public class LoyaltyReferralImpl implements LoyaltyReferral {

    private static final long serialVersionUID = 1L;

    @Id
    @Column(name = "FORM_ID")
    @AdminPresentation(friendlyName = "LoyaltyReferralImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id = ID;

    @Column(name = "ENABLED", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_Enabled",
            tooltip = "LoyaltyReferralImpl_Enabled_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points,
            prominent = true,
            gridOrder = 1000)
    protected Boolean enabled = ReferralRules.OFF.enabled();

    @Column(name = "TRIGGER_ON", nullable = false, length = 30)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_Trigger",
            tooltip = "LoyaltyReferralImpl_Trigger_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "io.fedelta.loyalty.programme.domain.LoyaltyReferralTrigger")
    protected String trigger = ReferralRules.OFF.trigger().name();

    @Column(name = "REFEREE_POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_RefereePoints",
            tooltip = "LoyaltyReferralImpl_RefereePoints_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points)
    protected Long refereePoints = ReferralRules.OFF.refereePoints();

    @Column(name = "REFERRER_POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_ReferrerPoints",
            tooltip = "LoyaltyReferralImpl_ReferrerPoints_tooltip",
            order = 4000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points)
    protected Long referrerPoints = ReferralRules.OFF.referrerPoints();

    @Column(name = "MINIMUM_ORDER", nullable = false, precision = 19, scale = 5)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_MinimumOrder",
            tooltip = "LoyaltyReferralImpl_MinimumOrder_tooltip",
            order = 5000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points)
    protected BigDecimal minimumOrder = ReferralRules.OFF.minimumOrder();

    @Column(name = "RETURN_DAYS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_ReturnDays",
            tooltip = "LoyaltyReferralImpl_ReturnDays_tooltip",
            order = 6000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points)
    protected Integer returnDays = ReferralRules.OFF.returnDays();

    @Column(name = "LINK_DAYS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_LinkDays",
            tooltip = "LoyaltyReferralImpl_LinkDays_tooltip",
            order = 7000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points)
    protected Integer linkDays = ReferralRules.OFF.linkDays();

    @Column(name = "BURST_FRIENDS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_Burst",
            tooltip = "LoyaltyReferralImpl_Burst_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Watch,
            groupOrder = Presentation.Group.Order.Watch)
    protected Integer burst = Watch.DEFAULT.burst();

    @Column(name = "BURST_MINUTES", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_BurstMinutes",
            tooltip = "LoyaltyReferralImpl_BurstMinutes_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Watch,
            groupOrder = Presentation.Group.Order.Watch)
    protected Integer burstMinutes = Watch.DEFAULT.burstMinutes();

    @Column(name = "HOLD_SHARED", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_HoldShared",
            tooltip = "LoyaltyReferralImpl_HoldShared_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Watch,
            groupOrder = Presentation.Group.Order.Watch)
    protected Boolean holdShared = Watch.DEFAULT.holdShared();

    @Column(name = "CASHBACK", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_Cashback",
            tooltip = "LoyaltyReferralImpl_Cashback_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Cashback,
            groupOrder = Presentation.Group.Order.Cashback)
    protected Boolean cashback = Cashback.OFF.enabled();

    @Column(name = "CASHBACK_PERCENT", nullable = false, precision = 7, scale = 4)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_CashbackPercent",
            tooltip = "LoyaltyReferralImpl_CashbackPercent_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Cashback,
            groupOrder = Presentation.Group.Order.Cashback)
    protected BigDecimal cashbackPercent = Cashback.OFF.percent();

    @Column(name = "CASHBACK_MONTHS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_CashbackMonths",
            tooltip = "LoyaltyReferralImpl_CashbackMonths_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Cashback,
            groupOrder = Presentation.Group.Order.Cashback)
    protected Integer cashbackMonths = Cashback.OFF.months();

    @Column(name = "CASHBACK_MOST", nullable = false, precision = 19, scale = 5)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_CashbackMost",
            tooltip = "LoyaltyReferralImpl_CashbackMost_tooltip",
            order = 4000,
            group = Presentation.Group.Name.Cashback,
            groupOrder = Presentation.Group.Order.Cashback)
    protected BigDecimal cashbackMost = Cashback.OFF.most();

    /** In the form, so that the host sends it back with the rest. */
    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyReferralImpl_Edition",
            order = 9000,
            group = Presentation.Group.Name.Cashback,
            groupOrder = Presentation.Group.Order.Cashback,
            readOnly = true,
            requiredOverride = RequiredOverride.NOT_REQUIRED)
    protected Integer edition = 0;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Integer getEdition() {
        return edition;
    }

    @Override
    public ReferralRules toRules() {
        return new ReferralRules(
                enabled,
                Trigger.valueOf(trigger),
                refereePoints,
                referrerPoints,
                linkDays,
                returnDays,
                minimumOrder.stripTrailingZeros(),
                new Watch(burst, burstMinutes, holdShared),
                new Cashback(
                        cashback,
                        cashbackPercent.stripTrailingZeros(),
                        cashbackMonths,
                        cashbackMost.stripTrailingZeros()));
    }

    @Override
    public void setRules(ReferralRules rules) {
        enabled = rules.enabled();
        trigger = rules.trigger().name();
        refereePoints = rules.refereePoints();
        referrerPoints = rules.referrerPoints();
        linkDays = rules.linkDays();
        returnDays = rules.returnDays();
        minimumOrder = rules.minimumOrder();
        burst = rules.watch().burst();
        burstMinutes = rules.watch().burstMinutes();
        holdShared = rules.watch().holdShared();
        cashback = rules.cashback().enabled();
        cashbackPercent = rules.cashback().percent();
        cashbackMonths = rules.cashback().months();
        cashbackMost = rules.cashback().most();
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Points = "LoyaltyReferralImpl_Points";
                public static final String Watch = "LoyaltyReferralImpl_Watch";
                public static final String Cashback = "LoyaltyReferralImpl_CashbackGroup";
            }

            public static class Order {
                public static final int Points = 1000;
                public static final int Watch = 2000;
                public static final int Cashback = 3000;
            }
        }
    }
}

package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierIcon;
import io.fedelta.loyalty.programme.TierLimits;
import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.Table;
import javax.persistence.Version;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.RequiredOverride;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** The form as the host's admin draws it. Field names are its property names; labels and help stand in the messages. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "LOY_TIER")
@AdminPresentationClass(friendlyName = "LoyaltyTierImpl")
public class LoyaltyTierImpl implements LoyaltyTier, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "LoyaltyTierId")
    @GenericGenerator(
            name = "LoyaltyTierId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "LoyaltyTierImpl"),
                @Parameter(name = "entity_name", value = "io.fedelta.loyalty.programme.domain.LoyaltyTierImpl")
            })
    @Column(name = "TIER_ID")
    @AdminPresentation(friendlyName = "LoyaltyTierImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "NAME", nullable = false, length = TierLimits.LONGEST_NAME)
    @AdminPresentation(
            friendlyName = "LoyaltyTierImpl_Name",
            tooltip = "LoyaltyTierImpl_Name_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 1000)
    protected String name;

    @Column(name = "ACTIVE", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyTierImpl_Active",
            tooltip = "LoyaltyTierImpl_Active_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 5000)
    protected Boolean active = true;

    @Column(name = "THRESHOLD", nullable = false, precision = 19, scale = TierLimits.DECIMALS)
    @AdminPresentation(
            friendlyName = "LoyaltyTierImpl_Threshold",
            tooltip = "LoyaltyTierImpl_Threshold_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 2000)
    protected BigDecimal threshold;

    @Column(name = "ICON", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "LoyaltyTierImpl_Icon",
            tooltip = "LoyaltyTierImpl_Icon_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Look,
            groupOrder = Presentation.Group.Order.Look,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "io.fedelta.loyalty.programme.domain.LoyaltyTierIcon")
    protected String icon = TierIcon.STAR.code();

    @Column(name = "COLOUR", nullable = false, length = 7)
    @AdminPresentation(
            friendlyName = "LoyaltyTierImpl_Colour",
            tooltip = "LoyaltyTierImpl_Colour_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Look,
            groupOrder = Presentation.Group.Order.Look,
            fieldType = SupportedFieldType.COLOR)
    protected String colour = "#8a5a2b";

    @Column(name = "MULTIPLIER", nullable = false, precision = 5, scale = TierLimits.DECIMALS)
    @AdminPresentation(
            friendlyName = "LoyaltyTierImpl_Multiplier",
            tooltip = "LoyaltyTierImpl_Multiplier_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Benefits,
            groupOrder = Presentation.Group.Order.Benefits,
            prominent = true,
            gridOrder = 3000)
    protected BigDecimal multiplier = BigDecimal.ONE;

    @Column(name = "DISCOUNT_PERCENT", nullable = false, precision = 5, scale = TierLimits.DECIMALS)
    @AdminPresentation(
            friendlyName = "LoyaltyTierImpl_DiscountPercent",
            tooltip = "LoyaltyTierImpl_DiscountPercent_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Benefits,
            groupOrder = Presentation.Group.Order.Benefits,
            prominent = true,
            gridOrder = 4000)
    protected BigDecimal discountPercent = BigDecimal.ZERO;

    @Column(name = "CASHBACK_PERCENT", nullable = false, precision = 5, scale = TierLimits.DECIMALS)
    @AdminPresentation(
            friendlyName = "LoyaltyTierImpl_CashbackPercent",
            tooltip = "LoyaltyTierImpl_CashbackPercent_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Benefits,
            groupOrder = Presentation.Group.Order.Benefits)
    protected BigDecimal cashbackPercent = BigDecimal.ZERO;

    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyTierImpl_Edition",
            order = 9000,
            group = Presentation.Group.Name.Description,
            requiredOverride = RequiredOverride.NOT_REQUIRED)
    protected Integer edition;

    @Override
    public String getMainEntityName() {
        return name;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Integer getEdition() {
        return edition;
    }

    @Override
    public Boolean getActive() {
        return active;
    }

    @Override
    public void setActive(Boolean active) {
        this.active = active;
    }

    @Override
    public Tier toTier() {
        return new Tier(
                id,
                name,
                plain(threshold),
                icon,
                colour,
                plain(multiplier),
                plain(discountPercent),
                plain(cashbackPercent));
    }

    /** The same figure is the same rule, however many zeros the database puts behind it. */
    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public void setTier(Tier tier) {
        name = tier.name();
        threshold = tier.threshold();
        icon = tier.icon();
        colour = tier.colour();
        multiplier = tier.multiplier();
        discountPercent = tier.discountPercent();
        cashbackPercent = tier.cashbackPercent();
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Description = "LoyaltyTierImpl_Description";
                public static final String Look = "LoyaltyTierImpl_Look";
                public static final String Benefits = "LoyaltyTierImpl_Benefits";
            }

            public static class Order {
                public static final int Description = 1000;
                public static final int Look = 2000;
                public static final int Benefits = 3000;
            }
        }
    }
}

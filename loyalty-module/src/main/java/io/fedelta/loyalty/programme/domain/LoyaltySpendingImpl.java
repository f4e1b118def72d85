package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.SpendingRules;
import java.math.BigDecimal;
import java.util.Objects;
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
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;

/** The form as the host's admin draws it. Labels and help stand in the messages. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "LOY_SPENDING")
@AdminPresentationClass(friendlyName = "LoyaltySpendingImpl")
public class LoyaltySpendingImpl implements LoyaltySpending {

    private static final long serialVersionUID = 1L;

    @Id
    @Column(name = "SPENDING_ID")
    @AdminPresentation(friendlyName = "LoyaltySpendingImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id = ID;

    @Column(name = "ENABLED", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySpendingImpl_Enabled",
            tooltip = "LoyaltySpendingImpl_Enabled_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points,
            prominent = true,
            gridOrder = 1000)
    protected Boolean enabled = SpendingRules.OFF.enabled();

    @Column(name = "POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySpendingImpl_Points",
            tooltip = "LoyaltySpendingImpl_Points_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points,
            prominent = true,
            gridOrder = 2000)
    protected Long points = SpendingRules.OFF.points();

    @Column(name = "WORTH", nullable = false, precision = 19, scale = 5)
    @AdminPresentation(
            friendlyName = "LoyaltySpendingImpl_Worth",
            tooltip = "LoyaltySpendingImpl_Worth_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points,
            prominent = true,
            gridOrder = 3000)
    protected BigDecimal worth = SpendingRules.OFF.worth();

    @Column(name = "CURRENCY_CODE", length = 3)
    @AdminPresentation(
            friendlyName = "LoyaltySpendingImpl_Currency",
            tooltip = "LoyaltySpendingImpl_Currency_tooltip",
            order = 4000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points)
    protected String currency;

    @Column(name = "MINIMUM_POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySpendingImpl_Minimum",
            tooltip = "LoyaltySpendingImpl_Minimum_tooltip",
            order = 5000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points)
    protected Long minimum = SpendingRules.OFF.minimum();

    @Column(name = "LARGEST_SHARE", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySpendingImpl_LargestShare",
            tooltip = "LoyaltySpendingImpl_LargestShare_tooltip",
            order = 6000,
            group = Presentation.Group.Name.Points,
            groupOrder = Presentation.Group.Order.Points)
    protected Integer largestShare = SpendingRules.OFF.largestShare();

    @Column(name = "VOUCHERS_APPLY", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySpendingImpl_VouchersApply",
            tooltip = "LoyaltySpendingImpl_VouchersApply_tooltip",
            order = 1000,
            group = Presentation.Group.Name.ByItself,
            groupOrder = Presentation.Group.Order.ByItself)
    protected Boolean vouchersApply = SpendingRules.OFF.appliesByItself();

    @Column(name = "POINTS_APPLY", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySpendingImpl_PointsApply",
            tooltip = "LoyaltySpendingImpl_PointsApply_tooltip",
            order = 2000,
            group = Presentation.Group.Name.ByItself,
            groupOrder = Presentation.Group.Order.ByItself)
    protected Boolean pointsApply = SpendingRules.OFF.pointsApplyByThemselves();

    /** In the form, so that the host sends it back with the rest. */
    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySpendingImpl_Edition",
            order = 9000,
            group = Presentation.Group.Name.ByItself,
            groupOrder = Presentation.Group.Order.ByItself,
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
    public SpendingRules toRules() {
        return new SpendingRules(
                enabled,
                points,
                worth.stripTrailingZeros(),
                Objects.requireNonNullElse(currency, ""),
                minimum,
                largestShare,
                vouchersApply,
                pointsApply);
    }

    @Override
    public void setRules(SpendingRules rules) {
        enabled = rules.enabled();
        points = rules.points();
        worth = rules.worth();
        currency = rules.currency();
        minimum = rules.minimum();
        largestShare = rules.largestShare();
        vouchersApply = rules.appliesByItself();
        pointsApply = rules.pointsApplyByThemselves();
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Points = "LoyaltySpendingImpl_Points_group";
                public static final String ByItself = "LoyaltySpendingImpl_ByItself";
            }

            public static class Order {
                public static final int Points = 1000;
                public static final int ByItself = 2000;
            }
        }
    }
}

package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Counts;
import io.fedelta.loyalty.programme.Challenge.Period;
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
@Table(name = "LOY_CHALLENGE")
@AdminPresentationClass(friendlyName = "LoyaltyChallengeImpl")
public class LoyaltyChallengeImpl implements LoyaltyChallenge, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "LoyaltyChallengeId")
    @GenericGenerator(
            name = "LoyaltyChallengeId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "LoyaltyChallengeImpl"),
                @Parameter(name = "entity_name", value = "io.fedelta.loyalty.programme.domain.LoyaltyChallengeImpl")
            })
    @Column(name = "CHALLENGE_ID")
    @AdminPresentation(friendlyName = "LoyaltyChallengeImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "NAME", nullable = false, length = 100)
    @AdminPresentation(
            friendlyName = "LoyaltyChallengeImpl_Name",
            tooltip = "LoyaltyChallengeImpl_Name_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 1000)
    protected String name;

    @Column(name = "ACTIVE", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyChallengeImpl_Active",
            tooltip = "LoyaltyChallengeImpl_Active_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 5000)
    protected Boolean active = true;

    @Column(name = "ORDERS_NEEDED", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyChallengeImpl_Orders",
            tooltip = "LoyaltyChallengeImpl_Orders_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Rule,
            groupOrder = Presentation.Group.Order.Rule,
            prominent = true,
            gridOrder = 2000)
    protected Integer orders;

    @Column(name = "COUNTS", nullable = false, length = 10)
    @AdminPresentation(
            friendlyName = "LoyaltyChallengeImpl_Counts",
            tooltip = "LoyaltyChallengeImpl_Counts_tooltip",
            order = 500,
            group = Presentation.Group.Name.Rule,
            groupOrder = Presentation.Group.Order.Rule,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "io.fedelta.loyalty.programme.domain.LoyaltyChallengeCounts")
    protected String counts = Counts.ORDERS.name();

    @Column(name = "CHALLENGE_PERIOD", nullable = false, length = 10)
    @AdminPresentation(
            friendlyName = "LoyaltyChallengeImpl_Period",
            tooltip = "LoyaltyChallengeImpl_Period_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Rule,
            groupOrder = Presentation.Group.Order.Rule,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "io.fedelta.loyalty.programme.domain.LoyaltyChallengePeriod")
    protected String period = Period.MONTH.name();

    @Column(name = "POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyChallengeImpl_Points",
            tooltip = "LoyaltyChallengeImpl_Points_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Rule,
            groupOrder = Presentation.Group.Order.Rule,
            prominent = true,
            gridOrder = 3000)
    protected Long points;

    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyChallengeImpl_Edition",
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
    public Challenge toChallenge() {
        return new Challenge(id, name, active, orders, Period.valueOf(period), points, Counts.valueOf(counts));
    }

    @Override
    public void setChallenge(Challenge challenge) {
        name = challenge.name();
        active = challenge.active();
        orders = challenge.orders();
        period = challenge.period().name();
        points = challenge.points();
        counts = challenge.counts().name();
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Description = "LoyaltyChallengeImpl_Description";
                public static final String Rule = "LoyaltyChallengeImpl_Rule";
            }

            public static class Order {
                public static final int Description = 1000;
                public static final int Rule = 2000;
            }
        }
    }
}

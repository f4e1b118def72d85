package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Scope;
import java.math.BigDecimal;
import java.time.ZoneId;
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
@Table(name = "LOY_CAMPAIGN")
@AdminPresentationClass(friendlyName = "LoyaltyCampaignImpl")
public class LoyaltyCampaignImpl implements LoyaltyCampaign, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "LoyaltyCampaignId")
    @GenericGenerator(
            name = "LoyaltyCampaignId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "LoyaltyCampaignImpl"),
                @Parameter(name = "entity_name", value = "io.fedelta.loyalty.programme.domain.LoyaltyCampaignImpl")
            })
    @Column(name = "CAMPAIGN_ID")
    @AdminPresentation(friendlyName = "LoyaltyCampaignImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "NAME", nullable = false, length = 100)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_Name",
            tooltip = "LoyaltyCampaignImpl_Name_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 1000)
    protected String name;

    @Column(name = "ACTIVE", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_Active",
            tooltip = "LoyaltyCampaignImpl_Active_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 5000)
    protected Boolean active = true;

    @Column(name = "STARTS_AT", nullable = false, length = 19)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_StartsAt",
            tooltip = "LoyaltyCampaignImpl_StartsAt_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Period,
            groupOrder = Presentation.Group.Order.Period,
            prominent = true,
            gridOrder = 2000)
    protected String startsAt;

    @Column(name = "ENDS_AT", nullable = false, length = 19)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_EndsAt",
            tooltip = "LoyaltyCampaignImpl_EndsAt_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Period,
            groupOrder = Presentation.Group.Order.Period,
            prominent = true,
            gridOrder = 3000)
    protected String endsAt;

    @Column(name = "EFFECT_KIND", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_Kind",
            tooltip = "LoyaltyCampaignImpl_Kind_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Effect,
            groupOrder = Presentation.Group.Order.Effect,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "io.fedelta.loyalty.programme.domain.LoyaltyCampaignKind")
    protected String kind = Kind.MULTIPLIER.name();

    @Column(name = "FIGURE", nullable = false, precision = 12, scale = 2)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_Figure",
            tooltip = "LoyaltyCampaignImpl_Figure_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Effect,
            groupOrder = Presentation.Group.Order.Effect,
            prominent = true,
            gridOrder = 4000)
    protected BigDecimal figure;

    @Column(name = "CATEGORIES", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_Categories",
            tooltip = "LoyaltyCampaignImpl_Categories_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Scope,
            groupOrder = Presentation.Group.Order.Scope)
    protected String categories;

    @Column(name = "PRODUCTS", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_Products",
            tooltip = "LoyaltyCampaignImpl_Products_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Scope,
            groupOrder = Presentation.Group.Order.Scope)
    protected String products;

    @Column(name = "SESSION_TYPES", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_SessionTypes",
            tooltip = "LoyaltyCampaignImpl_SessionTypes_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Scope,
            groupOrder = Presentation.Group.Order.Scope)
    protected String sessionTypes;

    @Column(name = "TIERS", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_Tiers",
            tooltip = "LoyaltyCampaignImpl_Tiers_tooltip",
            order = 4000,
            group = Presentation.Group.Name.Scope,
            groupOrder = Presentation.Group.Order.Scope)
    protected String tiers;

    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyCampaignImpl_Edition",
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
    public Campaign toCampaign(ZoneId zone) {
        return new Campaign(
                id,
                name,
                active,
                ShopTime.moment(startsAt, zone),
                ShopTime.end(endsAt, zone),
                new Scope(IdList.ids(products), IdList.ids(categories), IdList.ids(sessionTypes)),
                IdList.ids(tiers),
                new Effect(Kind.valueOf(kind), figure));
    }

    @Override
    public void setCampaign(Campaign campaign, ZoneId zone) {
        name = campaign.name();
        active = campaign.active();
        startsAt = ShopTime.write(campaign.from(), zone);
        endsAt = ShopTime.write(campaign.until(), zone);
        kind = campaign.effect().kind().name();
        figure = campaign.effect().figure();
        products = IdList.text(campaign.scope().products());
        categories = IdList.text(campaign.scope().categories());
        sessionTypes = IdList.text(campaign.scope().sessionTypes());
        tiers = IdList.text(campaign.tiers());
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Description = "LoyaltyCampaignImpl_Description";
                public static final String Period = "LoyaltyCampaignImpl_Period";
                public static final String Effect = "LoyaltyCampaignImpl_Effect";
                public static final String Scope = "LoyaltyCampaignImpl_Scope";
            }

            public static class Order {
                public static final int Description = 1000;
                public static final int Period = 2000;
                public static final int Effect = 3000;
                public static final int Scope = 4000;
            }
        }
    }
}

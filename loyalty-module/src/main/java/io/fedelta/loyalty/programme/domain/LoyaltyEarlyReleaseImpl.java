package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.Marked;
import java.time.Instant;
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
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** The form as the host's admin draws it. Field names are its property names; labels and help stand in the messages. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "LOY_EARLY_RELEASE")
@AdminPresentationClass(friendlyName = "LoyaltyEarlyReleaseImpl")
public class LoyaltyEarlyReleaseImpl implements LoyaltyEarlyRelease, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "LoyaltyEarlyReleaseId")
    @GenericGenerator(
            name = "LoyaltyEarlyReleaseId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "LoyaltyEarlyReleaseImpl"),
                @Parameter(name = "entity_name", value = "io.fedelta.loyalty.programme.domain.LoyaltyEarlyReleaseImpl")
            })
    @Column(name = "EARLY_RELEASE_ID")
    @AdminPresentation(friendlyName = "LoyaltyEarlyReleaseImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "NAME", nullable = false, length = 100)
    @AdminPresentation(
            friendlyName = "LoyaltyEarlyReleaseImpl_Name",
            tooltip = "LoyaltyEarlyReleaseImpl_Name_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 1000)
    protected String name;

    @Column(name = "ACTIVE", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyEarlyReleaseImpl_Active",
            tooltip = "LoyaltyEarlyReleaseImpl_Active_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 5000)
    protected Boolean active = true;

    @Column(name = "TIER_ID", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyEarlyReleaseImpl_Tier",
            tooltip = "LoyaltyEarlyReleaseImpl_Tier_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Who,
            groupOrder = Presentation.Group.Order.Who,
            prominent = true,
            gridOrder = 2000)
    protected Long tier;

    @Column(name = "EARLY_AT", length = 19)
    @AdminPresentation(
            friendlyName = "LoyaltyEarlyReleaseImpl_EarlyAt",
            tooltip = "LoyaltyEarlyReleaseImpl_EarlyAt_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Who,
            groupOrder = Presentation.Group.Order.Who,
            prominent = true,
            gridOrder = 3000)
    protected String earlyAt;

    @Column(name = "PUBLIC_AT", nullable = false, length = 19)
    @AdminPresentation(
            friendlyName = "LoyaltyEarlyReleaseImpl_PublicAt",
            tooltip = "LoyaltyEarlyReleaseImpl_PublicAt_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Who,
            groupOrder = Presentation.Group.Order.Who,
            prominent = true,
            gridOrder = 4000)
    protected String publicAt;

    @Column(name = "CATEGORIES", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyEarlyReleaseImpl_Categories",
            tooltip = "LoyaltyEarlyReleaseImpl_Categories_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Marked,
            groupOrder = Presentation.Group.Order.Marked)
    protected String categories;

    @Column(name = "PRODUCTS", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyEarlyReleaseImpl_Products",
            tooltip = "LoyaltyEarlyReleaseImpl_Products_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Marked,
            groupOrder = Presentation.Group.Order.Marked)
    protected String products;

    @Column(name = "OFFERS", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyEarlyReleaseImpl_Offers",
            tooltip = "LoyaltyEarlyReleaseImpl_Offers_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Marked,
            groupOrder = Presentation.Group.Order.Marked)
    protected String offers;

    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyEarlyReleaseImpl_Edition",
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
    public String getPublicAt() {
        return publicAt;
    }

    @Override
    public EarlyRelease toRelease(ZoneId zone) {
        return new EarlyRelease(
                id,
                name,
                active,
                new Marked(IdList.ids(categories), IdList.ids(products), IdList.ids(offers)),
                tier,
                isAtOnce() ? EarlyRelease.AT_ONCE : ShopTime.moment(earlyAt, zone),
                ShopTime.moment(publicAt, zone));
    }

    private boolean isAtOnce() {
        return earlyAt == null || earlyAt.isBlank();
    }

    @Override
    public void setRelease(EarlyRelease release, ZoneId zone) {
        name = release.name();
        active = release.active();
        tier = release.tier();
        earlyAt = written(release.from(), zone);
        publicAt = ShopTime.write(release.publicFrom(), zone);
        categories = IdList.text(release.marked().categories());
        products = IdList.text(release.marked().products());
        offers = IdList.text(release.marked().offers());
    }

    private static String written(Instant from, ZoneId zone) {
        return from.equals(EarlyRelease.AT_ONCE) ? null : ShopTime.write(from, zone);
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Description = "LoyaltyEarlyReleaseImpl_Description";
                public static final String Who = "LoyaltyEarlyReleaseImpl_Who";
                public static final String Marked = "LoyaltyEarlyReleaseImpl_Marked";
            }

            public static class Order {
                public static final int Description = 1000;
                public static final int Who = 2000;
                public static final int Marked = 3000;
            }
        }
    }
}

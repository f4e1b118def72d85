package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.CashbackRate;
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
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** The form as the host's admin draws it. Field names are its property names; labels and help stand in the messages. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "LOY_CASHBACK_RATE")
@AdminPresentationClass(friendlyName = "LoyaltyCashbackRateImpl")
public class LoyaltyCashbackRateImpl implements LoyaltyCashbackRate, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "LoyaltyCashbackRateId")
    @GenericGenerator(
            name = "LoyaltyCashbackRateId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "LoyaltyCashbackRateImpl"),
                @Parameter(name = "entity_name", value = "io.fedelta.loyalty.programme.domain.LoyaltyCashbackRateImpl")
            })
    @Column(name = "CASHBACK_RATE_ID")
    @AdminPresentation(friendlyName = "LoyaltyCashbackRateImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "NAME", nullable = false, length = 100)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackRateImpl_Name",
            tooltip = "LoyaltyCashbackRateImpl_Name_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 1000)
    protected String name;

    @Column(name = "ACTIVE", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackRateImpl_Active",
            tooltip = "LoyaltyCashbackRateImpl_Active_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 5000)
    protected Boolean active = true;

    @Column(name = "STARTS_AT", nullable = false, length = 19)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackRateImpl_StartsAt",
            tooltip = "LoyaltyCashbackRateImpl_StartsAt_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Period,
            groupOrder = Presentation.Group.Order.Period,
            prominent = true,
            gridOrder = 2000)
    protected String startsAt;

    @Column(name = "ENDS_AT", nullable = false, length = 19)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackRateImpl_EndsAt",
            tooltip = "LoyaltyCashbackRateImpl_EndsAt_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Period,
            groupOrder = Presentation.Group.Order.Period,
            prominent = true,
            gridOrder = 3000)
    protected String endsAt;

    @Column(name = "RATE_PERCENT", nullable = false, precision = 5, scale = 2)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackRateImpl_Percent",
            tooltip = "LoyaltyCashbackRateImpl_Percent_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 4000)
    protected BigDecimal percent;

    @Column(name = "CATEGORIES", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackRateImpl_Categories",
            tooltip = "LoyaltyCashbackRateImpl_Categories_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Scope,
            groupOrder = Presentation.Group.Order.Scope)
    protected String categories;

    @Column(name = "PRODUCTS", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackRateImpl_Products",
            tooltip = "LoyaltyCashbackRateImpl_Products_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Scope,
            groupOrder = Presentation.Group.Order.Scope)
    protected String products;

    @Column(name = "SESSION_TYPES", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackRateImpl_SessionTypes",
            tooltip = "LoyaltyCashbackRateImpl_SessionTypes_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Scope,
            groupOrder = Presentation.Group.Order.Scope)
    protected String sessionTypes;

    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackRateImpl_Edition",
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
    public CashbackRate toRate(ZoneId zone) {
        return new CashbackRate(
                id,
                name,
                active,
                ShopTime.moment(startsAt, zone),
                ShopTime.end(endsAt, zone),
                new Scope(IdList.ids(products), IdList.ids(categories), IdList.ids(sessionTypes)),
                percent);
    }

    @Override
    public void setRate(CashbackRate rate, ZoneId zone) {
        name = rate.name();
        active = rate.active();
        startsAt = ShopTime.write(rate.from(), zone);
        endsAt = ShopTime.write(rate.until(), zone);
        percent = rate.percent();
        products = IdList.text(rate.scope().products());
        categories = IdList.text(rate.scope().categories());
        sessionTypes = IdList.text(rate.scope().sessionTypes());
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Description = "LoyaltyCashbackRateImpl_Description";
                public static final String Period = "LoyaltyCashbackRateImpl_Period";
                public static final String Scope = "LoyaltyCashbackRateImpl_Scope";
            }

            public static class Order {
                public static final int Description = 1000;
                public static final int Period = 2000;
                public static final int Scope = 3000;
            }
        }
    }
}

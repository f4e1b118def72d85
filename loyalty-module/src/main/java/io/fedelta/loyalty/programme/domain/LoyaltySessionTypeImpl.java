package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.SessionType;
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
@Table(name = "LOY_SESSION_TYPE")
@AdminPresentationClass(friendlyName = "LoyaltySessionTypeImpl")
public class LoyaltySessionTypeImpl implements LoyaltySessionType, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "LoyaltySessionTypeId")
    @GenericGenerator(
            name = "LoyaltySessionTypeId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "LoyaltySessionTypeImpl"),
                @Parameter(name = "entity_name", value = "io.fedelta.loyalty.programme.domain.LoyaltySessionTypeImpl")
            })
    @Column(name = "TYPE_ID")
    @AdminPresentation(friendlyName = "LoyaltySessionTypeImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "NAME", nullable = false, length = 100)
    @AdminPresentation(
            friendlyName = "LoyaltySessionTypeImpl_Name",
            tooltip = "LoyaltySessionTypeImpl_Name_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 1000)
    protected String name;

    @Column(name = "POINTS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySessionTypeImpl_Points",
            tooltip = "LoyaltySessionTypeImpl_Points_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 2000)
    protected Long points;

    @Column(name = "ACTIVE", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySessionTypeImpl_Active",
            tooltip = "LoyaltySessionTypeImpl_Active_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 3000)
    protected Boolean active = true;

    @Column(name = "PRODUCTS", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltySessionTypeImpl_Products",
            tooltip = "LoyaltySessionTypeImpl_Products_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Goods,
            groupOrder = Presentation.Group.Order.Goods)
    protected String products;

    @Column(name = "CATEGORIES", length = IdList.LONGEST)
    @AdminPresentation(
            friendlyName = "LoyaltySessionTypeImpl_Categories",
            tooltip = "LoyaltySessionTypeImpl_Categories_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Goods,
            groupOrder = Presentation.Group.Order.Goods)
    protected String categories;

    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltySessionTypeImpl_Edition",
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
    public SessionType toSessionType() {
        return new SessionType(id, name, points, active, IdList.ids(products), IdList.ids(categories));
    }

    @Override
    public void setSessionType(SessionType type) {
        name = type.name();
        points = type.points();
        active = type.active();
        products = IdList.text(type.products());
        categories = IdList.text(type.categories());
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Description = "LoyaltySessionTypeImpl_Description";
                public static final String Goods = "LoyaltySessionTypeImpl_Goods";
            }

            public static class Order {
                public static final int Description = 1000;
                public static final int Goods = 2000;
            }
        }
    }
}

package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.CashbackRules;
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
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;

/** The form as the host's admin draws it. Field names are its property names; labels and help stand in the messages. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "LOY_CASHBACK_SETTINGS")
@AdminPresentationClass(friendlyName = "LoyaltyCashbackImpl")
public class LoyaltyCashbackImpl implements LoyaltyCashback {

    private static final long serialVersionUID = 1L;

    @Id
    @Column(name = "CASHBACK_SETTINGS_ID")
    @AdminPresentation(friendlyName = "LoyaltyCashbackImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id = ID;

    @Column(name = "ENABLED", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackImpl_Enabled",
            tooltip = "LoyaltyCashbackImpl_Enabled_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Earning,
            groupOrder = Presentation.Group.Order.Earning,
            prominent = true,
            gridOrder = 1000)
    protected Boolean enabled = CashbackRules.OFF.enabled();

    @Column(name = "RATE_PERCENT", nullable = false, precision = 5, scale = 2)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackImpl_Percent",
            tooltip = "LoyaltyCashbackImpl_Percent_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Earning,
            groupOrder = Presentation.Group.Order.Earning,
            prominent = true,
            gridOrder = 2000)
    protected BigDecimal percent = CashbackRules.OFF.percent();

    @Column(name = "PENDING_DAYS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackImpl_PendingDays",
            tooltip = "LoyaltyCashbackImpl_PendingDays_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Earning,
            groupOrder = Presentation.Group.Order.Earning,
            prominent = true,
            gridOrder = 3000)
    protected Integer pendingDays = CashbackRules.OFF.pendingDays();

    @Version
    @Column(name = "EDITION", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyCashbackImpl_Edition",
            order = 9000,
            group = Presentation.Group.Name.Earning,
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
    public CashbackRules toRules(CashbackRules before) {
        return before.with(enabled, percent.stripTrailingZeros(), pendingDays);
    }

    @Override
    public void setRules(CashbackRules rules) {
        enabled = rules.enabled();
        percent = rules.percent();
        pendingDays = rules.pendingDays();
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Earning = "LoyaltyCashbackImpl_Earning";
            }

            public static class Order {
                public static final int Earning = 1000;
            }
        }
    }
}

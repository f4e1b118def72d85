package io.fedelta.loyalty.reward.domain;

import io.fedelta.loyalty.reward.RewardType;
import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.Table;
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
@Table(name = "LOY_REWARD")
@AdminPresentationClass(friendlyName = "LoyaltyRewardImpl")
public class LoyaltyRewardImpl implements LoyaltyReward, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "LoyaltyRewardId")
    @GenericGenerator(
            name = "LoyaltyRewardId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "LoyaltyRewardImpl"),
                @Parameter(name = "entity_name", value = "io.fedelta.loyalty.reward.domain.LoyaltyRewardImpl")
            })
    @Column(name = "REWARD_ID")
    @AdminPresentation(friendlyName = "LoyaltyRewardImpl_Id", visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "NAME", nullable = false, length = 100)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_Name",
            tooltip = "LoyaltyRewardImpl_Name_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 1000)
    protected String name;

    @Column(name = "REWARD_TYPE", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_Type",
            tooltip = "LoyaltyRewardImpl_Type_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "io.fedelta.loyalty.reward.domain.LoyaltyRewardType")
    protected String type = RewardType.PROMO_CODE.name();

    @Column(name = "ACTIVE", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_Active",
            tooltip = "LoyaltyRewardImpl_Active_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Description,
            groupOrder = Presentation.Group.Order.Description,
            prominent = true,
            gridOrder = 5000)
    protected Boolean active = true;

    @Column(name = "THRESHOLD", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_Threshold",
            tooltip = "LoyaltyRewardImpl_Threshold_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Unlocking,
            groupOrder = Presentation.Group.Order.Unlocking,
            prominent = true,
            gridOrder = 2000)
    protected Long threshold;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 5)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_Amount",
            requiredOverride = RequiredOverride.NOT_REQUIRED,
            tooltip = "LoyaltyRewardImpl_Amount_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Value,
            groupOrder = Presentation.Group.Order.Value,
            prominent = true,
            gridOrder = 3000)
    protected BigDecimal amount;

    @Column(name = "CURRENCY_CODE", nullable = false, length = 3)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_Currency",
            tooltip = "LoyaltyRewardImpl_Currency_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Value,
            groupOrder = Presentation.Group.Order.Value)
    protected String currency;

    @Column(name = "VALIDITY_DAYS")
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_ValidityDays",
            tooltip = "LoyaltyRewardImpl_ValidityDays_tooltip",
            order = 3000,
            group = Presentation.Group.Name.Value,
            groupOrder = Presentation.Group.Order.Value)
    protected Integer validityDays;

    @Column(name = "TASK", length = 1000)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_Task",
            tooltip = "LoyaltyRewardImpl_Task_tooltip",
            order = 4000,
            group = Presentation.Group.Name.Value,
            groupOrder = Presentation.Group.Order.Value,
            largeEntry = true)
    protected String task;

    @Column(name = "MAIL_ON_UNLOCK", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_MailOnUnlock",
            tooltip = "LoyaltyRewardImpl_MailOnUnlock_tooltip",
            order = 1000,
            group = Presentation.Group.Name.Message,
            groupOrder = Presentation.Group.Order.Message)
    protected Boolean mailOnUnlock = true;

    @Column(name = "MAIL_MEMBERS", nullable = false)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_MailMembers",
            tooltip = "LoyaltyRewardImpl_MailMembers_tooltip",
            order = 1500,
            group = Presentation.Group.Name.Message,
            groupOrder = Presentation.Group.Order.Message)
    protected Boolean mailMembers = false;

    @Column(name = "MESSAGE", length = 2000)
    @AdminPresentation(
            friendlyName = "LoyaltyRewardImpl_Message",
            tooltip = "LoyaltyRewardImpl_Message_tooltip",
            order = 2000,
            group = Presentation.Group.Name.Message,
            groupOrder = Presentation.Group.Order.Message,
            largeEntry = true)
    protected String message;

    @Override
    public String getMainEntityName() {
        return name;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public void setId(Long id) {
        this.id = id;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    @Override
    public void setType(String type) {
        this.type = type;
    }

    @Override
    public void setActive(Boolean active) {
        this.active = active;
    }

    @Override
    public void setThreshold(Long threshold) {
        this.threshold = threshold;
    }

    @Override
    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    @Override
    public void setCurrency(String currency) {
        this.currency = currency;
    }

    @Override
    public void setMailOnUnlock(Boolean mailOnUnlock) {
        this.mailOnUnlock = mailOnUnlock;
    }

    @Override
    public Boolean getMailMembers() {
        return mailMembers;
    }

    @Override
    public void setMailMembers(Boolean mailMembers) {
        this.mailMembers = mailMembers;
    }

    @Override
    public void setTask(String task) {
        this.task = task;
    }

    @Override
    public void setMessage(String message) {
        this.message = message;
    }

    public static class Presentation {
        public static class Group {
            public static class Name {
                public static final String Description = "LoyaltyRewardImpl_Description";
                public static final String Unlocking = "LoyaltyRewardImpl_Unlocking";
                public static final String Value = "LoyaltyRewardImpl_Value";
                public static final String Message = "LoyaltyRewardImpl_Mail";
            }

            public static class Order {
                public static final int Description = 1000;
                public static final int Unlocking = 2000;
                public static final int Value = 3000;
                public static final int Message = 4000;
            }
        }
    }
}

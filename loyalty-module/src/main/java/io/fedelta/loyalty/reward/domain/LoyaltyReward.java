package io.fedelta.loyalty.reward.domain;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The merchant's form of a reward. It unlocks nothing by itself: what counts is the edition that saving it publishes.
 * Never deleted, because grants point at it; deactivated instead.
 */
public interface LoyaltyReward extends Serializable {

    Long getId();

    void setId(Long id);

    String getName();

    void setName(String name);

    /** Name of a {@link io.fedelta.loyalty.reward.RewardType}. */
    String getType();

    void setType(String type);

    BigDecimal getAmount();

    void setAmount(BigDecimal amount);

    /** ISO 4217. */
    String getCurrency();

    void setCurrency(String currency);

    Long getThreshold();

    void setThreshold(Long threshold);

    /** May be null. */
    String getMessage();

    void setMessage(String message);

    Boolean getMailOnUnlock();

    void setMailOnUnlock(Boolean mailOnUnlock);

    /** Whether members who have the points already get the mail; the answer holds for one save. */
    Boolean getMailMembers();

    void setMailMembers(Boolean mailMembers);

    /** Null if its codes never end. */
    Integer getValidityDays();

    void setValidityDays(Integer validityDays);

    Boolean getActive();

    void setActive(Boolean active);
}

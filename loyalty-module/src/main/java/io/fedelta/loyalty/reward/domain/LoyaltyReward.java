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

    void setName(String name);

    /** Name of a {@link io.fedelta.loyalty.reward.RewardType}. */
    void setType(String type);

    void setAmount(BigDecimal amount);

    /** ISO 4217. */
    void setCurrency(String currency);

    void setThreshold(Long threshold);

    void setMessage(String message);

    /** What the merchant has to do for a custom one. */
    void setTask(String task);

    void setMailOnUnlock(Boolean mailOnUnlock);

    /** Whether members who have the points already get the mail; the answer holds for one save. */
    Boolean getMailMembers();

    void setMailMembers(Boolean mailMembers);

    void setActive(Boolean active);
}

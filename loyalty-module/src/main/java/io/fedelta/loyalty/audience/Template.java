package io.fedelta.loyalty.audience;

/** What an announcement is about, and where its words begin. Stored by name. */
public enum Template {
    /** The programme is there: how it works, the ladder, and how many points one starts with. */
    LAUNCH,
    /** There is a new reward, or a better one; the reference is the reward. */
    NEW_REWARD,
    /** The rules have become better. */
    BETTER_RULES,
    /** The member's own code for friends. */
    OWN_CODE,
    /** So many points are missing to a reward; the reference is the reward. */
    NEAR_REWARD,
    /** Nothing was heard of the member for long. */
    SLEEPING,
    /** The month of the member's birthday. */
    BIRTHDAY,
    /** The merchant's own words. */
    FREE_TEXT
}

package io.fedelta.loyalty.ranking.dao;

/** What is counted by day. Named as the columns are. */
public enum DayCounter {
    POINTS_GIVEN,
    /** What was taken back, by whomever. */
    POINTS_TAKEN,
    /** What paid orders, less what came back of it. */
    POINTS_SPENT,
    NEW_MEMBERS,
    REWARDS_UNLOCKED,
    REWARDS_USED,
    REFERRALS
}

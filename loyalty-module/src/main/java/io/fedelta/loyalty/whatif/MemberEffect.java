package io.fedelta.loyalty.whatif;

/** What a member would have got by today's rules, and by the draft. */
public record MemberEffect(long accountId, long pointsToday, long pointsDraft, int rewardsToday, int rewardsDraft) {

    public long change() {
        return pointsDraft - pointsToday;
    }
}

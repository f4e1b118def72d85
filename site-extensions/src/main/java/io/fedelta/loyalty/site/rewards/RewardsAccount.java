package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.reckoning.UnearnedOrder;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.session.PlannedSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What <em>My rewards</em> shows, as read.
 *
 * @param codes by grant id
 * @param explanations of the shown entries, by entry number
 * @param orderNumbers of the shown entries, by order id
 * @param claimed when their orders were claimed that a guest had placed, by order id
 * @param sessions planned ones, next first
 * @param challenges those that are on
 * @param birthday empty if the customer has told none
 * @param tier empty while there are no tiers
 * @param unearned the newest orders without points
 */
record RewardsAccount(
        Account account,
        ProgrammeRules rules,
        List<RewardVersion> ladder,
        Optional<RewardVersion> next,
        List<Grant> grants,
        Map<String, String> codes,
        Page<Entry> history,
        Map<Long, Explanation> explanations,
        Map<Long, String> orderNumbers,
        Map<Long, Instant> claimed,
        List<PlannedSession> sessions,
        List<ChallengeProgress> challenges,
        Optional<KnownBirthday> birthday,
        Optional<ReadTier> tier,
        List<UnearnedOrder> unearned) {}

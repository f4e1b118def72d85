package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.session.PlannedSession;
import java.util.List;
import java.util.Optional;

/**
 * What a member has ahead, as read.
 *
 * @param sessions planned ones, next first
 * @param challenges those that are on
 * @param birthday empty if the customer has told none
 * @param tier empty while there are no tiers
 */
record Outlook(
        List<PlannedSession> sessions,
        List<ChallengeProgress> challenges,
        Optional<KnownBirthday> birthday,
        Optional<ReadTier> tier) {}

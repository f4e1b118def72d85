package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.reward.RewardVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The programme as it is in force, as read.
 *
 * @param categories names by id of those that campaigns are about
 * @param products names by id of those that campaigns are about
 */
record LiveProgramme(
        ProgrammeRules rules, List<RewardVersion> ladder, Map<Long, String> categories, Map<Long, String> products) {

    static final LiveProgramme OFF = new LiveProgramme(ProgrammeRules.OFF, List.of(), Map.of(), Map.of());

    /** Campaigns that run or are to come, the next to begin last. */
    static List<Campaign> notOver(ProgrammeRules rules, Instant now) {
        return rules.campaigns().stream()
                .filter(campaign -> campaign.active() && now.isBefore(campaign.until()))
                .sorted(Comparator.comparing(Campaign::from).thenComparing(Campaign::id))
                .toList();
    }
}

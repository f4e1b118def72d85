package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.comparison.CustomerShare;
import io.fedelta.loyalty.comparison.GroupFigures;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.RankingFigures.Freshness;
import io.fedelta.loyalty.ranking.RankingFigures.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the programme does, as it was read.
 *
 * @param best the members with the most points
 * @param switchedOn when the programme was first on
 * @param groups members and other customers by currency, in the months of the span
 */
record Overview(
        Totals totals,
        Trend trend,
        List<RankedMember> best,
        List<Milestone> milestones,
        Optional<LocalDate> switchedOn,
        List<GroupFigures> groups,
        Optional<Instant> countedAt,
        List<CustomerShare> shares,
        Freshness freshness) {}

package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what happened to the programme itself: from its rule versions, which never change and are kept in memory. */
public class Milestones {

    /** More than these cannot be told apart on a chart. */
    static final int MOST = 12;

    private static final int MOST_VERSIONS = 200;

    private final Programme programme;
    private final ZoneId zone;
    private volatile Instant switchedOn;

    public Milestones(Programme programme, ZoneId zone) {
        this.programme = programme;
        this.zone = zone;
    }

    /** When the programme was first on; empty if it never was. */
    Optional<Instant> switchedOn() {
        if (switchedOn == null) {
            long newest = programme.current().number();
            switchedOn = Stream.iterate(1L, number -> number <= newest, number -> number + 1)
                    .map(programme::version)
                    .filter(version -> version.rules().enabled())
                    .map(RuleVersion::validFrom)
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(switchedOn);
    }

    /** The newest ones between two days, both included, by day. */
    List<Milestone> between(LocalDate from, LocalDate until) {
        List<Milestone> found = new ArrayList<>(changes(from, until));
        programme.current().rules().campaigns().stream()
                .filter(Campaign::active)
                .map(this::runs)
                .filter(runs -> !runs.day().isAfter(until) && !runs.last().isBefore(from))
                .forEach(found::add);
        found.sort(Comparator.comparing(Milestone::day));
        return found.subList(Math.max(0, found.size() - MOST), found.size());
    }

    private Milestone.CampaignRuns runs(Campaign campaign) {
        return new Milestone.CampaignRuns(
                day(campaign.from()), day(campaign.until().minusMillis(1)), campaign.name());
    }

    /** As they came. */
    private List<Milestone> changes(LocalDate from, LocalDate until) {
        List<Milestone> changes = new ArrayList<>();
        RuleVersion version = programme.current();
        for (int i = 0;
                i < MOST_VERSIONS
                        && version.number() > 0
                        && !day(version.validFrom()).isBefore(from);
                i++) {
            RuleVersion before =
                    version.number() == 1 ? RuleVersion.BEFORE_THE_FIRST : programme.version(version.number() - 1);
            if (!day(version.validFrom()).isAfter(until)) {
                add(change(before.rules(), version), changes);
            }
            version = before;
        }
        Collections.reverse(changes);
        return changes;
    }

    private Milestone change(ProgrammeRules before, RuleVersion version) {
        LocalDate day = day(version.validFrom());
        ProgrammeRules now = version.rules();
        if (now.enabled() != before.enabled()) {
            return now.enabled() ? new Milestone.SwitchedOn(day) : new Milestone.SwitchedOff(day);
        }
        return now.ratio().equals(before.ratio())
                ? new Milestone.RulesChanged(day, 1)
                : new Milestone.RatioChanged(day, before.ratio(), now.ratio());
    }

    /** Edits without a name of their own become one for each day. */
    private static void add(Milestone change, List<Milestone> changes) {
        if (change instanceof Milestone.RulesChanged) {
            int same = (int) changes.stream()
                    .filter(other -> other instanceof Milestone.RulesChanged
                            && other.day().equals(change.day()))
                    .mapToInt(other -> ((Milestone.RulesChanged) other).edits())
                    .sum();
            changes.removeIf(other ->
                    other instanceof Milestone.RulesChanged && other.day().equals(change.day()));
            changes.add(new Milestone.RulesChanged(change.day(), same + 1));
        } else {
            changes.add(change);
        }
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}

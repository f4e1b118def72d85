package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.service.Rewards;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Looks at the live rules and the data for what a merchant has set up so far. Remembers nothing. */
public class Checklists {

    private final Programme programme;
    private final Rewards rewards;
    private final Clock clock;

    public Checklists(Programme programme, Rewards rewards, Clock clock) {
        this.programme = programme;
        this.rewards = rewards;
        this.clock = clock;
    }

    /** @param members whether anybody has points */
    public ChecklistView read(boolean members) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        Set<Step> done = EnumSet.noneOf(Step.class);
        addIf(rules.awardsPaymentPoints(), Step.PAYMENTS, done);
        addIf(hasSessions(rules), Step.SESSIONS, done);
        addIf(!rewards.ladder().isEmpty(), Step.REWARDS, done);
        addIf(rules.hasTiers(), Step.TIERS, done);
        addIf(hasEvents(rules, clock.instant()), Step.EVENTS, done);
        addIf(members, Step.MEMBERS, done);
        return new ChecklistView(done);
    }

    private static void addIf(boolean set, Step step, Set<Step> done) {
        if (set) {
            done.add(step);
        }
    }

    private static boolean hasSessions(ProgrammeRules rules) {
        return rules.awardsSessionPoints() && rules.sessions().types().stream().anyMatch(SessionType::active);
    }

    /** Whether there is, or is to come, anything beside what is bought that brings points. */
    private static boolean hasEvents(ProgrammeRules rules, Instant now) {
        return rules.campaigns().stream().anyMatch(campaign -> campaign.active() && now.isBefore(campaign.until()))
                || rules.challenges().stream().anyMatch(Challenge::active)
                || rules.bonuses().welcome()
                || rules.bonuses().birthday() != BonusRules.Birthday.NOTHING;
    }
}

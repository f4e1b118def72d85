package io.fedelta.loyalty.challenge.service;

import io.fedelta.loyalty.bonus.Bonus;
import io.fedelta.loyalty.bonus.service.Bonuses;
import io.fedelta.loyalty.challenge.ChallengeSpan;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Counts;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Gives the bonuses of challenges and takes them back, whatever they count. */
public class ChallengeAwards {

    private final Programme programme;
    private final Bonuses bonuses;
    private final LoyaltyLedger ledger;
    private final ZoneId zone;

    public ChallengeAwards(Programme programme, Bonuses bonuses, LoyaltyLedger ledger, ZoneId zone) {
        this.programme = programme;
        this.bonuses = bonuses;
        this.ledger = ledger;
        this.zone = zone;
    }

    static List<Challenge> active(ProgrammeRules rules, Counts counts) {
        return rules.challenges().stream()
                .filter(challenge -> challenge.active() && challenge.counts() == counts)
                .toList();
    }

    ChallengeSpan span(Challenge challenge, Instant moment) {
        return ChallengeSpan.of(challenge.period(), moment, zone);
    }

    /** Locks the account until the caller's transaction ends: who counts before giving locks before counting. */
    void lock(long accountId) {
        ledger.lock(accountId);
    }

    void give(Challenge challenge, long accountId, long ruleVersion, Instant metAt) {
        bonuses.give(new Bonus(
                accountId,
                kind(challenge.counts()),
                Source.challenge(challenge.id(), span(challenge, metAt).key()),
                new BonusExplanation(challenge.name(), challenge.orders(), Points.of(challenge.points())),
                ruleVersion,
                metAt));
    }

    /**
     * Takes back what was given in the periods around that moment and is not met any more.
     *
     * @param isMet whether the challenge still is, in that period
     */
    void takeBack(long accountId, Instant moment, Counts counts, BiPredicate<Challenge, ChallengeSpan> isMet) {
        ledger.lock(accountId);
        Set<String> keys = ChallengeSpan.keysOf(moment, zone);
        ledger.ofKind(accountId, kind(counts)).stream()
                .filter(entry -> keys.contains(period(entry)) && bonuses.stands(entry))
                .filter(entry -> isLost(challengeOf(entry), moment, isMet))
                .forEach(bonuses::takeBack);
    }

    private boolean isLost(Challenge challenge, Instant moment, BiPredicate<Challenge, ChallengeSpan> isMet) {
        return !isMet.test(challenge, span(challenge, moment));
    }

    private static EntryKind kind(Counts counts) {
        return switch (counts) {
            case ORDERS -> EntryKind.CHALLENGE;
            case FRIENDS -> EntryKind.FRIEND_CHALLENGE;
        };
    }

    /** As it was when it was met. */
    private Challenge challengeOf(Entry entry) {
        long id = Long.parseLong(entry.source().id().split("-", 2)[0]);
        return programme.version(entry.ruleVersion().orElseThrow()).rules().challenges().stream()
                .filter(challenge -> challenge.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static String period(Entry entry) {
        return entry.source().id().split("-", 2)[1];
    }
}

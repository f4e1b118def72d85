package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.bonus.Bonus;
import io.fedelta.loyalty.bonus.service.Bonuses;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Optional;

/** Points of the two sides of a referral, by the rules in force when the friend had succeeded. */
public class SidePoints {

    private final LoyaltyLedger ledger;
    private final Bonuses bonuses;
    private final Programme programme;
    private final Clock clock;

    public SidePoints(LoyaltyLedger ledger, Bonuses bonuses, Programme programme, Clock clock) {
        this.ledger = ledger;
        this.bonuses = bonuses;
        this.programme = programme;
        this.clock = clock;
    }

    void lock(long accountId) {
        ledger.lock(accountId);
    }

    /** @return the number of the entry; empty if there is nothing to give */
    Optional<Long> giveFriend(Referral friend) {
        return give(
                friend,
                friend.refereeId(),
                EntryKind.REFEREE_BONUS,
                rules(friend).refereePoints());
    }

    /** @return the number of the entry; empty if there is nothing to give */
    Optional<Long> giveOwner(Referral friend) {
        return give(
                friend, friend.referrerId(), EntryKind.REFERRAL, rules(friend).referrerPoints());
    }

    private ReferralRules rules(Referral friend) {
        return programme
                .version(friend.progress().ruleVersion().orElseThrow())
                .rules()
                .referral();
    }

    private Optional<Long> give(Referral friend, long accountId, EntryKind kind, long points) {
        return points == 0
                ? Optional.empty()
                : Optional.of(bonuses.give(new Bonus(
                                accountId,
                                kind,
                                Source.referral(friend.refereeId()),
                                new BonusExplanation("", 0, Points.of(points)),
                                friend.progress().ruleVersion().orElseThrow(),
                                Moments.now(clock))))
                        .map(Entry::entryNo);
    }

    void takeFromFriend(Referral friend) {
        takeBack(friend, friend.refereeId(), EntryKind.REFEREE_BONUS);
    }

    void takeFromOwner(Referral friend) {
        takeBack(friend, friend.referrerId(), EntryKind.REFERRAL);
    }

    private void takeBack(Referral friend, long accountId, EntryKind kind) {
        ledger.newest(accountId, kind, Source.referral(friend.refereeId()))
                .filter(bonuses::stands)
                .ifPresent(bonuses::takeBack);
    }
}

package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.People;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Referral.Scrutiny;
import io.fedelta.loyalty.referral.Review;
import io.fedelta.loyalty.referral.Suspicion;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the friend with the code's owner before anything is given: by then the friend has ordered, and so has an
 * address. What a person has looked at is not doubted again.
 */
public class Doubts {

    private final ReferralRows rows;
    private final People people;
    private final Programme programme;
    private final ReviewQueue queue;
    private final LoyaltyTransactions transactions;

    public Doubts(
            JdbcTemplate jdbc,
            People people,
            Programme programme,
            ReviewQueue queue,
            LoyaltyTransactions transactions) {
        this.rows = new ReferralRows(jdbc);
        this.people = people;
        this.programme = programme;
        this.queue = queue;
        this.transactions = transactions;
    }

    void look(long refereeId) {
        rows.find(refereeId)
                .filter(friend -> friend.scrutiny().review() == Review.NONE)
                .ifPresent(this::look);
    }

    private void look(Referral friend) {
        Set<Suspicion> found = found(friend);
        if (!found.equals(friend.scrutiny().reasons())) {
            transactions.inNew(() -> {
                rows.lock(friend.refereeId())
                        .filter(now -> now.scrutiny().review() == Review.NONE)
                        .ifPresent(now -> queue.keep(now.with(doubted(now, found))));
                return null;
            });
        }
    }

    private Set<Suspicion> found(Referral friend) {
        Set<Suspicion> found = EnumSet.noneOf(Suspicion.class);
        found.addAll(friend.scrutiny().reasons());
        people.find(friend.refereeId())
                .ifPresent(referee -> people.find(friend.referrerId())
                        .ifPresent(referrer -> found.addAll(referee.inCommon(referrer))));
        return found;
    }

    private Scrutiny doubted(Referral friend, Set<Suspicion> found) {
        boolean held = Suspicion.isHeld(
                found, programme.current().rules().referral().watch().holdShared());
        return friend.scrutiny().with(held ? Review.OPEN : Review.NONE, found);
    }
}

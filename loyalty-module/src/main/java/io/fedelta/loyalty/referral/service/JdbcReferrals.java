package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.People;
import io.fedelta.loyalty.referral.Person;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Referral.Scrutiny;
import io.fedelta.loyalty.referral.Review;
import io.fedelta.loyalty.referral.Via;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.referral.service.Attachments.Arrival;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides who may come by a friend at all; {@link Attachments} does it, and {@link Reviews} what people decide. */
public class JdbcReferrals implements Referrals {

    private final ReferralRows rows;
    private final People people;
    private final Programme programme;
    private final CodeOwners owners;
    private final Attachments attachments;
    private final Reviews reviews;
    private final ReferralRewards rewards;

    public JdbcReferrals(
            ReferralRows rows,
            People people,
            Programme programme,
            CodeOwners owners,
            Attachments attachments,
            Reviews reviews,
            ReferralRewards rewards) {
        this.rows = rows;
        this.people = people;
        this.programme = programme;
        this.owners = owners;
        this.attachments = attachments;
        this.reviews = reviews;
        this.rewards = rewards;
    }

    @Override
    public Answer introduce(long refereeId, Introduction introduction) {
        if (isOff()) {
            return Answer.OFF;
        }
        Optional<Person> referee = people.find(refereeId);
        if (referee.isEmpty()) {
            return Answer.NOT_YET_A_CUSTOMER;
        }
        // Before the code is looked up, so that who is refused anyway learns nothing about it.
        if (!people.orders(refereeId, 1).isEmpty()) {
            return Answer.EARLIER_ORDERS;
        }
        Via via = introduction instanceof Introduction.Link ? Via.LINK : Via.TYPED;
        return owners.of(introduction)
                .map(owner -> comeBy(owner.accountId(), referee.get(), via))
                .orElse(Answer.UNKNOWN_CODE);
    }

    private Answer comeBy(long referrerId, Person referee, Via via) {
        if (referrerId == referee.customerId()) {
            return Answer.OWN_CODE;
        }
        return people.find(referrerId).filter(referee::sharesMailbox).isPresent()
                ? Answer.OWN_MAILBOX
                : attachments.attach(new Arrival(referrerId, referee.customerId(), via, Scrutiny.NONE));
    }

    @Override
    public Answer check(Introduction.Typed typed) {
        if (isOff()) {
            return Answer.OFF;
        }
        return owners.of(typed).isPresent() ? Answer.NOT_YET_A_CUSTOMER : Answer.UNKNOWN_CODE;
    }

    private boolean isOff() {
        return !programme.current().rules().rewardsReferrals();
    }

    @Override
    public Answer record(long referrerId, long refereeId, String actor, String reason) {
        if (people.find(refereeId).isEmpty() || people.find(referrerId).isEmpty()) {
            return Answer.NOT_YET_A_CUSTOMER;
        }
        if (referrerId == refereeId) {
            return Answer.OWN_CODE;
        }
        Scrutiny byHand = new Scrutiny(Review.APPROVED, Set.of(), Optional.of(actor), Optional.of(reason));
        Answer answer = attachments.attach(new Arrival(referrerId, refereeId, Via.BY_HAND, byHand));
        if (answer.isAccepted()) {
            rewards.advance(refereeId);
        }
        return answer;
    }

    @Override
    public boolean review(long refereeId, boolean approve, int edition, String actor, String note) {
        boolean decided = reviews.decide(refereeId, approve, edition, actor, note);
        if (decided) {
            rewards.advance(refereeId);
        }
        return decided;
    }

    @Override
    public boolean mayStillCome(long customerId) {
        return rows.find(customerId).filter(known -> !known.state().isOpen()).isEmpty()
                && people.orders(customerId, 1).isEmpty();
    }

    @Override
    public Optional<Referral> of(long refereeId) {
        return rows.find(refereeId);
    }

    @Override
    public List<Referral> friends(long referrerId, int atMost) {
        return rows.friends(referrerId, atMost);
    }
}

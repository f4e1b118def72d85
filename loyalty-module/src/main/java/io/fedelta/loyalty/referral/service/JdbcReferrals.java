package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.People;
import io.fedelta.loyalty.referral.Person;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Referral.Scrutiny;
import io.fedelta.loyalty.referral.ReferralCode;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.Review;
import io.fedelta.loyalty.referral.Via;
import io.fedelta.loyalty.referral.dao.CodeRows;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Both customers' codes are locked before anything is looked at, the lower id first: two who name each other at once
 * find out, and friends of one customer are counted one after the other.
 */
public class JdbcReferrals implements Referrals {

    /** A chain of friends is followed so far; whoever is brought by it that late is no accomplice. */
    private static final int LONGEST_CIRCLE = 10;

    private final ReferralRows rows;
    private final CodeRows codeRows;
    private final Codes codes;
    private final People people;
    private final Programme programme;
    private final Bursts bursts;
    private final FirstTriggers triggers;
    private final ReferralRewards rewards;
    private final Guesses guesses;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcReferrals(
            JdbcTemplate jdbc,
            Codes codes,
            People people,
            Programme programme,
            FirstTriggers triggers,
            ReferralRewards rewards,
            Guesses guesses,
            ReviewQueue queue,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.rows = new ReferralRows(jdbc);
        this.codeRows = new CodeRows(jdbc);
        this.codes = codes;
        this.people = people;
        this.programme = programme;
        this.bursts = new Bursts(rows, queue);
        this.triggers = triggers;
        this.rewards = rewards;
        this.guesses = guesses;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Answer introduce(long refereeId, Introduction introduction) {
        if (!rules().rewardsReferrals()) {
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
        return owner(introduction)
                .map(owner -> attach(owner.accountId(), referee.get(), via(introduction), Scrutiny.NONE))
                .orElse(Answer.UNKNOWN_CODE);
    }

    @Override
    public Answer check(Introduction.Typed typed) {
        if (!rules().rewardsReferrals()) {
            return Answer.OFF;
        }
        return owner(typed).isPresent() ? Answer.NOT_YET_A_CUSTOMER : Answer.UNKNOWN_CODE;
    }

    private Optional<ReferralCode> owner(Introduction introduction) {
        if (introduction instanceof Introduction.Link link) {
            return codes.findByToken(link.token());
        }
        Introduction.Typed typed = (Introduction.Typed) introduction;
        if (guesses.areTooMany(typed.by())) {
            return Optional.empty();
        }
        Optional<ReferralCode> found = codes.read(typed.text()).flatMap(codes::find);
        if (found.isEmpty()) {
            guesses.wrong(typed.by());
        }
        return found;
    }

    private static Via via(Introduction introduction) {
        return introduction instanceof Introduction.Link ? Via.LINK : Via.TYPED;
    }

    @Override
    public Answer record(long referrerId, long refereeId, String actor, String reason) {
        Optional<Person> referee = people.find(refereeId);
        if (referee.isEmpty() || people.find(referrerId).isEmpty()) {
            return Answer.NOT_YET_A_CUSTOMER;
        }
        Scrutiny byHand = new Scrutiny(Review.APPROVED, Set.of(), Optional.of(actor), Optional.of(reason));
        Answer answer = attach(referrerId, referee.get(), Via.BY_HAND, byHand);
        if (answer.isAccepted()) {
            rewards.advance(refereeId);
        }
        return answer;
    }

    private Answer attach(long referrerId, Person referee, Via via, Scrutiny scrutiny) {
        if (referrerId == referee.customerId()) {
            return Answer.OWN_CODE;
        }
        Optional<Person> referrer = people.find(referrerId);
        if (via != Via.BY_HAND && referrer.filter(referee::sharesMailbox).isPresent()) {
            return Answer.OWN_MAILBOX;
        }
        LongStream.of(referrerId, referee.customerId()).forEach(codes::give);
        return transactions.inNew(() -> attachLocked(referrerId, referee.customerId(), via, scrutiny));
    }

    private Answer attachLocked(long referrerId, long refereeId, Via via, Scrutiny scrutiny) {
        LongStream.of(referrerId, refereeId).sorted().forEach(codeRows::lock);
        Optional<Referral> before = rows.lock(refereeId);
        if (before.isPresent()
                && (!before.get().state().isOpen() || !via.beats(before.get().via()))) {
            return before.get().referrerId() == referrerId && via != Via.BY_HAND
                    ? Answer.ACCEPTED
                    : Answer.ALREADY_REFERRED;
        }
        if (leadsBack(referrerId, refereeId)) {
            return Answer.CIRCLE;
        }
        if (before.filter(known -> known.referrerId() == referrerId && known.via() == via)
                .isEmpty()) {
            write(
                    new Referral(
                            refereeId,
                            referrerId,
                            via,
                            Moments.now(clock),
                            via == Via.BY_HAND ? triggers.progress(refereeId, rules()) : Referral.Progress.WAITING,
                            scrutiny,
                            before.map(Referral::edition).orElse(0)),
                    before.isPresent());
        }
        return Answer.ACCEPTED;
    }

    private void write(Referral referral, boolean known) {
        if (known) {
            rows.update(referral);
        } else {
            rows.insert(referral);
        }
        if (referral.via() != Via.BY_HAND) {
            bursts.look(referral.referrerId(), rules().referral().watch(), referral.attachedAt());
        }
    }

    private boolean leadsBack(long referrerId, long refereeId) {
        long at = referrerId;
        for (int step = 0; step < LONGEST_CIRCLE; step++) {
            Optional<Referral> earlier = rows.find(at).filter(known -> known.state() != ReferralState.REJECTED);
            if (earlier.isEmpty()) {
                return false;
            }
            at = earlier.get().referrerId();
            if (at == refereeId) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean review(long refereeId, boolean approve, int edition, String actor, String note) {
        boolean decided = transactions.inNew(() -> rows.lock(refereeId)
                .filter(held -> held.scrutiny().review() == Review.OPEN && held.edition() == edition)
                .map(held -> decide(held, approve, actor, note))
                .isPresent());
        if (decided) {
            rewards.advance(refereeId);
        }
        return decided;
    }

    private Referral decide(Referral held, boolean approve, String actor, String note) {
        Scrutiny decided = new Scrutiny(
                approve ? Review.APPROVED : Review.REJECTED,
                held.scrutiny().reasons(),
                Optional.of(actor),
                Optional.of(note).filter(text -> !text.isEmpty()));
        Referral reviewed = held.with(decided);
        rows.update(approve ? reviewed : reviewed.with(held.progress().now(ReferralState.REJECTED)));
        return reviewed;
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

    private ProgrammeRules rules() {
        return programme.current().rules();
    }
}

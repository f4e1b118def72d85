package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Referral.Progress;
import io.fedelta.loyalty.referral.Referral.Scrutiny;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.Via;
import io.fedelta.loyalty.referral.dao.CodeRows;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Attaches a friend to the customer who brought it. Both customers' codes are locked before anything is looked at, the
 * lower id first: two who name each other at once find out, and friends of one customer are counted one after the
 * other.
 */
public class Attachments {

    /** A chain of friends is followed so far; whoever is brought by it that late is no accomplice. */
    private static final int LONGEST_CIRCLE = 10;

    private final ReferralRows rows;
    private final CodeRows codeRows;
    private final Codes codes;
    private final Bursts bursts;
    private final FirstTriggers triggers;
    private final Programme programme;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public Attachments(
            JdbcTemplate jdbc,
            Codes codes,
            FirstTriggers triggers,
            ReviewQueue queue,
            Programme programme,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.rows = new ReferralRows(jdbc);
        this.codeRows = new CodeRows(jdbc);
        this.codes = codes;
        this.bursts = new Bursts(rows, queue);
        this.triggers = triggers;
        this.programme = programme;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** That a friend came by that customer. */
    record Arrival(long referrerId, long refereeId, Via via, Scrutiny scrutiny) {

        boolean says(Referral known) {
            return known.referrerId() == referrerId && known.via() == via;
        }

        boolean yieldsTo(Referral known) {
            return !known.state().isOpen() || !via.beats(known.via());
        }

        /** Who came by the same customer before has nothing to complain of. */
        Answer answerTo(Referral known) {
            return known.referrerId() == referrerId && via != Via.BY_HAND ? Answer.ACCEPTED : Answer.ALREADY_REFERRED;
        }
    }

    /** In a transaction of its own. */
    Answer attach(Arrival arrival) {
        LongStream.of(arrival.referrerId(), arrival.refereeId()).forEach(codes::give);
        return transactions.inNew(() -> attachLocked(arrival));
    }

    private Answer attachLocked(Arrival arrival) {
        LongStream.of(arrival.referrerId(), arrival.refereeId()).sorted().forEach(codeRows::lock);
        Optional<Referral> before = rows.lock(arrival.refereeId());
        Optional<Answer> settled = before.filter(arrival::yieldsTo).map(arrival::answerTo);
        if (settled.isPresent()) {
            return settled.get();
        }
        if (leadsBack(arrival.referrerId(), arrival.refereeId())) {
            return Answer.CIRCLE;
        }
        if (before.filter(arrival::says).isEmpty()) {
            write(arrival, before);
        }
        return Answer.ACCEPTED;
    }

    private void write(Arrival arrival, Optional<Referral> before) {
        ProgrammeRules rules = programme.current().rules();
        boolean byHand = arrival.via() == Via.BY_HAND;
        Progress progress = byHand ? triggers.progress(arrival.refereeId(), rules) : Progress.WAITING;
        Referral attached = new Referral(
                arrival.refereeId(),
                arrival.referrerId(),
                arrival.via(),
                Moments.now(clock),
                progress,
                arrival.scrutiny(),
                before.map(Referral::edition).orElse(0));
        before.ifPresentOrElse(known -> rows.update(attached), () -> rows.insert(attached));
        if (!byHand) {
            bursts.look(attached.referrerId(), rules.referral().watch(), attached.attachedAt());
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
}

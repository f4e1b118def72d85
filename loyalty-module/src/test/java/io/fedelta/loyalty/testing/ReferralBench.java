package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.bonus.service.Bonuses;
import io.fedelta.loyalty.challenge.service.FriendChallenges;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.host.customer.AnyAsciiTransliteration;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.message.dao.NoticeRows;
import io.fedelta.loyalty.message.service.DeliverySignal;
import io.fedelta.loyalty.message.service.JdbcMerchantNotices;
import io.fedelta.loyalty.message.service.JdbcOutbox;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.ReferralListener;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.referral.service.Attachments;
import io.fedelta.loyalty.referral.service.CodeOwners;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.Doubts;
import io.fedelta.loyalty.referral.service.FirstTriggers;
import io.fedelta.loyalty.referral.service.Guesses;
import io.fedelta.loyalty.referral.service.JdbcCodes;
import io.fedelta.loyalty.referral.service.JdbcReferrals;
import io.fedelta.loyalty.referral.service.ReferralNews;
import io.fedelta.loyalty.referral.service.ReferralRewards;
import io.fedelta.loyalty.referral.service.ReferralTask;
import io.fedelta.loyalty.referral.service.ReferralTriggers;
import io.fedelta.loyalty.referral.service.Referrals;
import io.fedelta.loyalty.referral.service.ReviewQueue;
import io.fedelta.loyalty.referral.service.Reviews;
import io.fedelta.loyalty.referral.service.SidePoints;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Referrals on top of a {@link BonusBench}: Paolo Martini is customer 1, Sofia 2; everything in category 20 is a family
 * session of 75. Ratio 1; 10 points for the friend, 30 for the code's owner.
 */
public final class ReferralBench {

    public static final long PAOLO = 1;
    public static final long SOFIA = 2;
    public static final Goods FAMILY = new Goods(Optional.of(12L), Set.of(20L));

    public final BonusBench bonuses;
    public final LoyaltyBench loyalty;
    public final FakePeople people;
    public final Codes codes;
    public final Referrals referrals;
    public final ReferralRewards rewards;
    public final ReferralTask task;
    public final Outbox outbox;
    public final List<ReferralListener> listeners = new CopyOnWriteArrayList<>();

    private ReferralBench(LoyaltyBench node) {
        loyalty = node;
        bonuses = BonusBench.on(node);
        people = new FakePeople(loyalty.orders, loyalty.jdbc);
        codes = new JdbcCodes(
                loyalty.jdbc, people::customers, new AnyAsciiTransliteration(), loyalty.transactions, loyalty.clock);
        outbox = new JdbcOutbox(new MessageRows(loyalty.jdbc, loyalty.clock), new DeliverySignal(), loyalty.clock);
        ReviewQueue queue = new ReviewQueue(
                loyalty.jdbc,
                new JdbcMerchantNotices(new NoticeRows(loyalty.jdbc, loyalty.clock), loyalty.programme, outbox));
        FirstTriggers first = new FirstTriggers(loyalty.jdbc, people, loyalty.programme);
        rewards = new ReferralRewards(
                loyalty.jdbc,
                new Doubts(loyalty.jdbc, people, loyalty.programme, queue, loyalty.transactions),
                first,
                new SidePoints(
                        loyalty.ledger, new Bonuses(loyalty.ledger, loyalty.clock), loyalty.programme, loyalty.clock),
                new ReferralNews(outbox, listeners),
                loyalty.transactions,
                loyalty.clock);
        ReferralRows rows = new ReferralRows(loyalty.jdbc);
        referrals = new JdbcReferrals(
                rows,
                people,
                loyalty.programme,
                new CodeOwners(codes, new Guesses(loyalty.jdbc, loyalty.transactions, loyalty.clock)),
                new Attachments(
                        loyalty.jdbc, codes, first, queue, loyalty.programme, loyalty.transactions, loyalty.clock),
                new Reviews(rows, loyalty.transactions),
                rewards);
        task = new ReferralTask(loyalty.jdbc, rewards, loyalty.clock);
        ReferralTriggers triggers =
                new ReferralTriggers(loyalty.jdbc, loyalty.orders, loyalty.programme, loyalty.ledger);
        loyalty.paidOrderListeners.add(triggers);
        loyalty.sessionListeners.add(triggers);
        listeners.add(new FriendChallenges(new ReferralRows(loyalty.jdbc), loyalty.programme, bonuses.challengeAwards));
    }

    /** With Paolo, who has his code, and Sofia, who is new. */
    public static ReferralBench on(TestDatabase database) {
        return on(LoyaltyBench.on(database));
    }

    public static ReferralBench on(LoyaltyBench node) {
        ReferralBench bench = new ReferralBench(node);
        bench.people
                .with(PAOLO, "Paolo", "Martini", "paolo@example.org")
                .with(SOFIA, "Sofia", "Neri", "sofia@example.org");
        bench.rewarding(Trigger.FIRST_SESSION_OR_ORDER);
        bench.codes.give(PAOLO);
        return bench;
    }

    public ReferralBench rewarding(Trigger trigger) {
        return ruled(ReferralRules.on(trigger, 10, 30));
    }

    public ReferralBench ruled(ReferralRules rules) {
        SessionType family = new SessionType(2, "Family session", 75, true, Set.of(), Set.of(20L));
        loyalty.ruled(LoyaltyBench.rules("1")
                .withSessions(new SessionRules(true, List.of(family)))
                .withReferral(rules));
        return this;
    }

    public Answer typed(long refereeId, String code) {
        return referrals.introduce(refereeId, new Introduction.Typed(code, asker(refereeId)));
    }

    public Answer linked(long refereeId, String code) {
        return referrals.introduce(
                refereeId, new Introduction.Link(codes.token(codes.read(code).orElseThrow())));
    }

    public static Asker asker(long customerId) {
        return new Asker(Optional.of(customerId), "session-" + customerId, "192.0.2.1");
    }

    /** A family session for 75 €, ordered and paid. */
    public OrderFixture family(long orderId, long customerId) {
        return OrderFixture.order(orderId)
                .of(customerId)
                .line("Family session", 1, "75.00", FAMILY)
                .paidInFull(loyalty.clock.instant());
    }

    /** Something for 75 € that is no session. */
    public OrderFixture album(long orderId, long customerId) {
        return OrderFixture.order(orderId).of(customerId).line("75.00").paidInFull(loyalty.clock.instant());
    }

    public void done(long orderId) {
        loyalty.jdbc
                .queryForList(
                        "SELECT SESSION_ID FROM LOY_SESSION WHERE ORDER_ID = ? ORDER BY SESSION_ID",
                        String.class,
                        orderId)
                .forEach(session -> loyalty.sessions.change(session, SessionAction.MARK_DONE, Studio.ANNA));
    }

    /** What the worker does within a second. */
    public ReferralBench rewarded() {
        task.run();
        return this;
    }

    public long points(long customerId) {
        return loyalty.points(customerId);
    }

    public List<Long> points(long customerId, EntryKind kind) {
        return bonuses.points(customerId, kind);
    }

    public Referral referral(long refereeId) {
        return referrals.of(refereeId).orElseThrow();
    }

    public ReferralState state(long refereeId) {
        return referral(refereeId).state();
    }

    public List<Finding> verify() {
        return new LoyaltyVerification(loyalty.dataSource, List::of, List.of(), loyalty.clock).run();
    }
}

package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.MultiplierSource;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.earning.RefundListener;
import io.fedelta.loyalty.earning.SubmissionListener;
import io.fedelta.loyalty.earning.service.ClawBack;
import io.fedelta.loyalty.earning.service.DecisionLock;
import io.fedelta.loyalty.earning.service.JdbcOrderAwarding;
import io.fedelta.loyalty.earning.service.JdbcRefundLines;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.earning.service.OrderMultipliers;
import io.fedelta.loyalty.earning.service.PaymentAward;
import io.fedelta.loyalty.earning.service.RefundLines;
import io.fedelta.loyalty.earning.service.RefundNews;
import io.fedelta.loyalty.earning.service.RefundPolicy;
import io.fedelta.loyalty.guest.dao.GuestClaimRows;
import io.fedelta.loyalty.host.persistence.LoyaltyJdbcTemplate;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.PostingListener;
import io.fedelta.loyalty.ledger.service.JdbcLoyaltyLedger;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.ledger.service.PointAdjustments;
import io.fedelta.loyalty.ledger.service.PostedPointAdjustments;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.message.service.DeliverySignal;
import io.fedelta.loyalty.message.service.JdbcOutbox;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.JdbcProgramme;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.session.SessionListener;
import io.fedelta.loyalty.session.dao.SessionRows;
import io.fedelta.loyalty.session.service.JdbcSessions;
import io.fedelta.loyalty.session.service.SessionAward;
import io.fedelta.loyalty.session.service.SessionCreation;
import io.fedelta.loyalty.session.service.SessionLoss;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.tier.service.Standings;
import io.fedelta.loyalty.tier.service.TierPoints;
import io.fedelta.loyalty.tier.service.TierSpend;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.RetryingTransactions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Programme, ledger and earning as a shop wires them, on a database of their own, with orders in memory and a clock
 * that stands still. Two of them on one data source are two nodes.
 */
public final class LoyaltyBench {

    public final DataSource dataSource;
    public final JdbcTemplate jdbc;
    public final MovableClock clock = new MovableClock();
    public final LoyaltyTransactions transactions;
    public final Programme programme;
    public final LoyaltyLedger ledger;
    public final PointAdjustments adjustments;
    public final FakeOrders orders;
    public final Standings standings;
    public final OrderMultipliers multipliers;
    public final OrderAwarding awarding;
    public final RefundLines refundLines;
    public final GuestClaimRows guestClaims;
    public final DecisionLock decisionLock;
    public final Sessions sessions;
    public final SessionLoss sessionLoss;
    public final List<PostingListener> postingListeners = new CopyOnWriteArrayList<>();
    public final List<SubmissionListener> submissionListeners = new CopyOnWriteArrayList<>();
    public final List<MultiplierSource> multiplierSources = new CopyOnWriteArrayList<>();
    public final List<PaidOrderListener> paidOrderListeners = new CopyOnWriteArrayList<>();
    public final List<RefundListener> refundListeners = new CopyOnWriteArrayList<>();
    public final List<SessionListener> sessionListeners = new CopyOnWriteArrayList<>();

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private LoyaltyBench(DataSource dataSource) {
        this.dataSource = dataSource;
        jdbc = new LoyaltyJdbcTemplate(dataSource);
        transactions = new RetryingTransactions(new DataSourceTransactionManager(dataSource));
        Map<Long, RuleVersion> versions = new ConcurrentHashMap<>();
        programme = new JdbcProgramme(
                jdbc, (number, load) -> versions.computeIfAbsent(number, load::apply), transactions, clock);
        ledger = new JdbcLoyaltyLedger(jdbc, postingListeners, List::of, new RefundPolicy(programme), clock);
        adjustments = new PostedPointAdjustments(ledger, transactions, clock);
        orders = new FakeOrders(jdbc);
        standings = new Standings(
                jdbc,
                programme,
                new JdbcOutbox(new MessageRows(jdbc, clock), new DeliverySignal(), clock),
                clock,
                ROME);
        postingListeners.add(new TierPoints(jdbc, standings, ROME));
        TierSpend tierSpend = new TierSpend(jdbc, programme, ledger, standings, () -> "EUR", ROME);
        paidOrderListeners.add(tierSpend);
        refundListeners.add(tierSpend);
        multipliers = new OrderMultipliers(programme, multiplierSources);
        refundLines = new JdbcRefundLines(jdbc);
        guestClaims = new GuestClaimRows(jdbc);
        awarding = new JdbcOrderAwarding(
                jdbc,
                orders,
                guestClaims,
                new PaymentAward(programme, ledger, multipliers, paidOrderListeners, clock),
                new ClawBack(
                        programme, ledger, refundLines, new RefundNews(refundListeners, paidOrderListeners), clock),
                submissionListeners,
                transactions);
        SessionRows rows = new SessionRows(jdbc);
        SessionAward award = new SessionAward(programme, ledger, sessionListeners, clock);
        sessionLoss = new SessionLoss(rows, award, clock);
        decisionLock = new DecisionLock(jdbc);
        sessions = new JdbcSessions(rows, award, decisionLock, programme, multipliers, transactions, clock);
        submissionListeners.add(new SessionCreation(rows, programme, multipliers, sessionLoss, clock));
        refundListeners.add(sessionLoss);
    }

    public static LoyaltyBench on(TestDatabase database) {
        return new LoyaltyBench(database.fresh());
    }

    public static LoyaltyBench on(DataSource migrated) {
        return new LoyaltyBench(migrated);
    }

    public static ProgrammeRules rules(String ratio) {
        return new ProgrammeRules(true, true, Ratio.of(ratio), EarningBase.DEFAULT, false, true);
    }

    /** Switches the programme on. */
    public LoyaltyBench earning(String ratio) {
        return ruled(rules(ratio));
    }

    /** Publishes these rules and waits until pages show them: on a busy machine that is a moment later. */
    public LoyaltyBench ruled(ProgrammeRules rules) {
        long published = programme.publish(rules, "merchant").number();
        for (int look = 0; look < 100 && programme.currentForDisplay().number() != published; look++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return this;
    }

    /** What checkout and queue do together. */
    public Decision place(OrderFacts order) {
        orders.put(order);
        return awarding.decide(order.orderId()).orElseThrow();
    }

    public void adjust(long accountId, long points) {
        adjustments.adjust(
                accountId,
                Points.of(points),
                new ManualNote("goodwill", "anna"),
                UUID.randomUUID().toString());
    }

    public long points(long accountId) {
        return ledger.account(accountId).lifetime().value();
    }
}

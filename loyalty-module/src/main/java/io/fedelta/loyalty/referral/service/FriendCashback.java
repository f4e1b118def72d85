package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.cashback.CashbackAward;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.CashbackSource;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.purse.MinorUnit;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Review;
import io.fedelta.loyalty.referral.dao.FriendCashbackRows;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives the owner of a code a part of each paid order of a friend as cashback, in the transaction that decides about
 * the order; refunds take it back as they take back all cashback. Orders of one friend come one after the other, so
 * that the limit holds. A referral that a person has to look at brings none.
 */
public class FriendCashback implements PaidOrderListener {

    private final ReferralRows rows;
    private final FriendCashbackRows given;
    private final Cashback cashback;
    private final Programme programme;
    private final LoyaltyLedger ledger;
    private final ZoneId zone;

    public FriendCashback(
            JdbcTemplate jdbc, Cashback cashback, Programme programme, LoyaltyLedger ledger, ZoneId zone) {
        this.rows = new ReferralRows(jdbc);
        this.given = new FriendCashbackRows(jdbc);
        this.cashback = cashback;
        this.programme = programme;
        this.ledger = ledger;
        this.zone = zone;
    }

    @Override
    public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {
        RuleVersion version = programme.at(paidAt);
        ReferralRules rules = version.rules().referral();
        if (version.rules().rewardsReferrals()
                && rules.cashback().enabled()
                && rows.find(order.customerId()).isPresent()) {
            ledger.lock(order.customerId());
            rows.lock(order.customerId())
                    .filter(friend -> counts(friend, rules.cashback(), paidAt))
                    .flatMap(friend -> award(friend, order, cycle, version, paidAt))
                    .ifPresent(cashback::earn);
        }
    }

    private boolean counts(Referral friend, ReferralRules.Cashback rules, Instant paidAt) {
        Review review = friend.scrutiny().review();
        return review != Review.OPEN
                && review != Review.REJECTED
                && (rules.months() == 0
                        || paidAt.isBefore(friend.attachedAt()
                                .atZone(zone)
                                .plusMonths(rules.months())
                                .toInstant()));
    }

    private Optional<CashbackAward> award(
            Referral friend, OrderFacts order, int cycle, RuleVersion version, Instant paidAt) {
        ReferralRules.Cashback rules = version.rules().referral().cashback();
        CashbackExplanation explanation =
                CashbackExplanation.flat(PaymentPoints.of(order, version.rules()), rules.percent());
        BigDecimal amount = explanation.amount().min(room(friend, rules, order.currency()));
        return amount.signum() <= 0
                ? Optional.empty()
                : Optional.of(new CashbackAward(
                        friend.referrerId(),
                        CashbackSource.referral(order.orderId(), cycle),
                        amount,
                        explanation,
                        version.number(),
                        paidAt,
                        version.rules().cashback().availableAt(paidAt)));
    }

    /** What the limit leaves, in whole coins. */
    private BigDecimal room(Referral friend, ReferralRules.Cashback rules, String currency) {
        return rules.most().signum() == 0
                ? ReferralRules.MOST_MONEY
                : rules.most()
                        .subtract(given.soFar(friend.referrerId(), friend.refereeId(), currency))
                        .setScale(MinorUnit.decimals(currency), RoundingMode.FLOOR);
    }

    /** Nothing to do: what cashback an order brought goes with it by its id, whoever has it. */
    @Override
    public void orderLost(long orderId, long accountId) {}
}

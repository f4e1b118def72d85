package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.Cart;
import io.fedelta.loyalty.reward.Claim;
import io.fedelta.loyalty.reward.ClaimResult;
import io.fedelta.loyalty.reward.ClaimResult.Allowed;
import io.fedelta.loyalty.reward.ClaimResult.NotOurs;
import io.fedelta.loyalty.reward.ClaimResult.Reason;
import io.fedelta.loyalty.reward.ClaimResult.Refused;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.dao.ClaimRows;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.transaction.BoundedWait;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.FailureLog;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a checkout asks, through a bounded wait: codes fail closed, and only for carts that hold one. Reading first
 * gives the reason; the conditional update decides.
 */
public class JdbcCodeClaims implements CodeClaims {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcCodeClaims.class);
    private static final String TABLES = "Asking the tables of loyalty codes";
    private static final String STAYS_CLAIMED = "The code of order {} stays claimed until abandoned claims are settled";
    private static final ClaimResult UNAVAILABLE = new Refused(Reason.UNAVAILABLE);

    private final GrantRows grants;
    private final ClaimRows claims;
    private final LoyaltyTransactions transactions;
    private final BoundedWait wait;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG);

    public JdbcCodeClaims(
            GrantRows grants, ClaimRows claims, LoyaltyTransactions transactions, BoundedWait wait, Clock clock) {
        this.grants = grants;
        this.claims = claims;
        this.transactions = transactions;
        this.wait = wait;
        this.clock = clock;
    }

    @Override
    public ClaimResult check(long offerCodeId, long customerId) {
        return ask(() -> verdict(offerCodeId, grant -> grant.verdict(customerId, clock.instant())));
    }

    @Override
    public ClaimResult check(long offerCodeId, Cart cart) {
        return ask(() -> verdict(offerCodeId, cart));
    }

    @Override
    public Claim begin(Cart cart) {
        return new Claim(cart, Moments.now(clock));
    }

    @Override
    public ClaimResult claim(long offerCodeId, Claim claim) {
        return ask(() -> claimNow(offerCodeId, claim), UNAVAILABLE, late -> releaseUnwanted(late, claim));
    }

    @Override
    public void release(Claim claim) {
        boolean released = ask(() -> releaseNow(claim), false, late -> {});
        if (!released) {
            LOG.warn(STAYS_CLAIMED, claim.cart().orderId());
        }
    }

    private ClaimResult claimNow(long offerCodeId, Claim claim) {
        Optional<ClaimResult> answer = transactions.inNew(() -> {
            ClaimResult verdict = verdictNow(offerCodeId, grant -> grant.verdict(claim.cart(), clock.instant()));
            boolean stands = !(verdict instanceof Allowed) || claims.take(offerCodeId, claim);
            return Optional.of(verdict).filter(known -> stands);
        });
        return answer.orElseGet(() -> reasonOfTheLoser(offerCodeId, claim.cart()));
    }

    /** If the winner has given it back meanwhile, the loser still lost this time. */
    private ClaimResult reasonOfTheLoser(long offerCodeId, Cart cart) {
        ClaimResult verdict = verdict(offerCodeId, cart);
        return verdict instanceof Allowed ? new Refused(Reason.IN_ANOTHER_CHECKOUT) : verdict;
    }

    private ClaimResult verdict(long offerCodeId, Cart cart) {
        return verdict(offerCodeId, grant -> grant.verdict(cart, clock.instant()));
    }

    private ClaimResult verdict(long offerCodeId, Function<Grant, ClaimResult> judge) {
        return transactions.inNew(() -> verdictNow(offerCodeId, judge));
    }

    private ClaimResult verdictNow(long offerCodeId, Function<Grant, ClaimResult> judge) {
        return grants.ofCode(offerCodeId).map(judge).orElseGet(NotOurs::new);
    }

    private boolean releaseNow(Claim claim) {
        return transactions.inNew(() -> {
            claims.release(claim);
            return true;
        });
    }

    /** The checkout was told "unavailable" and goes on without the code. */
    private void releaseUnwanted(ClaimResult late, Claim claim) {
        if (late instanceof Allowed) {
            try {
                releaseNow(claim);
            } catch (RuntimeException failure) {
                LOG.warn(STAYS_CLAIMED, claim.cart().orderId(), failure);
            }
        }
    }

    private ClaimResult ask(Supplier<ClaimResult> question) {
        return ask(question, UNAVAILABLE, late -> {});
    }

    /** @param otherwise the answer if the question fails or takes too long */
    private <T> T ask(Supplier<T> question, T otherwise, Consumer<T> undo) {
        try {
            T answer = wait.ask(question, undo);
            failures.succeeded(TABLES);
            return answer;
        } catch (RuntimeException failure) {
            failures.failed(TABLES, failure);
            return otherwise;
        }
    }
}

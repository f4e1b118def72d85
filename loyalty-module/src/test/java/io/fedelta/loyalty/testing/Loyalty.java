package io.fedelta.loyalty.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.service.AwardQueue;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.domain.LoyaltyReward;
import io.fedelta.loyalty.reward.domain.LoyaltyRewardImpl;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.session.service.Sessions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The module in a running store, as a merchant sets it and as its figures show. */
public final class Loyalty {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BroadleafStore store;

    public Loyalty(BroadleafStore store) {
        this.store = store;
    }

    /** Switches the programme on with this ratio and everything else as it comes. */
    public Loyalty earning(String ratio) {
        return ruled(new ProgrammeRules(true, true, Ratio.of(ratio), EarningBase.DEFAULT, false, true));
    }

    public Loyalty ruled(ProgrammeRules rules) {
        store.bean("blLoyaltyProgramme", Programme.class).publish(rules, "merchant");
        return this;
    }

    /** Makes codes of 10 € at each threshold the whole ladder; rewards of other tests are switched off. */
    public Loyalty withLadder(long... thresholds) {
        new Within(store).committed(() -> {
            rewards().ladder().forEach(old -> changed(old.rewardId(), reward -> reward.setActive(false)));
            for (long threshold : thresholds) {
                publish(reward(threshold));
            }
        });
        return this;
    }

    /** Adds a code of 10 € at that threshold to the ladder. */
    public Loyalty withReward(long threshold) {
        new Within(store).committed(() -> publish(reward(threshold)));
        return this;
    }

    /** What the merchant's form does: saves the definition and publishes it as an edition. */
    public Loyalty changed(long rewardId, Consumer<LoyaltyReward> change) {
        new Within(store).committed(() -> {
            LoyaltyReward reward = store.find(LoyaltyRewardImpl.class, rewardId);
            change.accept(reward);
            publish(reward);
        });
        return this;
    }

    private void publish(LoyaltyReward reward) {
        LoyaltyReward saved = store.save(reward);
        store.flush();
        rewards().publish(saved.getId(), Boolean.TRUE.equals(saved.getMailMembers()));
        saved.setMailMembers(false);
    }

    private static LoyaltyReward reward(long threshold) {
        LoyaltyReward reward = new LoyaltyRewardImpl();
        reward.setName("Ten euros off");
        reward.setType("PROMO_CODE");
        reward.setAmount(BigDecimal.TEN);
        reward.setCurrency("EUR");
        reward.setThreshold(threshold);
        reward.setMailOnUnlock(true);
        reward.setActive(true);
        return reward;
    }

    /** Waits for the decision about the order, which must be an award. */
    public Decision awarded(Cart cart) {
        Decision decision = decided(cart.orderId());
        assertThat(decision.state()).isEqualTo(Decision.State.AWARDED);
        return decision;
    }

    public Decision decided(long orderId) {
        return store.bean("blLoyaltyAwardQueue", AwardQueue.class)
                .await(orderId, PATIENCE)
                .orElseThrow(() -> new AssertionError("No decision about order " + orderId));
    }

    public long points(long customerId) {
        return ledger().account(customerId).lifetime().value();
    }

    public List<Entry> entries(long customerId) {
        return ledger().history(customerId, 0, 100).rows();
    }

    public List<Grant> grants(long customerId) {
        return rewards().grants(customerId);
    }

    /** What the customer holds, newest first, once the background work has brought so much. */
    public List<Grant> grantsOnceThereAre(int number, long customerId) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (grants(customerId).size() < number && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(grants(customerId)).hasSize(number);
        return grants(customerId);
    }

    /** The customer's only code. */
    public String code(long customerId) {
        List<Grant> grants = grants(customerId);
        return rewards().codes(grants).get(grants.get(0).grantId());
    }

    /** Messages written for the customer, sent or not. */
    public long mails(long customerId) {
        return jdbc().queryForObject("SELECT COUNT(*) FROM LOY_MESSAGE WHERE ACCOUNT_ID = ?", Long.class, customerId);
    }

    /** Ids of the sessions that the order brought, in the order of its lines. */
    public List<String> sessionsOf(Cart order) {
        return jdbc().queryForList(
                        "SELECT SESSION_ID FROM LOY_SESSION WHERE ORDER_ID = ? ORDER BY ORDER_ITEM_ID, UNIT_NO",
                        String.class,
                        order.orderId());
    }

    public Sessions sessions() {
        return store.bean("blLoyaltySessions", Sessions.class);
    }

    public Rewards rewards() {
        return store.bean("blLoyaltyRewards", Rewards.class);
    }

    public LoyaltyLedger ledger() {
        return store.bean("blLoyaltyLedger", LoyaltyLedger.class);
    }

    public JdbcTemplate jdbc() {
        return store.bean("blLoyaltyJdbcTemplate", JdbcTemplate.class);
    }
}

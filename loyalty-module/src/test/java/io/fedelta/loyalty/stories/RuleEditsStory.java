package io.fedelta.loyalty.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Rules may be edited at any time: what was awarded and unlocked stays, new rules apply to new events only. */
class RuleEditsStory {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(100, 500, 1000);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");

    @Test
    void with_the_ratio_doubled_balances_stay_and_the_next_payments_count_double() {
        loyalty.awarded(shop.cart(maria).with(portrait).pays());

        loyalty.earning("2");

        assertThat(loyalty.points(maria)).isEqualTo(75);
        loyalty.awarded(shop.cart(maria).with(portrait).pays());
        assertThat(loyalty.points(maria)).isEqualTo(75 + 150);
    }

    @Test
    void an_order_earns_by_the_ratio_of_the_moment_it_was_paid_not_of_the_moment_it_is_decided() {
        var order = shop.cart(maria).with(portrait);
        order.pays();
        loyalty.awarded(order);
        loyalty.jdbc().update("DELETE FROM LOY_ENTRY_EXPLANATION WHERE ACCOUNT_ID = ?", maria);
        loyalty.jdbc().update("DELETE FROM LOY_ENTRY WHERE ACCOUNT_ID = ?", maria);
        loyalty.jdbc().update("DELETE FROM LOY_ACCOUNT WHERE ACCOUNT_ID = ?", maria);
        loyalty.jdbc().update("DELETE FROM LOY_ORDER_DECISION WHERE ORDER_ID = ?", order.orderId());

        loyalty.earning("2");
        loyalty.awarded(order);

        assertThat(loyalty.points(maria)).isEqualTo(75);
    }

    @Test
    void with_a_threshold_raised_holders_keep_theirs_and_others_need_more() {
        long paolo = shop.customer("Paolo");
        loyalty.awarded(shop.cart(maria).with(2, portrait).pays());
        long reward = loyalty.grants(maria).get(0).reward().rewardId();

        loyalty.changed(reward, form -> form.setThreshold(200L));

        assertThat(loyalty.grants(maria)).hasSize(1);
        loyalty.awarded(shop.cart(paolo).with(2, portrait).pays());
        assertThat(loyalty.points(paolo)).isEqualTo(150);
        assertThat(loyalty.grants(paolo)).isEmpty();
        loyalty.awarded(shop.cart(paolo).with(portrait).pays());
        assertThat(loyalty.grants(paolo)).hasSize(1);
    }

    @Test
    void a_reward_added_below_their_points_comes_to_members_in_the_background_without_a_mail() {
        long album = shop.product("Album", "800.00");
        loyalty.awarded(shop.cart(maria).with(album).pays());
        assertThat(loyalty.grants(maria)).hasSize(2);

        loyalty.withReward(750);

        assertThat(loyalty.grantsOnceThereAre(3, maria).get(0).reward().threshold())
                .isEqualTo(750);
        assertThat(loyalty.mails(maria)).isEqualTo(2);
    }

    @Test
    void a_threshold_counts_at_its_own_figure() {
        long hundred = shop.product("Album", "100.00");
        long almost = shop.product("Print", "99.99");
        long paolo = shop.customer("Paolo");

        loyalty.awarded(shop.cart(maria).with(hundred).pays());
        loyalty.awarded(shop.cart(paolo).with(almost).pays());

        assertThat(loyalty.grants(maria)).hasSize(1);
        assertThat(loyalty.points(paolo)).isEqualTo(99);
        assertThat(loyalty.grants(paolo)).isEmpty();
    }

    @Test
    void passing_several_thresholds_at_once_unlocks_them_all() {
        long wedding = shop.product("Wedding", "1000.00");

        loyalty.awarded(shop.cart(maria).with(wedding).pays());

        assertThat(loyalty.grants(maria)).hasSize(3);
        assertThat(loyalty.mails(maria)).isEqualTo(3);
    }

    @Test
    void a_code_issued_keeps_its_value_when_the_reward_is_edited() {
        loyalty.awarded(shop.cart(maria).with(2, portrait).pays());
        long reward = loyalty.grants(maria).get(0).reward().rewardId();

        loyalty.changed(reward, form -> form.setAmount(new BigDecimal("20")));

        assertThat(shop.cart(maria).with(portrait).withCode(loyalty.code(maria)).total())
                .isEqualTo("65.00");
    }
}

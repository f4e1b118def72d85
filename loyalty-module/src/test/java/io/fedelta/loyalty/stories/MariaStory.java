package io.fedelta.loyalty.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import org.junit.jupiter.api.Test;

/** Maria books portraits for 75 € until her first reward, and uses it. */
class MariaStory {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(100, 500, 1000);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");

    @Test
    void two_paid_orders_unlock_a_code_that_pays_ten_euros_of_the_third() {
        loyalty.awarded(shop.cart(maria).with(portrait).pays());
        assertThat(loyalty.points(maria)).isEqualTo(75);
        assertThat(loyalty.grants(maria)).isEmpty();

        loyalty.awarded(shop.cart(maria).with(portrait).pays());
        assertThat(loyalty.points(maria)).isEqualTo(150);
        assertThat(loyalty.grants(maria)).hasSize(1);
        assertThat(loyalty.mails(maria)).isEqualTo(1);

        var third = shop.cart(maria).with(portrait).withCode(loyalty.code(maria));
        assertThat(third.total()).isEqualTo("65.00");
        loyalty.awarded(third.pays());
        assertThat(loyalty.points(maria)).isEqualTo(215);
        assertThat(loyalty.grants(maria)).singleElement().extracting("state").isEqualTo(GrantState.USED);
    }
}

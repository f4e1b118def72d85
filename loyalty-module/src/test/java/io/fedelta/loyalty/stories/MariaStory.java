package io.fedelta.loyalty.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.Shop;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Maria books a portrait for 75 €. Its payment and the session itself reach her first reward together, and she uses it.
 */
class MariaStory {

    private static final SessionAuthor ANNA = new SessionAuthor("anna", "");

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");
    private final Loyalty loyalty = new Loyalty(store)
            .ruled(LoyaltyBench.rules("1")
                    .withSessions(new SessionRules(
                            true,
                            List.of(new SessionType(1, "Portrait session", 50, true, Set.of(portrait), Set.of())))))
            .withLadder(100, 250, 500, 1000);

    @Test
    void payment_and_session_together_unlock_a_code_that_pays_ten_euros_of_the_next_order() {
        Cart first = shop.cart(maria).with(portrait).pays();
        loyalty.awarded(first);
        assertThat(loyalty.points(maria)).isEqualTo(75);
        assertThat(loyalty.grants(maria)).isEmpty();

        String session = loyalty.sessionsOf(first).get(0);
        loyalty.sessions().change(session, SessionAction.MARK_DONE, ANNA);
        assertThat(loyalty.points(maria)).isEqualTo(125);
        assertThat(loyalty.grants(maria)).hasSize(1);
        assertThat(loyalty.mails(maria)).isEqualTo(1);

        Cart second = shop.cart(maria).with(portrait).withCode(loyalty.code(maria));
        assertThat(second.total()).isEqualTo("65.00");
        loyalty.awarded(second.pays());
        assertThat(loyalty.points(maria)).isEqualTo(190);
        assertThat(loyalty.grants(maria)).singleElement().extracting("state").isEqualTo(GrantState.USED);
    }

    @Test
    void a_session_undone_takes_the_unused_code_along_and_done_again_brings_a_new_one() {
        Cart order = shop.cart(maria).with(portrait).pays();
        loyalty.awarded(order);
        String session = loyalty.sessionsOf(order).get(0);

        loyalty.sessions().change(session, SessionAction.MARK_DONE, ANNA);
        loyalty.sessions().change(session, SessionAction.UNDO, ANNA);
        assertThat(loyalty.points(maria)).isEqualTo(75);
        assertThat(loyalty.grants(maria)).extracting("state").containsExactly(GrantState.WITHDRAWN);

        loyalty.sessions().change(session, SessionAction.MARK_DONE, ANNA);
        assertThat(loyalty.points(maria)).isEqualTo(125);
        assertThat(loyalty.grants(maria))
                .extracting("state")
                .containsExactlyInAnyOrder(GrantState.WITHDRAWN, GrantState.ISSUED);
    }
}

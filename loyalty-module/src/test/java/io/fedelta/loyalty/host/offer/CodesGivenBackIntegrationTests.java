package io.fedelta.loyalty.host.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.service.ClaimSettlement;
import io.fedelta.loyalty.reward.service.CodeClaims;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.Within;
import java.time.Instant;
import org.broadleafcommerce.core.offer.domain.OfferAudit;
import org.broadleafcommerce.core.offer.service.OfferAuditService;
import org.junit.jupiter.api.Test;

/** A code whose order came to nothing works again, also for the host, which keeps its own record of uses. */
class CodesGivenBackIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(1_000_000);
    private final ClaimSettlement settlement = store.bean("blLoyaltyClaimSettlement", ClaimSettlement.class);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");

    @Test
    void a_killed_checkout_s_code_pays_another_cart_once_its_claim_is_settled() {
        String code = granted();
        Cart killed = shop.cart(maria).with(portrait).withCode(code);
        leaveAsKilled(killed);

        settlement.settleAbandoned(Instant.now().plusSeconds(60));

        assertThat(grant().state()).isEqualTo(GrantState.ISSUED);
        Cart next = shop.cart(maria).with(portrait).withCode(code).pays();
        assertThat(loyalty.awarded(next).points().value()).isEqualTo(65);
    }

    @Test
    void a_cancelled_order_s_code_pays_another_cart() {
        String code = granted();
        Cart cancelled = shop.cart(maria).with(portrait).withCode(code).pays();
        loyalty.awarded(cancelled);

        cancel(cancelled);

        assertThat(grant().state()).isEqualTo(GrantState.ISSUED);
        Cart next = shop.cart(maria).with(portrait).withCode(code).pays();
        assertThat(loyalty.awarded(next).points().value()).isEqualTo(65);
    }

    /** Claimed and recorded as used, but never submitted. */
    private void leaveAsKilled(Cart cart) {
        CodeClaims claims = store.bean("blLoyaltyCodeClaims", CodeClaims.class);
        claims.claim(
                grant().offerCode().orElseThrow(),
                claims.begin(new io.fedelta.loyalty.reward.Cart(cart.orderId(), maria, "EUR")));
        OfferAuditService uses = store.bean("blOfferAuditService", OfferAuditService.class);
        store.request(() -> {
            OfferAudit use = uses.create();
            use.setOrderId(cart.orderId());
            use.setOfferCodeId(grant().offerCode().orElseThrow());
            uses.save(use);
        });
        assertThat(uses.countOfferCodeUses(grant().offerCode().orElseThrow())).isOne();
    }

    private void cancel(Cart cart) {
        new Within(store)
                .committed(() -> loyalty.jdbc()
                        .update("UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED' WHERE ORDER_ID = ?", cart.orderId()));
        store.bean("blLoyaltyOrderAwarding", OrderAwarding.class).decide(cart.orderId());
    }

    private String granted() {
        loyalty.rewards()
                .grant(maria, loyalty.rewards().ladder().get(0).rewardId(), new ManualNote("goodwill", "anna"));
        return loyalty.code(maria);
    }

    private Grant grant() {
        return loyalty.grants(maria).get(0);
    }
}

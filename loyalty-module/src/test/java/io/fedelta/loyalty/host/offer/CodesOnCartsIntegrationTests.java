package io.fedelta.loyalty.host.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.StatementCount;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.exception.OfferMaxUseExceededException;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.junit.jupiter.api.Test;

/** Our codes in the host's real cart and pricing. */
class CodesOnCartsIntegrationTests {

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store).earning("1").withLadder(100);
    private final long maria = shop.customer("Maria");
    private final long portrait = shop.product("Portrait", "75.00");

    @Test
    void a_code_takes_its_amount_off_the_cart() {
        Cart cart = shop.cart(maria).with(portrait).withCode(codeOf(maria));

        assertThat(cart.total()).isEqualTo("65.00");
    }

    @Test
    void a_code_typed_in_small_letters_works_too() {
        Cart cart = shop.cart(maria).with(portrait).withCode(" " + codeOf(maria).toLowerCase() + " ");

        assertThat(cart.total()).isEqualTo("65.00");
    }

    @Test
    void a_cart_worth_less_becomes_free_and_no_more() {
        long print = shop.product("Print", "8.00");

        assertThat(shop.cart(maria).with(print).withCode(codeOf(maria)).total()).isEqualTo("0.00");
    }

    @Test
    void an_edited_reward_leaves_issued_codes_as_they_were() {
        String code = codeOf(maria);
        loyalty.changed(rewardId(), reward -> reward.setAmount(new BigDecimal("20")));

        assertThat(shop.cart(maria).with(portrait).withCode(code).total()).isEqualTo("65.00");
        long paolo = shop.customer("Paolo");
        assertThat(shop.cart(paolo).with(portrait).withCode(codeOf(paolo)).total())
                .isEqualTo("55.00");
    }

    @Test
    void another_customer_s_code_is_refused_when_it_is_typed() {
        String code = codeOf(maria);
        Cart cart = shop.cart(shop.customer("Sofia")).with(portrait);

        assertThatThrownBy(() -> cart.withCode(code)).isInstanceOf(OfferMaxUseExceededException.class);

        assertThat(cart.total()).isEqualTo("75.00");
    }

    @Test
    void a_used_code_is_refused_when_it_is_typed_again() {
        String code = codeOf(maria);
        loyalty.awarded(shop.cart(maria).with(portrait).withCode(code).pays());
        Cart second = shop.cart(maria).with(portrait);

        assertThatThrownBy(() -> second.withCode(code)).isInstanceOf(OfferMaxUseExceededException.class);

        assertThat(second.total()).isEqualTo("75.00");
    }

    @Test
    void an_expired_code_leaves_the_cart_at_its_next_pricing() {
        Cart cart = shop.cart(maria).with(portrait).withCode(codeOf(maria));
        expire(maria);

        cart.with(portrait);

        assertThat(cart.total()).isEqualTo("150.00");
        cart.seen(order -> assertThat(order.getAddedOfferCodes()).isEmpty());
    }

    @Test
    void a_code_used_in_another_cart_leaves_this_one_at_its_next_pricing() {
        String code = codeOf(maria);
        Cart waiting = shop.cart(maria).with(portrait).withCode(code);
        loyalty.awarded(shop.cart(maria).with(portrait).withCode(code).pays());

        waiting.with(portrait);

        assertThat(waiting.total()).isEqualTo("150.00");
    }

    @Test
    void a_shop_s_own_code_and_a_cart_without_ours_ask_no_table_of_ours() throws Exception {
        String own = ownCode();
        Cart cart = shop.cart(maria).with(portrait).withCode(own);
        assertThat(cart.total()).isEqualTo("70.00");

        StatementCount priced = StatementCount.during(() -> cart.with(portrait));

        assertThat(priced.statements()).isNotEmpty().noneMatch(sql -> sql.contains("LOY_"));
        assertThat(cart.total()).isEqualTo("145.00");
    }

    @Test
    void while_our_tables_are_away_our_codes_are_refused_and_all_others_work() {
        String code = codeOf(maria);
        String own = ownCode();
        Cart holding = shop.cart(maria).with(portrait).withCode(code);
        loyalty.jdbc().execute("ALTER TABLE LOY_GRANT RENAME TO LOY_GRANT_AWAY");
        try {
            Cart cart = shop.cart(maria).with(portrait);
            assertThatThrownBy(() -> cart.withCode(code)).isInstanceOf(CheckoutException.class);
            assertThat(cart.withCode(own).total()).isEqualTo("70.00");
            assertThat(holding.with(portrait).total()).isEqualTo("150.00");
        } finally {
            loyalty.jdbc().execute("ALTER TABLE LOY_GRANT_AWAY RENAME TO LOY_GRANT");
        }
        assertThat(holding.withCode(code).total()).isEqualTo("140.00");
    }

    @Test
    void texts_of_many_codes_come_in_one_query() throws Exception {
        List<Grant> grants = List.of(granted(maria), granted(shop.customer("Paolo")), granted(shop.customer("Sofia")));

        StatementCount read = StatementCount.during(
                () -> assertThat(loyalty.rewards().codes(grants)).hasSize(3));

        assertThat(read.statements()).hasSize(1);
    }

    @Test
    void the_text_of_a_code_stands_in_the_host_s_table_only() {
        String code = codeOf(maria);

        for (String table : List.of("LOY_GRANT", "LOY_MESSAGE", "LOY_REWARD_VERSION")) {
            assertThat(loyalty.jdbc().queryForList("SELECT * FROM " + table).toString())
                    .doesNotContain(code);
        }
    }

    private Grant granted(long customer) {
        return loyalty.rewards().grant(customer, rewardId(), new ManualNote("goodwill", "anna"));
    }

    private String codeOf(long customer) {
        Grant grant = granted(customer);
        return loyalty.rewards().codes(List.of(grant)).get(grant.grantId());
    }

    private long rewardId() {
        return loyalty.rewards().ladder().get(0).rewardId();
    }

    private void expire(long customer) {
        loyalty.jdbc()
                .update(
                        "UPDATE LOY_GRANT SET EXPIRES_AT = ? WHERE ACCOUNT_ID = ?",
                        Timestamp.from(Instant.parse("2020-01-01T00:00:00Z")),
                        customer);
    }

    /** A code of the shop itself: 5 € off. */
    private String ownCode() {
        return store.inRequest(() -> {
            OfferService offers = store.bean("blOfferService", OfferService.class);
            Offer offer = offers.getOfferDao().create();
            offer.setName("Summer");
            offer.setType(OfferType.ORDER);
            offer.setDiscountType(OfferDiscountType.AMOUNT_OFF);
            offer.setValue(new BigDecimal("5"));
            offer.setStartDate(Date.from(Instant.parse("2020-01-01T00:00:00Z")));
            offer.setAutomaticallyAdded(false);
            OfferCode code = offers.getOfferCodeDao().create();
            code.setOffer(offers.save(offer));
            code.setOfferCode("SUMMER-" + UUID.randomUUID());
            return offers.saveOfferCode(code).getOfferCode();
        });
    }
}

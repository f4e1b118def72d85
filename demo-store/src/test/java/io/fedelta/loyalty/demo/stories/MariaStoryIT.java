package io.fedelta.loyalty.demo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Card;
import io.fedelta.loyalty.demo.testing.Cart;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import io.fedelta.loyalty.demo.testing.TestStore.CodeHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Maria books portraits for 75 €. The ladder is 100, 500 and 1,000. */
@ExtendWith(SharedStore.class)
class MariaStoryIT {
    private final TestStore store;
    private Shopper maria;

    MariaStoryIT(TestStore store) {
        this.store = store;
    }

    @BeforeEach
    void maria_registers() {
        maria = store.newShopper();
    }

    @Test
    void two_paid_orders_unlock_one_code_that_pays_ten_euros_of_the_third() {
        maria.buy(Product.PORTRAIT_75);
        awaitPoints(75);
        assertThat(maria.rewards().codes()).isEmpty();

        maria.buy(Product.PORTRAIT_75);
        awaitPoints(150);
        assertThat(maria.rewards().codes()).hasSize(1);
        String code = maria.rewards().codes().get(0);

        maria.add(Product.PORTRAIT_75);
        Cart discounted = maria.applyCode(code);
        assertThat(discounted.discount()).isEqualByComparingTo("10");
        assertThat(discounted.total()).isEqualByComparingTo("65");
        assertThat(maria.checkOut(Card.PAYING).confirmed()).isTrue();
        awaitPoints(215);
        assertThat(store.data().grants(maria)).isEqualTo(1);
    }

    @Test
    void the_code_arrives_by_mail_once() {
        maria.buy(Product.PORTRAIT_75);
        maria.buy(Product.FAMILY_75);
        Eventually.within(TestStore.SOON, "the reward's mail", () -> rewardMails() == 1);

        String code = maria.rewards().codes().get(0);
        assertThat(store.mails().to(maria))
                .anySatisfy(mail -> assertThat(mail.html()).contains(code));
        assertThat(rewardMails()).isEqualTo(1);
    }

    @Test
    void a_used_code_is_refused_with_a_message() {
        CodeHolder holder = store.newCodeHolder();
        holder.shopper().add(Product.PORTRAIT_75);
        holder.shopper().applyCode(holder.code());
        assertThat(holder.shopper().checkOut(Card.PAYING).confirmed()).isTrue();

        holder.shopper().add(Product.PORTRAIT_75);
        Cart refused = holder.shopper().applyCode(holder.code());
        assertThat(refused.total()).isEqualByComparingTo("75");
        assertThat(refused.codes()).isEmpty();
        assertThat(refused.message()).isNotBlank();
    }

    @Test
    void a_code_works_for_nobody_but_its_owner() {
        String code = store.newCodeHolder().code();
        maria.add(Product.PORTRAIT_75);
        Cart refused = maria.applyCode(code);
        assertThat(refused.total()).isEqualByComparingTo("75");
        assertThat(refused.message()).isNotBlank();
    }

    private void awaitPoints(long points) {
        Eventually.within(
                TestStore.SOON, points + " points", () -> maria.rewards().points() == points);
    }

    private long rewardMails() {
        return store.mails().to(maria).stream()
                .filter(mail -> mail.html().contains("LOY-"))
                .count();
    }
}

package io.fedelta.loyalty.demo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.demo.testing.Checkout;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStore.class)
class MailFaultIT {
    private static final Duration AFTER_A_FEW_PAUSES = Duration.ofSeconds(150);
    private static final Duration NOISE = Duration.ofMillis(200);
    private static final int CHECKOUTS = 7;

    private final TestStore store;

    MailFaultIT(TestStore store) {
        this.store = store;
    }

    @AfterEach
    void the_mail_server_runs_for_the_other_tests() {
        store.mails().bringServerBack();
    }

    @Test
    void a_reward_unlocked_while_the_mail_server_is_away_is_mailed_once_when_it_is_back() {
        Shopper shopper = store.newShopper();
        shopper.buy(Product.PORTRAIT_75);
        store.mails().takeServerAway();

        Checkout checkout = shopper.buy(Product.PORTRAIT_75);
        assertThat(checkout.confirmed()).isTrue();
        Eventually.within(
                TestStore.SOON, "the reward", () -> !shopper.rewards().codes().isEmpty());
        Eventually.within(TestStore.SOON, "a failed attempt", () -> attempts(shopper) > 0);

        store.mails().bringServerBack();
        itIsTimeForTheNextTry(shopper);
        Eventually.within(AFTER_A_FEW_PAUSES, "the mail", () -> rewardMails(shopper) > 0);
        assertThat(rewardMails(shopper)).isEqualTo(1);
        assertThat(store.data()
                        .texts(
                                "SELECT STATE FROM LOY_MESSAGE WHERE KIND = 'REWARD_UNLOCKED' AND ACCOUNT_ID = ?",
                                account(shopper)))
                .containsExactly("SENT");
    }

    /** The host's own confirmation is mailed within the checkout; refused connections cost it next to nothing. */
    @Test
    void a_checkout_that_unlocks_a_reward_takes_no_longer_while_the_mail_server_is_away() {
        Duration usual = medianUnlockingCheckout();
        store.mails().takeServerAway();

        assertThat(medianUnlockingCheckout()).isLessThan(usual.multipliedBy(2).plus(NOISE));
    }

    private Duration medianUnlockingCheckout() {
        return IntStream.range(0, CHECKOUTS)
                .mapToObj(i -> unlockingCheckout().took())
                .sorted()
                .toList()
                .get(CHECKOUTS / 2);
    }

    private Checkout unlockingCheckout() {
        Shopper shopper = store.newShopper();
        shopper.buy(Product.PORTRAIT_75);
        Checkout second = shopper.buy(Product.PORTRAIT_75);
        assertThat(second.confirmed()).isTrue();
        return second;
    }

    /** The first pause is a minute; the test has no time to wait for it. */
    private void itIsTimeForTheNextTry(Shopper shopper) {
        store.data()
                .execute("UPDATE LOY_MESSAGE SET NEXT_ATTEMPT_AT = CREATED_AT WHERE STATE = 'QUEUED' AND ACCOUNT_ID = "
                        + account(shopper));
    }

    private long account(Shopper shopper) {
        return store.data().customerId(shopper);
    }

    private long attempts(Shopper shopper) {
        return store.data().number("SELECT MAX(ATTEMPTS) FROM LOY_MESSAGE WHERE ACCOUNT_ID = ?", account(shopper));
    }

    private long rewardMails(Shopper shopper) {
        String code = shopper.rewards().codes().get(0);
        return store.mails().to(shopper).stream()
                .filter(mail -> mail.html().contains(code))
                .count();
    }
}

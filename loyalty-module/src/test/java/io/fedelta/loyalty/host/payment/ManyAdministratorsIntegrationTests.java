package io.fedelta.loyalty.host.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.ActionResult;
import io.fedelta.loyalty.payment.ActionResult.Taken;
import io.fedelta.loyalty.payment.OrderActions;
import io.fedelta.loyalty.payment.OrderCommand;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.PaymentMethod;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deposits, balances and refunds on one order from many threads, while the worker decides about it. */
class ManyAdministratorsIntegrationTests {

    private static final int ADMINISTRATORS = 6;
    private static final int ACTIONS_OF_EACH = 6;

    private final BroadleafStore store = BroadleafStore.running();
    private final Shop shop = new Shop(store);
    private final Loyalty loyalty = new Loyalty(store);
    private final OrderActions actions = store.bean("blLoyaltyOrderActions", OrderActions.class);
    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void never_more_comes_in_than_is_open_and_never_more_goes_back_than_came_in() {
        loyalty.earning("1").withLadder();
        long maria = shop.customer("Maria");
        Cart order = shop.cart(maria).with(shop.product("Portrait", "75.00")).promisesCash();

        List<List<ActionResult>> results =
                Together.run(ADMINISTRATORS, admin -> () -> acts(order.orderId(), new Random(seed + admin)));

        OrderMoney money = actions.money(order.orderId()).orElseThrow();
        assertThat(money.refunded()).as("seed %d", seed).isLessThanOrEqualTo(money.captured());
        assertThat(money.captured().subtract(money.refunded()))
                .as("seed %d", seed)
                .isLessThanOrEqualTo(new BigDecimal("75.00"));
        long taken = results.stream()
                .flatMap(List::stream)
                .filter(Taken.class::isInstance)
                .count();
        assertThat(actions.history(order.orderId(), 0, 1).total())
                .as("seed %d", seed)
                .isEqualTo(taken);
        Decision decision = loyalty.decided(order.orderId());
        assertThat(loyalty.points(maria))
                .as("seed %d", seed)
                .isEqualTo(decision.left().value());
        assertThat(loyalty.entries(maria).stream()
                        .mapToLong(entry -> entry.points().value())
                        .sum())
                .as("seed %d", seed)
                .isEqualTo(decision.left().value());
    }

    private List<ActionResult> acts(long orderId, Random random) {
        return IntStream.range(0, ACTIONS_OF_EACH)
                .mapToObj(action -> actions.take(orderId, command(random), note()))
                .toList();
    }

    private OrderCommand command(Random random) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(3000), 2);
        return random.nextInt(3) == 0
                ? new RefundAmount(amount)
                : new RecordPayment(
                        amount,
                        store.bean("blLoyaltyClock", Clock.class).instant(),
                        PaymentMethod.values()[random.nextInt(3)],
                        "");
    }

    private static ActionNote note() {
        return new ActionNote(UUID.randomUUID().toString(), new ManualNote("As agreed", "anna"));
    }
}

package io.fedelta.loyalty.host.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.ActionResult;
import io.fedelta.loyalty.payment.ActionResult.Refused;
import io.fedelta.loyalty.payment.ActionResult.Taken;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.payment.OrderActions;
import io.fedelta.loyalty.payment.OrderCommand;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.PaymentMethod;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Cart;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.Shop;
import io.fedelta.loyalty.testing.TestGateway;
import io.fedelta.loyalty.testing.TestGateway.Answer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A merchant at work on real orders of the host, with Maria as customer. */
abstract class OrderActionsBench {

    final BroadleafStore store = BroadleafStore.running();
    final Shop shop = new Shop(store);
    final Loyalty loyalty = new Loyalty(store);
    final OrderActions actions = store.bean("blLoyaltyOrderActions", OrderActions.class);
    final long maria = shop.customer("Maria");

    @BeforeEach
    void the_programme_is_on() {
        loyalty.earning("1").withLadder();
    }

    @AfterEach
    void the_gateway_pays_again() {
        TestGateway.answers(Answer.PAYS);
    }

    Cart portrait() {
        return shop.cart(maria).with(shop.product("Portrait", "75.00"));
    }

    Cart portraitOnPromise() {
        return portrait().promisesCash();
    }

    RecordPayment received(String amount) {
        return new RecordPayment(new BigDecimal(amount), now(), PaymentMethod.CASH, "");
    }

    /** The host rounds its dates; this is after the submission and not in the future. */
    Instant now() {
        return store.bean("blLoyaltyClock", Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static ActionNote note() {
        return new ActionNote(UUID.randomUUID().toString(), new ManualNote("As agreed", "anna"));
    }

    OrderAction taken(Cart order, OrderCommand command) {
        ActionResult result = actions.take(order.orderId(), command, note());
        assertThat(result).isInstanceOf(Taken.class);
        return ((Taken) result).action();
    }

    Refused refused(Cart order, OrderCommand command) {
        return (Refused) actions.take(order.orderId(), command, note());
    }

    OrderMoney money(Cart order) {
        return actions.money(order.orderId()).orElseThrow();
    }

    long held(Cart order) {
        return money(order).held().get(0).transactionId();
    }
}

package io.fedelta.loyalty.site.earning;

import static io.fedelta.loyalty.site.Examples.MARIA;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.RULES;
import static io.fedelta.loyalty.site.Examples.TEN_OFF;
import static io.fedelta.loyalty.site.Examples.explanation;
import static io.fedelta.loyalty.site.Examples.grant;
import static io.fedelta.loyalty.site.Examples.item;
import static io.fedelta.loyalty.site.Examples.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.cashback.AppliedRate;
import io.fedelta.loyalty.cashback.CashbackAward;
import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.CashbackPart;
import io.fedelta.loyalty.cashback.CashbackSource;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.cashback.service.CashbackReckoning;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.AwardQueue;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.host.catalog.ProductFacts;
import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.GuestRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.NextReward;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.reward.service.WayToReward;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.rewards.GrantView;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cart, checkout and confirmation page say about an order's points. */
class OrderEarningsTests {

    private static final long ORDER = 12;
    private static final OrderFacts CART = OrderFacts.cart(MARIA, "EUR", List.of());
    private static final Optional<Visitor> MEMBER = Optional.of(new Visitor(MARIA, true));
    private static final Optional<Visitor> GUEST = Optional.of(new Visitor(MARIA, false));

    private final AwardQueue queue = mock();
    private final OrderAwarding awarding = mock();
    private final OrderTranslation translation = mock();
    private final LoyaltyLedger ledger = mock();
    private final Rewards rewards = mock();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Aside aside = new Aside(clock, "test-page", Duration.ofSeconds(2), Duration.ofSeconds(5));
    private final Sessions sessions = mock(Sessions.class);
    private final WayToReward way = mock();
    private final CashbackReckoning reckoning = mock();
    private final Cashback cashback = mock();
    private final Promises promises =
            new Promises(translation, awarding, sessions, reckoning, new NextRewards(way, aside), aside);
    private final Programme programme = mock();
    private final OrderEarnings earnings = new OrderEarnings(
            awarding, queue, aside, new BookedEarnings(ledger, rewards, aside, clock), promises, programme, cashback);
    private final Order order = submittedBy(MARIA);

    @BeforeEach
    void the_order_promises_75() {
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
        when(translation.factsOf(any())).thenReturn(CART);
        when(awarding.preview(any())).thenReturn(Optional.of(explanation("1", "0", item("Portrait", 1, "75.90"))));
        when(reckoning.preview(any())).thenReturn(Optional.empty());
        when(awarding.decision(anyLong())).thenReturn(Optional.empty());
        when(queue.await(anyLong(), any())).thenReturn(Optional.empty());
        when(programme.currentForDisplay()).thenReturn(new RuleVersion(1, NOW, RULES));
    }

    @AfterEach
    void close() {
        ThreadLocalManager.remove();
        aside.destroy();
    }

    @Test
    void cashback_is_promised_with_the_points_and_also_without_any() {
        when(reckoning.preview(any())).thenReturn(Optional.of(fivePercentOf("100.00")));

        assertThat(earnings.of(order, MEMBER).orElseThrow().getCashback()).contains("5.00");
        when(awarding.preview(any())).thenReturn(Optional.empty());
        assertThat(earnings.of(order, MEMBER).orElseThrow().isOnlyCashback()).isTrue();
    }

    @Test
    void once_it_is_decided_cashback_is_told_as_it_was_earned() {
        when(reckoning.preview(any())).thenReturn(Optional.of(fivePercentOf("200.00")));
        when(cashback.ofOrder(ORDER))
                .thenReturn(List.of(CashbackEarning.of(
                        "e",
                        new CashbackAward(
                                MARIA,
                                CashbackSource.order(ORDER, 0),
                                new BigDecimal("5.00"),
                                fivePercentOf("100.00"),
                                1,
                                NOW,
                                NOW))));
        decided(State.EXCLUDED, Reason.PAYMENT_POINTS_OFF, 0, Optional.empty());

        assertThat(earnings.of(order, MEMBER).orElseThrow().getCashback()).contains("5.00");
        when(cashback.ofOrder(ORDER)).thenReturn(List.of());
        assertThat(earnings.of(order, MEMBER)).isEmpty();
    }

    private static CashbackExplanation fivePercentOf(String price) {
        return new CashbackExplanation(
                "EUR",
                List.of(new CashbackPart(item("Album", 1, price), AppliedRate.flat(new BigDecimal("5")))),
                BigDecimal.ZERO);
    }

    @Test
    void what_is_booked_is_shown_with_the_total_and_what_it_unlocked() {
        Grant unlocked = grant(TEN_OFF, GrantState.ISSUED, NOW);
        decided(State.AWARDED, Reason.PAID_IN_FULL, 75, Optional.of(2L));
        when(ledger.entry(MARIA, 2)).thenReturn(Optional.of(paid(2, ORDER, 75, 150)));
        when(rewards.unlockedBy(MARIA, 2)).thenReturn(List.of(unlocked));
        when(rewards.codes(List.of(unlocked))).thenReturn(Map.of("grant-1", "TEN-CODE"));

        OrderEarningsView shown = earnings.of(order, MEMBER).orElseThrow();

        assertThat(shown.isBooked()).isTrue();
        assertThat(shown.getPoints()).isEqualTo(75);
        assertThat(shown.getTotal()).isEqualTo(150);
        assertThat(shown.getUnlocked()).extracting(GrantView::getCode).containsExactly("TEN-CODE");
    }

    @Test
    void what_another_node_has_booked_is_shown_without_waiting() {
        when(awarding.decision(ORDER))
                .thenReturn(Optional.of(decision(State.AWARDED, Reason.PAID_IN_FULL, 75, Optional.of(2L))));
        when(ledger.entry(MARIA, 2)).thenReturn(Optional.of(paid(2, ORDER, 75, 150)));

        assertThat(earnings.of(order, MEMBER).orElseThrow().isBooked()).isTrue();
        verifyNoInteractions(queue);
    }

    @Test
    void while_our_tables_cannot_be_read_the_page_promises_and_waits_for_nobody() {
        when(awarding.decision(ORDER)).thenThrow(new IllegalStateException("no such table"));

        assertThat(earnings.of(order, MEMBER).orElseThrow().isPromised()).isTrue();
        verifyNoInteractions(queue);
    }

    @Test
    void until_the_worker_has_decided_the_promise_stands() {
        OrderEarningsView shown = earnings.of(order, MEMBER).orElseThrow();

        assertThat(shown.isPromised()).isTrue();
        assertThat(shown.getPoints()).isEqualTo(75);
    }

    @Test
    void if_the_booking_cannot_be_read_the_promise_stands() {
        decided(State.AWARDED, Reason.PAID_IN_FULL, 75, Optional.of(2L));
        when(ledger.entry(MARIA, 2)).thenThrow(new IllegalStateException("no such table"));

        assertThat(earnings.of(order, MEMBER).orElseThrow().isPromised()).isTrue();
    }

    @Test
    void an_order_not_yet_paid_earns_once_it_is() {
        decided(State.WAITING, Reason.NOT_FULLY_PAID, 0, Optional.empty());

        assertThat(earnings.of(order, MEMBER).orElseThrow().isWaiting()).isTrue();
    }

    @Test
    void an_order_that_earns_nothing_says_nothing() {
        decided(State.EXCLUDED, Reason.PROGRAMME_OFF, 0, Optional.empty());

        assertThat(earnings.of(order, MEMBER)).isEmpty();
    }

    @Test
    void somebody_elses_order_says_nothing_and_asks_nobody() {
        assertThat(earnings.of(submittedBy(8), MEMBER)).isEmpty();
        assertThat(earnings.of(order, Optional.empty())).isEmpty();
        verifyNoInteractions(queue, awarding, ledger);
    }

    @Test
    void a_cart_is_no_order() {
        when(order.getStatus()).thenReturn(OrderStatus.IN_PROCESS);

        assertThat(earnings.of(order, MEMBER)).isEmpty();
    }

    @Test
    void a_guest_reads_how_to_get_the_points() {
        when(order.getEmailAddress()).thenReturn("maria@example.com");
        OrderEarningsView shown = earnings.of(order, GUEST).orElseThrow();

        assertThat(shown.isClaimable()).isTrue();
        assertThat(shown.getPoints()).isEqualTo(75);
        assertThat(shown.getAddress()).isEqualTo("maria@example.com");
        assertThat(shown.getDays()).isEqualTo(60);
        verifyNoInteractions(queue);
    }

    @Test
    void a_guest_without_an_address_or_while_claims_are_off_is_promised_nothing_for_this_order() {
        assertThat(earnings.of(order, GUEST).orElseThrow().isInvited()).isTrue();
        when(order.getEmailAddress()).thenReturn("maria@example.com");
        when(programme.currentForDisplay())
                .thenReturn(new RuleVersion(1, NOW, RULES.withGuests(new GuestRules(false, 60))));
        OrderEarningsView shown = earnings.of(order, GUEST).orElseThrow();

        assertThat(shown.isInvited()).isTrue();
        assertThat(shown.getPoints()).isZero();
        verifyNoInteractions(queue);
    }

    @Test
    void a_cart_shows_what_the_awarding_code_answers() {
        EarnPreviewView preview = promises.of(order, MEMBER).orElseThrow();

        assertThat(preview.getPoints()).isEqualTo(75);
        assertThat(preview.isMember()).isTrue();
        assertThat(promises.of(order, GUEST).orElseThrow().isMember()).isFalse();
    }

    @Test
    void a_member_reads_how_much_more_unlocks_the_next_reward() {
        when(way.from(CART)).thenReturn(Optional.of(new NextReward(TEN_OFF, new BigDecimal("7.50"), "EUR")));
        EarnPreviewView preview = promises.of(order, MEMBER).orElseThrow();
        assertThat(preview.getNext().getKey()).isEqualTo("loyalty.earn.more");
        assertThat(preview.getNext().getDetails()[0].toString()).contains("7.50");

        when(way.from(CART)).thenReturn(Optional.of(new NextReward(TEN_OFF, BigDecimal.ZERO, "EUR")));
        assertThat(promises.of(order, MEMBER).orElseThrow().getNext().getKey()).isEqualTo("loyalty.earn.unlocks");
    }

    @Test
    void guests_and_carts_without_a_reward_ahead_read_of_none() {
        when(way.from(CART)).thenReturn(Optional.empty());
        assertThat(promises.of(order, MEMBER).orElseThrow().getNext()).isNull();

        when(way.from(CART)).thenThrow(new IllegalStateException("no such table"));
        assertThat(promises.of(order, MEMBER).orElseThrow().getNext()).isNull();
        assertThat(promises.of(order, GUEST).orElseThrow().getNext()).isNull();
    }

    @Test
    void a_cart_page_waits_a_moment_at_most_for_its_promise() {
        Aside hasty = new Aside(clock, "test-hasty", Duration.ofMillis(50), Duration.ofSeconds(5));
        CountDownLatch locked = new CountDownLatch(1);
        when(awarding.preview(any())).thenAnswer(call -> {
            locked.await();
            return Optional.empty();
        });

        assertThat(new Promises(translation, awarding, sessions, reckoning, new NextRewards(way, aside), hasty)
                        .of(order, MEMBER))
                .isEmpty();
        locked.countDown();
        hasty.destroy();
    }

    @Test
    void a_product_is_promised_as_a_cart_with_one_of_it() {
        ProductFacts products = mock();
        Product portrait = mock();
        when(products.inCartOf(MARIA, portrait)).thenReturn(Optional.of(CART));
        ProductPreviews previews = new ProductPreviews(products, promises);

        assertThat(previews.of(portrait, MEMBER).orElseThrow().getPoints()).isEqualTo(75);
        assertThat(previews.of(mock(), MEMBER)).as("without a price").isEmpty();

        when(awarding.preview(any())).thenThrow(new IllegalStateException("no such table"));
        assertThat(previews.of(portrait, MEMBER)).as("in trouble").isEmpty();
    }

    @Test
    void an_empty_cart_or_one_that_earns_nothing_promises_nothing() {
        assertThat(promises.of(null, MEMBER)).isEmpty();
        when(awarding.preview(any())).thenReturn(Optional.of(explanation("1", "0", item("Sample", 1, "0.90"))));
        assertThat(promises.of(order, MEMBER)).isEmpty();
        when(order.getOrderItems()).thenReturn(List.of());
        assertThat(promises.of(order, MEMBER)).isEmpty();
    }

    @Test
    void a_cart_page_survives_loyalty_trouble() {
        when(awarding.preview(any())).thenThrow(new IllegalStateException("no such table"));

        assertThat(promises.of(order, MEMBER)).isEmpty();
    }

    private void decided(State state, Reason reason, long points, Optional<Long> entryNo) {
        when(queue.await(ORDER, Duration.ofMillis(500)))
                .thenReturn(Optional.of(decision(state, reason, points, entryNo)));
    }

    private static Decision decision(State state, Reason reason, long points, Optional<Long> entryNo) {
        return new Decision(ORDER, MARIA, state, reason, Points.of(points), entryNo, 0, NOW);
    }

    private static Order submittedBy(long customerId) {
        Customer customer = mock();
        when(customer.getId()).thenReturn(customerId);
        Order order = mock();
        when(order.getId()).thenReturn(ORDER);
        when(order.getCustomer()).thenReturn(customer);
        when(order.getStatus()).thenReturn(OrderStatus.SUBMITTED);
        when(order.getOrderItems()).thenReturn(List.of(mock(OrderItem.class)));
        return order;
    }
}

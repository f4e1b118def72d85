package io.fedelta.loyalty.guest;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.GuestRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.reckoning.PlacedOrder.Audience;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.GuestBench;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.ReckoningBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuestClaimsIntegrationTests {

    private static final long MARIA = 7;
    private static final long LUCA = 8;
    private static final long GUEST = 50;
    private static final String ADDRESS = "maria@example.com";

    private static OrderFixture guestOrder(long id) {
        return order(id).of(GUEST).byGuest().line("75.00");
    }

    private static GuestBench maria(TestDatabase database) {
        return GuestBench.on(database).customer(MARIA, ADDRESS);
    }

    @ParameterizedTest
    @EnumSource
    void a_guests_order_brings_nothing_at_once_and_its_points_when_it_is_claimed(TestDatabase database) {
        GuestBench bench = maria(database).ordered(ADDRESS, guestOrder(1).paid(START));
        assertThat(bench.loyalty.points(GUEST) + bench.loyalty.points(MARIA)).isZero();

        bench.loyalty.clock.advance(Duration.ofDays(3));
        ClaimedPoints claimed = bench.confirmed(MARIA).claims.claim(MARIA);

        assertThat(claimed).isEqualTo(new ClaimedPoints(1, 75));
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(75);
        assertThat(entries(bench)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.PAYMENT);
            assertThat(entry.occurredAt()).isEqualTo(START);
        });
        assertThat(bench.claims.claimedAt(List.of(1L, 2L))).isEqualTo(Map.of(1L, START.plus(Duration.ofDays(3))));
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void it_is_claimed_once_whoever_comes_first(TestDatabase database) {
        GuestBench bench = maria(database)
                .customer(LUCA, ADDRESS)
                .ordered(ADDRESS, guestOrder(1).paid(START))
                .confirmed(MARIA)
                .confirmed(LUCA);

        assertThat(bench.claims.claim(MARIA).orders()).isEqualTo(1);
        assertThat(bench.claims.claim(MARIA)).isEqualTo(ClaimedPoints.NOTHING);
        assertThat(bench.claims.claim(LUCA)).isEqualTo(ClaimedPoints.NOTHING);
        assertThat(bench.loyalty.points(LUCA)).isZero();
    }

    @Test
    void without_a_confirmed_address_nothing_is_claimed() {
        GuestBench bench =
                maria(TestDatabase.HSQLDB).ordered(ADDRESS, guestOrder(1).paid(START));

        assertThat(bench.claims.claim(MARIA)).isEqualTo(ClaimedPoints.NOTHING);
        bench.confirmed(MARIA).customer(MARIA, "other@example.com");
        assertThat(bench.claims.claim(MARIA)).isEqualTo(ClaimedPoints.NOTHING);
    }

    @Test
    void a_later_order_with_the_confirmed_address_needs_no_new_mail() {
        GuestBench bench = maria(TestDatabase.HSQLDB).confirmed(MARIA);
        bench.loyalty.clock.advance(Duration.ofDays(100));
        bench.ordered(ADDRESS, guestOrder(1).paid(bench.loyalty.clock.instant()));

        assertThat(bench.claims.claim(MARIA)).isEqualTo(new ClaimedPoints(1, 75));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 1", "1, 0"})
    void an_order_can_be_claimed_for_sixty_days_after_it_was_placed(long millisecondsMore, int orders) {
        GuestBench bench =
                maria(TestDatabase.HSQLDB).ordered(ADDRESS, guestOrder(1).paid(START));
        bench.loyalty.clock.set(START.plus(Duration.ofDays(60)).plusMillis(millisecondsMore));
        bench.confirmed(MARIA);

        assertThat(bench.claims.waiting(MARIA).orElseThrow().orders()).isEqualTo(orders);
        assertThat(bench.claims.claim(MARIA).orders()).isEqualTo(orders);
    }

    @Test
    void the_merchant_sets_the_days_and_may_switch_claims_off() {
        GuestBench bench = maria(TestDatabase.HSQLDB)
                .ordered(ADDRESS, guestOrder(1).paid(START))
                .confirmed(MARIA);
        bench.loyalty.clock.advance(Duration.ofDays(70));
        bench.loyalty.ruled(guests(true, 60));
        assertThat(bench.claims.claim(MARIA)).isEqualTo(ClaimedPoints.NOTHING);

        bench.loyalty.ruled(guests(false, 90));
        assertThat(bench.claims.waiting(MARIA)).isEmpty();
        assertThat(bench.claims.claim(MARIA)).isEqualTo(ClaimedPoints.NOTHING);

        bench.loyalty.ruled(guests(true, 90));
        assertThat(bench.claims.claim(MARIA)).isEqualTo(new ClaimedPoints(1, 75));
    }

    private static ProgrammeRules guests(boolean claims, int days) {
        return LoyaltyBench.rules("1").withGuests(new GuestRules(claims, days));
    }

    @ParameterizedTest
    @EnumSource
    void points_are_by_the_rules_when_the_order_was_paid(TestDatabase database) {
        GuestBench bench = maria(database).ordered(ADDRESS, guestOrder(1).paid(START));
        bench.loyalty.clock.advance(Duration.ofDays(1));
        bench.loyalty.ruled(LoyaltyBench.rules("2"));
        bench.ordered(ADDRESS, guestOrder(2).paid(bench.loyalty.clock.instant()));

        assertThat(bench.confirmed(MARIA).claims.waiting(MARIA).orElseThrow().points())
                .isEqualTo(75 + 150);
        assertThat(bench.claims.claim(MARIA)).isEqualTo(new ClaimedPoints(2, 75 + 150));
    }

    @Test
    void an_order_paid_while_the_programme_was_off_stays_without_points() {
        GuestBench bench = maria(TestDatabase.HSQLDB)
                .ordered(ADDRESS, guestOrder(1).paid(START.minusSeconds(60)))
                .confirmed(MARIA);

        assertThat(bench.claims.claim(MARIA)).isEqualTo(new ClaimedPoints(1, 0));
        assertThat(bench.loyalty.awarding.decision(1).orElseThrow().reason()).isEqualTo(Reason.PROGRAMME_OFF);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_unpaid_order_claimed_earlier_earns_when_it_is_paid(TestDatabase database) {
        GuestBench bench = maria(database).ordered(ADDRESS, guestOrder(1).facts());
        assertThat(bench.confirmed(MARIA).claims.claim(MARIA)).isEqualTo(new ClaimedPoints(1, 0));

        bench.loyalty.place(
                guestOrder(1).captured("75.00", START.plus(Duration.ofDays(90))).facts());

        assertThat(bench.loyalty.points(MARIA)).isEqualTo(75);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refunds_before_and_after_take_their_share(TestDatabase database) {
        GuestBench bench = maria(database)
                .ordered(ADDRESS, paid(1).refunded("25.00", later(1)).facts());
        assertThat(bench.confirmed(MARIA).claims.waiting(MARIA).orElseThrow().points())
                .isEqualTo(50);

        assertThat(bench.claims.claim(MARIA)).isEqualTo(new ClaimedPoints(1, 50));
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(50);

        bench.loyalty.place(
                paid(1).refunded("25.00", later(1)).refunded("25.00", later(2)).facts());
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(25);
        assertThat(bench.verify()).isEmpty();
    }

    @Test
    void of_an_order_refunded_in_full_nothing_can_be_claimed() {
        GuestBench bench =
                maria(TestDatabase.HSQLDB).ordered(ADDRESS, paid(1).facts()).confirmed(MARIA);
        bench.loyalty.orders.put(paid(1).refunded("75.00", later(1)).facts());

        assertThat(bench.claims.claim(MARIA)).isEqualTo(ClaimedPoints.NOTHING);
        assertThat(entries(bench)).isEmpty();
    }

    private static OrderFixture paid(long id) {
        return guestOrder(id).paidInFull(START);
    }

    private static Instant later(int days) {
        return START.plus(Duration.ofDays(days));
    }

    @ParameterizedTest
    @EnumSource
    void a_claimed_order_stays_the_claimants_when_it_is_cancelled_and_placed_again(TestDatabase database) {
        GuestBench bench = maria(database).ordered(ADDRESS, paid(1).facts()).confirmed(MARIA);
        bench.claims.claim(MARIA);

        bench.loyalty.place(paid(1).state(OrderState.CANCELLED).facts());
        assertThat(bench.loyalty.points(MARIA)).isZero();
        bench.loyalty.place(paid(1).facts());

        assertThat(bench.loyalty.points(MARIA)).isEqualTo(75);
        assertThat(bench.loyalty.points(GUEST)).isZero();
        assertThat(bench.verify()).isEmpty();
    }

    @Test
    void it_stays_the_claimants_even_if_the_guest_registers_afterwards() {
        GuestBench bench = maria(TestDatabase.HSQLDB)
                .ordered(ADDRESS, guestOrder(1).facts())
                .confirmed(MARIA);
        bench.claims.claim(MARIA);

        bench.loyalty.place(order(1).of(GUEST).line("75.00").paid(START));

        assertThat(bench.loyalty.points(MARIA)).isEqualTo(75);
        assertThat(bench.loyalty.points(GUEST)).isZero();
    }

    @Test
    void who_registers_in_the_same_visit_claims_like_everybody_else() {
        GuestBench bench = GuestBench.on(TestDatabase.HSQLDB)
                .ordered(ADDRESS, guestOrder(1).paid(START))
                .customer(GUEST, ADDRESS);
        bench.loyalty.place(order(1).of(GUEST).line("75.00").paid(START));
        assertThat(bench.loyalty.points(GUEST)).as("not confirmed yet").isZero();

        assertThat(bench.confirmed(GUEST).claims.claim(GUEST)).isEqualTo(new ClaimedPoints(1, 75));
        assertThat(bench.verify()).isEmpty();
    }

    @Test
    void before_the_address_is_confirmed_only_ones_own_visits_orders_are_told() {
        GuestBench bench = maria(TestDatabase.HSQLDB)
                .customer(GUEST, ADDRESS)
                .ordered(ADDRESS, guestOrder(1).paid(START))
                .ordered(ADDRESS, order(2).of(51).byGuest().line("40.00").paid(START));

        assertThat(bench.claims.waiting(MARIA)).contains(new WaitingOrders(ADDRESS, false, 0, 0));
        assertThat(bench.claims.waiting(GUEST)).contains(new WaitingOrders(ADDRESS, false, 1, 75));
        assertThat(bench.confirmed(MARIA).claims.waiting(MARIA)).contains(new WaitingOrders(ADDRESS, true, 2, 115));
    }

    @Test
    void an_interrupted_claim_goes_on_the_next_time() {
        GuestBench bench = maria(TestDatabase.HSQLDB)
                .ordered(ADDRESS, guestOrder(1).paid(START))
                .ordered(ADDRESS, guestOrder(2).paid(START))
                .confirmed(MARIA);
        bench.loyalty.postingListeners.add((account, entry) -> {
            if (entry.source().orderId().filter(id -> id == 2).isPresent()) {
                throw new IllegalStateException("killed");
            }
        });

        assertThat(catchThrowable(() -> bench.claims.claim(MARIA))).hasMessage("killed");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(75);
        assertThat(bench.claims.claimedAt(List.of(1L, 2L))).containsOnlyKeys(1L);
        assertThat(bench.verify()).isEmpty();

        bench.loyalty.postingListeners.remove(bench.loyalty.postingListeners.size() - 1);
        assertThat(bench.claims.claim(MARIA)).isEqualTo(new ClaimedPoints(1, 75));
    }

    @Test
    void an_order_that_was_a_customers_is_never_claimed() {
        OrderFacts lucas = order(1).of(LUCA).line("75.00").paid(START);
        GuestBench bench = maria(TestDatabase.HSQLDB).ordered(ADDRESS, lucas).confirmed(MARIA);

        assertThat(bench.claims.claim(MARIA)).isEqualTo(ClaimedPoints.NOTHING);
        assertThat(bench.loyalty.points(LUCA)).isEqualTo(75);
    }

    @Test
    void a_claimed_order_counts_for_campaigns_and_challenges_and_their_bonuses_go_with_it() {
        BonusBench bonuses = BonusBench.on(TestDatabase.HSQLDB)
                .running(
                        BonusBench.campaign(4, Kind.BONUS_PER_ORDER, "20"),
                        BonusBench.campaign(5, Kind.MULTIPLIER, "2"))
                .challenging(new Challenge(3, "One", true, 1, Challenge.Period.MONTH, 50));
        GuestBench bench = GuestBench.on(bonuses.loyalty)
                .customer(MARIA, ADDRESS)
                .ordered(ADDRESS, paid(1).facts())
                .confirmed(MARIA);
        assertThat(bench.claims.waiting(MARIA).orElseThrow().points()).isEqualTo(150);

        bench.claims.claim(MARIA);
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(150 + 20 + 50);

        bench.loyalty.place(paid(1).refunded("75.00", later(1)).facts());
        assertThat(bench.loyalty.points(MARIA)).isZero();
        assertThat(bench.verify()).isEmpty();
    }

    @Test
    void a_claimed_order_is_explained_as_its_claimants() {
        ReckoningBench explained = ReckoningBench.on(TestDatabase.HSQLDB);
        GuestBench bench = GuestBench.on(explained.loyalty)
                .customer(MARIA, ADDRESS)
                .ordered(ADDRESS, order(1).of(GUEST).byGuest().line("0.50").paid(START));
        assertThat(explained.reckonings.of(1, Audience.CUSTOMER).orElseThrow().payment())
                .isEmpty();

        bench.confirmed(MARIA).claims.claim(MARIA);

        assertThat(explained.reckonings.of(1, Audience.CUSTOMER).orElseThrow().payment())
                .isPresent();
    }

    private static List<Entry> entries(GuestBench bench) {
        return bench.loyalty.ledger.history(MARIA, 0, 100).rows();
    }
}

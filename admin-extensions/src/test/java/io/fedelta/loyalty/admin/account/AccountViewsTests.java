package io.fedelta.loyalty.admin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.reckoning.service.UnearnedOrders;
import io.fedelta.loyalty.reward.service.Rewards;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.Test;

class AccountViewsTests {

    private static final long GIULIA = 42;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final LoyaltyLedger ledger = mock(LoyaltyLedger.class);
    private final Rewards rewards = mock(Rewards.class);
    private final Orders orders = mock(Orders.class);
    private final GuestClaims guestClaims = mock(GuestClaims.class);
    private final AccountViews views = new AccountViews(
            ledger,
            rewards,
            orders,
            new AdminRights(mock(SecurityVerifier.class)),
            Clock.fixed(NOON, ZoneOffset.UTC),
            mock(TierViews.class),
            mock(UnearnedOrders.class),
            guestClaims);

    @Test
    void a_customer_without_any_entry_has_zeros_and_empty_lists() {
        when(ledger.account(GIULIA)).thenReturn(Account.unopened(GIULIA));
        history();
        AccountView account = views.account(GIULIA);
        assertThat(account.getLifetime()).isEqualTo("0");
        assertThat(account.getGrants()).isEmpty();
        assertThat(account.getHistory().isEmpty()).isTrue();
    }

    @Test
    void an_entry_by_hand_shows_who_and_why() {
        history(byHand(2, 50));
        EntryView entry = views.history(GIULIA, 0).getRows().get(0);
        assertThat(entry.getChange()).isEqualTo("+50");
        assertThat(entry.getReason()).isEqualTo("Goodwill after incident");
        assertThat(entry.getActor()).isEqualTo("anna");
        assertThat(entry.getOrderId()).isNull();
    }

    @Test
    void an_entry_for_an_order_that_was_claimed_says_when() {
        history(paid(1, 7));
        assertThat(views.history(GIULIA, 0).getRows().get(0).getClaimed()).isNull();

        when(guestClaims.claimedAt(List.of(7L))).thenReturn(Map.of(7L, NOON));
        assertThat(views.history(GIULIA, 0).getRows().get(0).getClaimed()).contains("2026");
    }

    /** Lines and balances stand in the order in which they were written, and so do their dates. */
    @Test
    void an_entry_that_was_written_late_says_which_day_it_is_for() {
        Points points = Points.of(75);
        Instant may = Instant.parse("2026-05-03T12:00:00Z");
        history(
                new Entry(
                        GIULIA,
                        2,
                        EntryKind.PAYMENT,
                        Source.order(7),
                        0,
                        points,
                        points,
                        points,
                        Optional.empty(),
                        Optional.empty(),
                        may,
                        NOON),
                paid(1, 8));

        List<EntryView> rows = views.history(GIULIA, 0).getRows();

        assertThat(rows).extracting(EntryView::getDate).containsOnly(rows.get(1).getDate());
        assertThat(rows.get(0).getDatesFrom()).contains("May", "3");
        assertThat(rows.get(1).getDatesFrom()).isNull();
    }

    @Test
    void an_entry_for_an_order_links_to_it_by_its_number() {
        when(orders.numbers(any())).thenReturn(Map.of(7L, "20261122-7"));
        history(paid(1, 7), paid(2, 8));
        List<EntryView> rows = views.history(GIULIA, 0).getRows();
        assertThat(rows.get(0).getOrderId()).isEqualTo("7");
        assertThat(rows.get(0).getOrderNumber()).isEqualTo("20261122-7");
        assertThat(rows.get(1).getOrderId()).as("an order that is gone").isNull();
        assertThat(rows.get(1).getOrderNumber()).isEqualTo("8");
    }

    @Test
    void an_entry_for_a_session_links_to_its_order() {
        when(orders.numbers(any())).thenReturn(Map.of(7L, "20261122-7"));
        history(entry(1, EntryKind.SESSION, Source.session("7-9-1-0"), 50, Optional.empty()));
        EntryView entry = views.history(GIULIA, 0).getRows().get(0);
        assertThat(entry.isAboutSession()).isTrue();
        assertThat(entry.getOrderId()).isEqualTo("7");
        assertThat(entry.getOrderNumber()).isEqualTo("20261122-7");
    }

    @Test
    void an_entry_for_a_refund_links_to_its_order() {
        when(orders.numbers(any())).thenReturn(Map.of(7L, "20261122-7"));
        history(entry(2, EntryKind.CLAW_BACK, Source.refund(7, 1), -30, Optional.empty()));
        EntryView entry = views.history(GIULIA, 0).getRows().get(0);
        assertThat(entry.getSource()).isEqualTo("REFUND");
        assertThat(entry.getOrderId()).isEqualTo("7");
        assertThat(entry.getOrderNumber()).isEqualTo("20261122-7");
    }

    @Test
    void a_refund_explains_how_much_of_the_award_went_back() {
        ClawBackView clawBack = new ExplanationView(
                        new ClawBackExplanation(
                                1,
                                Points.of(100),
                                "EUR",
                                new BigDecimal("100.00"),
                                new BigDecimal("100"),
                                Points.of(30)),
                        AdminFormat.ofRequest())
                .getClawBack();
        assertThat(clawBack.getTaken()).isEqualTo("100");
        assertThat(clawBack.getAward()).isEqualTo("100");
        assertThat(clawBack.getTakenBefore()).isEqualTo("30");
        assertThat(clawBack.getRefunded()).isEqualTo(clawBack.getBase()).contains("100.00");
    }

    @Test
    void a_page_asks_for_all_its_order_numbers_at_once() {
        history(paid(1, 7), paid(2, 8), byHand(3, 5));
        views.history(GIULIA, 0);
        verify(orders, times(1)).numbers(List.of(7L, 8L));
    }

    private void history(Entry... entries) {
        when(ledger.history(eq(GIULIA), anyInt(), anyInt()))
                .thenReturn(new Page<>(List.of(entries), 0, 10, entries.length));
    }

    private static Entry byHand(long no, long points) {
        return entry(
                no,
                EntryKind.MANUAL_CREDIT,
                Source.adminAction("request"),
                points,
                Optional.of(new ManualNote("Goodwill after incident", "anna")));
    }

    private static Entry paid(long no, long orderId) {
        return entry(no, EntryKind.PAYMENT, Source.order(orderId), 75, Optional.empty());
    }

    private static Entry entry(long no, EntryKind kind, Source source, long points, Optional<ManualNote> note) {
        Points total = Points.of(points);
        return new Entry(GIULIA, no, kind, source, 0, total, total, total, Optional.empty(), note, NOON, NOON);
    }
}

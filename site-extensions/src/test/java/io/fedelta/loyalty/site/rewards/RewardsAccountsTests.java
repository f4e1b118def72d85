package io.fedelta.loyalty.site.rewards;

import static io.fedelta.loyalty.site.Examples.MARIA;
import static io.fedelta.loyalty.site.Examples.RULES;
import static io.fedelta.loyalty.site.Examples.account;
import static io.fedelta.loyalty.site.Examples.byHand;
import static io.fedelta.loyalty.site.Examples.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.birthday.service.Birthdays;
import io.fedelta.loyalty.challenge.service.Challenges;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reckoning.service.UnearnedOrders;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.session.service.Sessions;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.tier.service.Tiers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewardsAccountsTests {

    private final LoyaltyLedger ledger = mock();
    private final Rewards rewards = mock();
    private final Programme programme = mock();
    private final Orders orders = mock();
    private final Sessions sessions = mock(Sessions.class);
    private final Challenges challenges = mock(Challenges.class);
    private final Birthdays birthdays = mock(Birthdays.class);
    private final Tiers tiers = mock(Tiers.class);
    private final UnearnedOrders unearned = mock(UnearnedOrders.class);
    private final GuestClaims guestClaims = mock(GuestClaims.class);
    private final RewardsAccounts accounts = new RewardsAccounts(
            programme,
            new Histories(ledger, orders, guestClaims),
            rewards,
            new Outlooks(sessions, challenges, birthdays, tiers, () -> "EUR"),
            unearned);

    @BeforeEach
    void an_account() {
        when(ledger.account(MARIA)).thenReturn(account(150));
        when(rewards.next(MARIA)).thenReturn(Optional.empty());
        when(programme.currentForDisplay()).thenReturn(new RuleVersion(1, Examples.NOW, RULES));
    }

    @Test
    void explanations_and_order_numbers_come_in_one_query_each() {
        history(0, 3, paid(9, 12, 75, 150), byHand(8, EntryKind.MANUAL_CREDIT, 5, 75, "Hello"), paid(7, 11, 70, 70));
        when(orders.numbers(Set.of(11L, 12L))).thenReturn(Map.of(12L, "2026-02"));

        ReadHistory read = accounts.read(MARIA, 0).history();

        assertThat(read.orderNumbers()).containsExactly(Map.entry(12L, "2026-02"));
        verify(ledger, times(1)).explanations(MARIA, 7, 9);
        verify(orders, times(1)).numbers(Set.of(11L, 12L));
        verify(guestClaims, times(1)).claimedAt(Set.of(11L, 12L));
    }

    @Test
    void an_empty_history_asks_for_nothing_more() {
        history(0, 0);

        assertThat(accounts.read(MARIA, 0).history().page().rows()).isEmpty();
        verify(ledger, times(1)).history(MARIA, 0, 10);
        verify(orders, never()).numbers(Set.of());
    }

    private void history(int page, long total, Entry... rows) {
        when(ledger.history(eq(MARIA), eq(page), anyInt())).thenReturn(new Page<>(List.of(rows), page, 10, total));
    }
}

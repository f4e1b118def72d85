package io.fedelta.loyalty.site.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.site.Aside;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeansReaderTests {

    private final Programme programme = mock(Programme.class);
    private final LoyaltyLedger ledger = mock(LoyaltyLedger.class);
    private final Cards cards = mock(Cards.class);
    private final Cashback cashback = mock(Cashback.class);
    private final Rewards rewards = mock(Rewards.class);
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ofSeconds(1));
    private final MeansReader reader =
            new MeansReader(programme, ledger, cards, cashback, rewards, aside, Clock.systemUTC());

    @BeforeEach
    void there_are_rules() {
        when(programme.currentForDisplay()).thenReturn(RuleVersion.BEFORE_THE_FIRST);
        when(cards.byPurse(any())).thenReturn(Map.of());
        when(cashback.wallet(anyLong(), any())).thenReturn(Optional.empty());
    }

    @AfterEach
    void forget() {
        aside.destroy();
    }

    @Test
    void a_guest_has_cards_and_nothing_else() {
        Means means = reader.read(Optional.empty(), "EUR", List.of("one")).orElseThrow();

        assertThat(means.account()).isEmpty();
        assertThat(means.cashback()).isZero();
        verify(cards).byPurse(List.of("one"));
        verifyNoInteractions(ledger, cashback, rewards);
    }

    @Test
    void a_checkout_asks_for_what_it_is_planned_to_be_paid_with_and_no_more() {
        reader.readPlanned(Optional.of(7L), "EUR", List.of(Plans.cashback("wallet", BigDecimal.ONE)));

        verify(cashback).wallet(eq(7L), eq("EUR"));
        verifyNoInteractions(ledger, cards, rewards);
    }

    @Test
    void what_cannot_be_read_is_no_answer() {
        when(programme.currentForDisplay()).thenThrow(new IllegalStateException("no database"));

        assertThat(reader.read(Optional.of(7L), "EUR", List.of())).isEmpty();
    }
}

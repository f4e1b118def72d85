package io.fedelta.loyalty.site.tender;

import static io.fedelta.loyalty.site.tender.ACart.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardAnswer;
import io.fedelta.loyalty.card.CardAnswer.Found;
import io.fedelta.loyalty.card.CardAnswer.Reason;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.site.Aside;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenderChoicesTests {

    private static final Asker MARIA_ASKS = new Asker(Optional.of(ACart.MARIA), "session", "192.0.2.7");

    private final ACart cart = new ACart();
    private final Cards cards = mock(Cards.class);
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ofSeconds(1));
    private final TenderChoices choices = new TenderChoices(cart.carts, mock(Vouchers.class), cards, aside);

    @AfterEach
    void forget() {
        aside.destroy();
        ThreadLocalManager.remove();
    }

    @Test
    void a_typed_card_pays_with_what_is_in_it() {
        TenderAnswer answer = type(card("one", "20.00", null));

        assertThat(answer.isGood()).isTrue();
        assertThat(cart.planned()).containsExactly("GIFT_CARD one 20.00");
    }

    @ParameterizedTest
    @EnumSource
    void a_code_that_does_not_work_says_why_stays_in_the_field_and_changes_nothing(Reason reason) {
        when(cards.find(any(), any())).thenReturn(CardAnswer.no(reason));

        TenderAnswer answer = choices.typedCard(cart.order, "ABCDE", MARIA_ASKS);

        assertThat(answer.refuses("card")).isTrue();
        assertThat(answer.getTyped()).isEqualTo("ABCDE");
        assertThat(answer.getText().getKey()).isEqualTo("loyalty.pay.card." + reason);
        assertThat(cart.tenders.plans).isZero();
    }

    @Test
    void the_same_card_twice_counts_once() {
        Card one = card("one", "20.00", null);
        type(one);
        cart.knowing(one);

        assertThat(type(one).getText().getKey()).isEqualTo("loyalty.pay.card.twice");
        assertThat(cart.planned()).containsExactly("GIFT_CARD one 20.00");
    }

    @Test
    void cards_go_first_by_their_end_and_then_the_smallest_cashback_next_and_points_last() {
        cart.owning(card("late", "20.00", "2040-01-01T00:00:00Z"))
                .owning(card("endless", "5.00", null))
                .owning(card("small", "10.00", "2030-01-01T00:00:00Z"))
                .owning(card("big", "15.00", "2030-01-01T00:00:00Z"))
                .cashback("4.20");

        choices.points(cart.order, "100");
        choices.cashback(cart.order, "");
        choices.ownCard(cart.order, "endless");
        choices.ownCard(cart.order, "big");
        choices.ownCard(cart.order, "late");
        choices.ownCard(cart.order, "small");

        assertThat(cart.planned())
                .containsExactly(
                        "GIFT_CARD small 10.00",
                        "GIFT_CARD big 15.00",
                        "GIFT_CARD late 20.00",
                        "GIFT_CARD endless 5.00",
                        "CASHBACK wallet 4.20",
                        "POINTS " + ACart.MARIA + " 5.00");
    }

    @Test
    void a_card_that_is_not_the_customers_own_is_not_found_whatever_the_form_says() {
        cart.knowing(card("sofias", "20.00", null));

        TenderAnswer answer = choices.ownCard(cart.order, "sofias");

        assertThat(answer.getText().getKey()).isEqualTo("loyalty.pay.refused.UNKNOWN");
        assertThat(cart.tenders.plans).isZero();
    }

    @Test
    void cashback_pays_all_or_as_much_as_is_typed() {
        cart.cashback("4.20");

        assertThat(choices.cashback(cart.order, "").isGood()).isTrue();
        assertThat(cart.planned()).containsExactly("CASHBACK wallet 4.20");
        assertThat(choices.cashback(cart.order, "1,50").isGood()).isTrue();
        assertThat(cart.planned()).containsExactly("CASHBACK wallet 1.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1.23456", "1e19", "NaN", "1,000.5", "4.21", "9223372036854775808"})
    void absurd_amounts_of_cashback_change_nothing(String typed) {
        cart.cashback("4.20");

        TenderAnswer answer = choices.cashback(cart.order, typed);

        assertThat(answer.refuses("cashback")).isTrue();
        assertThat(answer.getTyped()).isEqualTo(typed);
        assertThat(cart.tenders.plans).isZero();
    }

    @Test
    void points_pay_as_many_as_are_typed_or_all_that_fit() {
        assertThat(choices.points(cart.order, "60").isGood()).isTrue();
        assertThat(cart.planned()).containsExactly("POINTS " + ACart.MARIA + " 3.00");
        assertThat(choices.points(cart.order, "").isGood()).isTrue();
        assertThat(cart.planned()).containsExactly("POINTS " + ACart.MARIA + " 8.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-60", "0", "49", "161", "60.5", "1e19", "9223372036854775808", "all"})
    void absurd_numbers_of_points_change_nothing(String typed) {
        assertThat(choices.points(cart.order, typed).refuses("points")).isTrue();
        assertThat(cart.tenders.plans).isZero();
    }

    @Test
    void points_that_find_too_little_left_are_taken_off_again() {
        cart.owning(card("big", "74.00", null));
        choices.ownCard(cart.order, "big");

        TenderAnswer answer = choices.points(cart.order, "100");

        assertThat(answer.getText().getKey()).isEqualTo("loyalty.pay.points.nothing");
        assertThat(cart.planned()).containsExactly("GIFT_CARD big 74.00");
    }

    @Test
    void who_owes_points_and_whose_store_has_not_switched_it_on_spends_none() {
        cart.points = -10;
        assertThat(choices.points(cart.order, "60").refuses("points")).isTrue();
        cart.points = 160;
        cart.rules = SpendingRules.OFF;
        assertThat(choices.points(cart.order, "60").getText().getKey()).isEqualTo("loyalty.pay.refused.NOT_ALLOWED");
        assertThat(cart.tenders.plans).isZero();
    }

    @Test
    void points_pay_no_more_than_their_share() {
        cart.rules = new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 10, true, false);

        choices.points(cart.order, "");

        assertThat(cart.planned()).containsExactly("POINTS " + ACart.MARIA + " 7.50");
    }

    @Test
    void what_is_taken_off_is_remembered_with_the_cart() {
        cart.cashback("4.20");
        choices.cashback(cart.order, "");

        choices.remove(cart.order, "CASHBACK", "wallet");

        assertThat(cart.planned()).isEmpty();
        assertThat(CartMemory.of(cart.order).knows("CASHBACK")).isTrue();
        assertThat(choices.remove(cart.order, "NONSENSE", "wallet").isGood()).isTrue();
    }

    @Test
    void what_cannot_be_read_now_changes_nothing() {
        when(cart.reader.read(any(), any(), any())).thenReturn(Optional.empty());
        when(cards.find(any(), any())).thenThrow(new IllegalStateException("no database"));

        assertThat(choices.points(cart.order, "60").getText().getKey()).isEqualTo("loyalty.pay.refused.UNAVAILABLE");
        assertThat(choices.cashback(cart.order, "").getText().getKey()).isEqualTo("loyalty.pay.refused.UNAVAILABLE");
        assertThat(choices.ownCard(cart.order, "one").getText().getKey()).isEqualTo("loyalty.pay.refused.UNAVAILABLE");
        assertThat(choices.typedCard(cart.order, "ABCDE", MARIA_ASKS).getText().getKey())
                .isEqualTo("loyalty.pay.card.UNAVAILABLE");
        assertThat(cart.tenders.plans).isZero();
    }

    private TenderAnswer type(Card card) {
        when(cards.find(any(), any())).thenReturn(new Found(card));
        return choices.typedCard(cart.order, "ABCDE", MARIA_ASKS);
    }
}

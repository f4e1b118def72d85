package io.fedelta.loyalty.admin.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.Miss.Gain;
import io.fedelta.loyalty.reckoning.MissReason;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import io.fedelta.loyalty.testing.MissReasons;
import io.fedelta.loyalty.testing.OrderFixture;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReckoningViewTests {

    private static final AdminFormat FORMAT = new AdminFormat(Locale.US, ZoneOffset.UTC);

    private final ResourceBundle texts = ResourceBundle.getBundle("messages.LoyaltyAdminMessages", Locale.ROOT);

    @ParameterizedTest
    @MethodSource("io.fedelta.loyalty.testing.MissReasons#examples")
    void every_reason_why_a_rule_gave_nothing_has_its_words(MissReason reason) {
        MissView view = misses(reason, Map.of(MissReasons.FAMILY, List.of("Family")))
                .getRows()
                .get(0);

        assertThat(MessageFormat.format(texts.getString(view.getReasonKey()), view.getDetails()))
                .isNotBlank()
                .doesNotContain("{", "null");
        assertThat(texts.getString(view.getGainKey())).isNotBlank();
    }

    @Test
    void a_rule_that_is_outdone_names_the_better_one() {
        MissView view = misses(MissReasons.examples().findFirst().orElseThrow(), Map.of())
                .getRows()
                .get(0);

        assertThat(MessageFormat.format(texts.getString(view.getReasonKey()), view.getDetails()))
                .isEqualTo("it would apply, but Double × 2 is better (stacking is off)");
    }

    @Test
    void goods_that_were_deleted_have_words_of_their_own() {
        assertThat(misses(new MissReason.OtherGoods(MissReasons.FAMILY), Map.of())
                        .getRows()
                        .get(0)
                        .getReasonKey())
                .isEqualTo("LoyaltyMiss_OtherGoods.unnamed");
        assertThat(texts.keySet()).contains("LoyaltyMiss_OtherGoods.unnamed", "LoyaltyMiss_more");
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_count_says_why(Sort sort) {
        assertThat(texts.getString("LoyaltyExplanation_excluded_" + sort)).isNotBlank();
    }

    @Test
    void an_order_that_waits_tells_what_is_paid_and_what_is_open() {
        OrderReckoning waiting = reckoning(List.of(), Map.of());
        ReckoningView view = new ReckoningView(waiting, waiting.decision().orElseThrow(), FORMAT);

        assertThat(view.getPaid()).isEqualTo("€25.00");
        assertThat(view.getTotal()).isEqualTo("€75.00");
        assertThat(view.getOpen()).isEqualTo("€50.00");
        assertThat(texts.keySet()).contains("LoyaltyOrder_points_" + view.getReason(), "LoyaltyReckoning_paid");
    }

    private static MissesView misses(MissReason reason, Map<Scope, List<String>> names) {
        Miss miss = new Miss(Miss.Kind.CAMPAIGN, "Spring", Gain.factor(new BigDecimal("2")), reason);
        return new MissesView(reckoning(List.of(miss), names), FORMAT);
    }

    private static OrderReckoning reckoning(List<Miss> misses, Map<Scope, List<String>> names) {
        Decision waiting = new Decision(
                42, 7, State.WAITING, Reason.NOT_FULLY_PAID, Points.ZERO, Optional.empty(), 0, Instant.EPOCH);
        return new OrderReckoning(
                OrderFixture.order(42).line("75.00").facts(),
                Optional.of(waiting),
                new BigDecimal("25.00"),
                Optional.empty(),
                List.of(),
                misses,
                0,
                names);
    }
}

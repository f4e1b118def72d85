package io.fedelta.loyalty.site.reckoning;

import static io.fedelta.loyalty.site.Examples.FORMAT;
import static io.fedelta.loyalty.site.Examples.LINKS;
import static io.fedelta.loyalty.site.Examples.MARIA;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.explanation;
import static io.fedelta.loyalty.site.Examples.item;
import static io.fedelta.loyalty.site.Examples.pageModel;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.Miss.Gain;
import io.fedelta.loyalty.reckoning.MissReason;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import io.fedelta.loyalty.site.Pages;
import io.fedelta.loyalty.testing.MissReasons;
import io.fedelta.loyalty.testing.OrderFixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a customer reads about the points of one order. */
class OrderPointsPageTests {

    private static final OrderFacts ORDER =
            OrderFixture.order(42).of(MARIA).line("75.00").facts();

    @Test
    void a_paid_order_tells_what_it_earned_and_how_that_was_counted() throws Exception {
        Document page = page(reckoning(Reason.PAID_IN_FULL, 75, Optional.of(counted()), List.of(), 0));

        assertThat(page.select("h1").text()).isEqualTo("Points for order F-42");
        assertThat(page.select(".loy-order-decision").text()).isEqualTo("Its payment earned 75 points.");
        assertThat(page.select(".loy-why-body").text()).contains("Portrait", "€75.00", "makes 75 points");
        assertThat(page.select(".loy-misses")).isEmpty();
    }

    @Test
    void an_order_that_waits_tells_what_is_paid_and_promises_the_rest_at_today_s_rules() throws Exception {
        Document page = page(reckoning(Reason.NOT_FULLY_PAID, 0, Optional.of(counted()), List.of(), 0));

        assertThat(page.select(".loy-order-decision").text())
                .isEqualTo("€25.00 of €75.00 are paid. Points come when the rest is.");
        assertThat(page.select("#loy-counted").text()).isEqualTo("What it will bring, at today’s rules");
    }

    @Test
    void an_order_of_gift_cards_shows_them_as_left_out() throws Exception {
        BaseComponent card = new BaseComponent(Sort.GIFT_CARD_ITEM, "1", "Gift card", 1, new BigDecimal("50"), false);
        Document page =
                page(reckoning(Reason.NOTHING_EARNS, 0, Optional.of(explanation("1", "0", card)), List.of(), 0));

        assertThat(page.select(".loy-part-out").text()).contains("gift cards do not count");
    }

    @Test
    void rules_that_gave_nothing_say_why_in_plain_words() throws Exception {
        List<Miss> misses = List.of(
                miss(
                        Miss.Kind.TIER,
                        "Gold",
                        "1.5",
                        MissReasons.examples().findFirst().orElseThrow()),
                miss(Miss.Kind.CAMPAIGN, "Family weeks", "2", new MissReason.OtherGoods(MissReasons.FAMILY)),
                miss(Miss.Kind.BIRTHDAY, "", "2", new MissReason.NotTheBirthdayOrder()));
        Document page = page(reckoning(Reason.PAID_IN_FULL, 75, Optional.of(counted()), misses, 3));

        assertThat(page.select(".loy-misses li").eachText())
                .containsExactly(
                        "Gold × 1.5 It would apply, but Double × 2 is better, and only the best one counts.",
                        "Family weeks × 2 Only for: Family. None of that is in this order.",
                        "Your birthday × 2 Only for your first order on your birthday.");
        assertThat(page.text()).contains("3 more rules were not for this order either.");
    }

    @Test
    void every_reason_reads_as_a_sentence_without_gaps() throws Exception {
        List<Miss> misses = MissReasons.examples()
                .map(reason -> miss(Miss.Kind.CAMPAIGN, "A rule", "2", reason))
                .toList();
        Document page = page(reckoning(Reason.PAID_IN_FULL, 75, Optional.of(counted()), misses, 0));

        assertThat(page.select(".loy-misses li .loy-muted").eachText())
                .hasSameSizeAs(misses)
                .allSatisfy(text -> assertThat(text).endsWith(".").doesNotContain("{", "??", "null"));
    }

    @Test
    void goods_that_are_gone_leave_no_hole_in_the_sentence() throws Exception {
        OrderReckoning gone = new OrderReckoning(
                ORDER,
                Optional.of(decision(Reason.PAID_IN_FULL, 75)),
                new BigDecimal("75"),
                Optional.empty(),
                List.of(),
                List.of(miss(Miss.Kind.CAMPAIGN, "Old", "2", new MissReason.OtherGoods(MissReasons.FAMILY))),
                0,
                Map.of());

        assertThat(page(gone).select(".loy-misses").text()).contains("Only for certain items.");
    }

    private static Document page(OrderReckoning reckoning) throws Exception {
        return new Pages()
                .render(
                        OrderPointsController.VIEW,
                        Map.of("points", new OrderPointsView(reckoning, FORMAT, LINKS), "loyalty", pageModel()));
    }

    private static PaymentExplanation counted() {
        return explanation("1", "0", item("Portrait", 1, "75.00"));
    }

    static OrderReckoning reckoning(
            Reason reason, long points, Optional<PaymentExplanation> payment, List<Miss> misses, int more) {
        return new OrderReckoning(
                ORDER,
                Optional.of(decision(reason, points)),
                new BigDecimal("25.00"),
                payment,
                List.of(),
                misses,
                more,
                Map.<Scope, List<String>>of(MissReasons.FAMILY, List.of("Family")));
    }

    private static Decision decision(Reason reason, long points) {
        State state = switch (reason) {
            case PAID_IN_FULL -> State.AWARDED;
            case NOT_FULLY_PAID -> State.WAITING;
            default -> State.EXCLUDED;
        };
        return new Decision(42, MARIA, state, reason, Points.of(points), Optional.empty(), 0, NOW);
    }

    private static Miss miss(Miss.Kind kind, String name, String factor, MissReason reason) {
        return new Miss(kind, name, Gain.factor(new BigDecimal(factor)), reason);
    }
}

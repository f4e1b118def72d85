package io.fedelta.loyalty.site.tender;

import static io.fedelta.loyalty.site.Examples.FORMAT;
import static io.fedelta.loyalty.site.tender.ACart.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Pages;
import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The panel and the totals, drawn by the templates. */
class TenderPanelPageTests {

    private final ACart cart = new ACart();

    @AfterEach
    void forget() {
        ThreadLocalManager.remove();
    }

    @Test
    void everything_that_can_pay_has_a_labelled_form() {
        cart.owning(card("one", "20.00", "2030-01-01T00:00:00Z")).cashback("4.20");

        Document page = panel(null);

        assertThat(page.select("#loy-pay").attr("aria-labelledby")).isEqualTo("loy-pay-title");
        for (String field : List.of("loy-pay-cashback", "loy-pay-points", "loy-pay-card")) {
            assertThat(page.select("label[for=" + field + "]")).as(field).hasSize(1);
            assertThat(page.select("#" + field)).as(field).hasSize(1);
        }
        assertThat(page.text())
                .contains("Gift card …WXYZ", "€20.00 left, until Jan 1, 2030", "€4.20 available")
                .contains("You have 160, worth €8.00. 50 or more can pay");
        assertThat(page.select("[action]").eachAttr("method")).containsOnly("POST");
        assertThat(page.select("input[name=from]").eachAttr("value")).containsOnly("checkout");
    }

    @Test
    void what_is_applied_shows_what_it_takes_off_and_can_be_removed() {
        cart.cashback("4.20");
        cart.tenders.plan(cart.order, List.of(Plans.cashback("wallet", new BigDecimal("4.20"))));

        Document page = panel(null);

        Element line = page.selectFirst(".loy-pay-lines .loy-pay-line");
        assertThat(line.text()).isEqualTo("Cashback −€4.20 Remove");
        assertThat(line.select("button").attr("aria-label")).isEqualTo("Remove Cashback");
        assertThat(line.select("[action]").attr("action")).isEqualTo("/shop/loyalty/pay/remove");
        assertThat(page.select("#loy-pay-cashback")).isEmpty();
    }

    @Test
    void a_refusal_stands_at_its_field_with_what_was_typed() {
        Document page = panel(TenderAnswer.refused("points", "<b>-5", "points.unreadable"));

        Element field = page.selectFirst("#loy-pay-points");
        assertThat(field.attr("value")).isEqualTo("<b>-5");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + field.attr("aria-describedby")).text())
                .isEqualTo("Enter a whole number of points.");
        assertThat(page.select("#loy-pay-card").attr("aria-invalid")).isEmpty();
    }

    @Test
    void who_has_too_few_points_reads_how_many_it_takes() {
        cart.points = 30;
        assertThat(panel(null).text()).contains("You have 30 points to spend. 50 or more can pay an order.");
        cart.points = -5;
        assertThat(panel(null).text()).contains("taken back after you had spent them");
        assertThat(panel(null).select("#loy-pay-points")).isEmpty();
    }

    @Test
    void points_and_cashback_suggest_no_more_than_is_left_to_pay_and_say_why() {
        cart.knowing(card("one", "72.00", null)).cashback("4.20");
        cart.tenders.plan(cart.order, List.of(Plans.card(cart.known.get("one"))));

        Document page = panel(null);

        assertThat(page.select("#loy-pay-cashback").attr("placeholder")).isEqualTo("€3.00");
        assertThat(page.select("#loy-pay-cashback-hint").text()).contains("€4.20 available, but only €3.00 is left");
        assertThat(page.select("#loy-pay-points").attr("placeholder")).isEqualTo("60");
        assertThat(page.select("#loy-pay-points-limit").text()).isEqualTo("Up to 60 fit: only €3.00 is left to pay.");
    }

    @Test
    void where_the_rules_let_points_pay_a_share_the_panel_says_so() {
        cart.rules = new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 10, true, false);
        cart.points = 1_000;
        assertThat(panel(null).select("#loy-pay-points-limit").text())
                .isEqualTo("Up to 150 fit: points pay €7.50 of this order at most.");
    }

    @Test
    void points_that_find_too_little_left_or_nothing_are_not_asked_for() {
        cart.knowing(card("one", "74.00", null)).knowing(card("all", "75.00", null));
        cart.tenders.plan(cart.order, List.of(Plans.card(cart.known.get("one"))));
        assertThat(panel(null).select("#loy-pay-points")).isEmpty();
        assertThat(panel(null).text()).contains("This order leaves too little for points: 50 or more can pay.");

        cart.tenders.plan(cart.order, List.of(Plans.card(cart.known.get("all"))));
        assertThat(panel(null).text()).doesNotContain("Points", "points", "Cashback");
    }

    /** After a checkout that died between the hold and the payment. */
    @Test
    void what_an_order_in_progress_holds_is_told_with_when_it_is_free_again() {
        cart.points = 200;
        cart.held = 120;
        cart.wallet = Optional.of(new Wallet(
                ACart.MARIA,
                new Purse("w", PurseKind.CASHBACK, "EUR", new BigDecimal("4.20"), new BigDecimal("4.20"), 1)));

        Document page = panel(null);

        assertThat(page.select(".loy-held").eachText())
                .containsExactly(
                        "€4.20 of your cashback is held for an order in progress."
                                + " What it does not take is free again within 20 minutes.",
                        "120 points are held for an order in progress."
                                + " What it does not take is free again within 20 minutes.");
        assertThat(page.select("#loy-pay-points-hint").text()).contains("You have 80");
        cart.held = 0;
        cart.wallet = Optional.empty();
        assertThat(panel(null).select(".loy-held")).isEmpty();
    }

    @Test
    void an_order_leaves_out_what_nothing_was_paid_with() {
        cart.cashback("75.00");
        cart.tenders.plan(cart.order, List.of(Plans.cashback("wallet", new BigDecimal("75.00"))));
        assertThat(totals().text()).contains("To pay €0.00");
        cart.order.setSubmitDate(Date.from(ACart.NOW));
        assertThat(totals().text()).isEqualTo("Cashback −€75.00");
    }

    private Document totals() {
        TenderTotalsView totals =
                new TenderPanels(cart.carts).totals(cart.order).orElseThrow();
        return new Pages().render("loyalty/partials/tenderTotals", Map.of("loyalty", Examples.pageModel(totals)));
    }

    @Test
    void the_totals_tell_what_pays_and_what_is_left() {
        cart.cashback("4.20");
        cart.tenders.plan(cart.order, List.of(Plans.cashback("wallet", new BigDecimal("4.20"))));
        assertThat(totals().select("dl > div").eachText()).containsExactly("Cashback −€4.20", "To pay €70.80");
    }

    @Test
    void an_order_that_nothing_of_ours_pays_has_no_totals_of_ours() {
        assertThat(new TenderPanels(cart.carts).totals(cart.order)).isEmpty();
    }

    private Document panel(TenderAnswer answer) {
        TenderPanelView view = new TenderPanelView(
                cart.means(), cart.carts.money(cart.order), cart.tenders.planned, List.of(), FORMAT);
        Map<String, Object> model = new HashMap<>();
        model.put("loyalty", Examples.pageModel(view));
        model.put("loyaltyPayFrom", "checkout");
        model.put(TenderAnswer.ATTRIBUTE, answer);
        return new Pages().render("loyalty/partials/tenders", model);
    }
}

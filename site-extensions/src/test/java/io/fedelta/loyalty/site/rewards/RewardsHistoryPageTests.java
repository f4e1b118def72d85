package io.fedelta.loyalty.site.rewards;

import static io.fedelta.loyalty.site.Examples.FORMAT;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.byHand;
import static io.fedelta.loyalty.site.Examples.charge;
import static io.fedelta.loyalty.site.Examples.entry;
import static io.fedelta.loyalty.site.Examples.explanation;
import static io.fedelta.loyalty.site.Examples.item;
import static io.fedelta.loyalty.site.Examples.late;
import static io.fedelta.loyalty.site.Examples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.SpendingReturnedExplanation;
import io.fedelta.loyalty.ledger.SpentExplanation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RewardsHistoryPageTests extends RewardsPage {

    @Test
    void a_multiplied_order_names_what_multiplied_each_line() {
        AppliedMultiplier november = new AppliedMultiplier(
                AppliedMultiplier.Kind.CAMPAIGN, "Double points in November", new BigDecimal("2"));
        BaseComponent portrait =
                new BaseComponent(Sort.ITEM, "1", "Portrait", 1, new BigDecimal("19.99"), true, List.of(november));
        Explanation explanation =
                new PaymentExplanation("EUR", new BigDecimal("0.5"), List.of(portrait), BigDecimal.ZERO);
        Document page = page(AnAccount.ofMaria().explained(2, explanation));
        assertThat(page.select(".loy-why-body").text())
                .contains("Double points in November: × 2", "multiplied as shown, makes 19.99", "19 points");
    }

    @Test
    void a_bonus_names_its_rule() {
        Document page = page(AnAccount.ofMaria()
                .history(entry(1, EntryKind.CHALLENGE, Source.challenge(3, "2026-11"), 50, 50, Optional.empty()))
                .explained(1, new BonusExplanation("Three in a month", 3, Points.of(50))));
        assertThat(page.select(".loy-why-sentence").text())
                .isEqualTo("Three in a month: met with 3 orders, 50 points.");
    }

    @Test
    void points_that_paid_and_came_back_say_for_how_much_money() {
        Document spent = page(AnAccount.ofMaria()
                .history(entry(2, EntryKind.SPENT, Source.spending(11, "hold"), -60, 100, Optional.empty()))
                .explained(2, new SpentExplanation("EUR", new BigDecimal("3.00"), 100, new BigDecimal("5"))));
        assertThat(spent.select(".loy-entry-points").text()).isEqualTo("−60");
        assertThat(spent.select(".loy-why-sentence").text()).isEqualTo("60 points paid €3.00 of this order.");

        Document returned = page(AnAccount.ofMaria()
                .history(
                        entry(3, EntryKind.SPENDING_RETURNED, Source.spending(11, "refund"), 20, 100, Optional.empty()))
                .explained(
                        3,
                        new SpendingReturnedExplanation(
                                2, Points.of(60), "EUR", new BigDecimal("3.00"), BigDecimal.ONE, Points.ZERO)));
        assertThat(returned.select(".loy-why-sentence").text())
                .isEqualTo("€1.00 of the €3.00 that 60 points had paid were given back.");
    }

    @Test
    void beside_points_for_life_stands_what_of_them_can_be_spent_where_that_is_less() {
        Document page = page(AnAccount.ofMaria()
                .history(
                        entryLeaving(
                                60, entry(2, EntryKind.SPENT, Source.spending(11, "hold"), -40, 100, Optional.empty())),
                        entry(1, EntryKind.PAYMENT, Source.order(11), 100, 100, Optional.empty())));
        assertThat(page.select(".loy-entry-balance").eachText())
                .containsExactly("Balance 100 60 points to spend", "Balance 100");
    }

    private static Entry entryLeaving(long spendable, Entry entry) {
        return new Entry(
                entry.accountId(),
                entry.entryNo(),
                entry.kind(),
                entry.source(),
                entry.cycle(),
                entry.points(),
                entry.balance(),
                Points.of(spendable),
                entry.ruleVersion(),
                entry.note(),
                entry.occurredAt(),
                entry.recordedAt());
    }

    @Test
    void a_session_that_took_place_says_so_in_plain_words() {
        Document page = page(AnAccount.ofMaria()
                .history(entry(1, EntryKind.SESSION, Source.session("11-42-1-0"), 50, 50, Optional.empty()))
                .explained(1, new SessionExplanation("Portrait session", 50, List.of())));

        assertThat(page.select(".loy-entry-text").text())
                .contains("Session", "2026-01", "Portrait session took place: 50 points.");
    }

    @Test
    void a_refund_says_how_much_of_what_went_back() {
        assertThat(refund(1, -30, 70, clawBack("30", 0)))
                .isEqualTo("30 of 100 points taken back because €30.00 of €100.00 were refunded.");
        assertThat(refund(2, -70, 0, clawBack("100", 30)))
                .isEqualTo(
                        "100 of 100 points taken back in all because €100.00 of €100.00 were refunded, 30 of them earlier.");
    }

    private String refund(int number, long points, long balance, ClawBackExplanation explanation) {
        return page(AnAccount.ofMaria()
                        .history(entry(
                                2, EntryKind.CLAW_BACK, Source.refund(11, number), points, balance, Optional.empty()))
                        .explained(2, explanation))
                .select(".loy-why-sentence")
                .text();
    }

    private static ClawBackExplanation clawBack(String refunded, long before) {
        return new ClawBackExplanation(
                1, Points.of(100), "EUR", new BigDecimal("100.00"), new BigDecimal(refunded), Points.of(before));
    }

    @Test
    void a_multiplied_session_names_what_multiplied_it() {
        Document page = page(AnAccount.ofMaria()
                .history(entry(1, EntryKind.SESSION, Source.session("11-42-1-0"), 112, 112, Optional.empty()))
                .explained(
                        1,
                        new SessionExplanation(
                                "Family session",
                                75,
                                List.of(new AppliedMultiplier(
                                        AppliedMultiplier.Kind.CAMPAIGN, "Half more", new BigDecimal("1.5"))))));

        assertThat(page.select(".loy-entry-text").text())
                .contains("Family session took place: 75 points, multiplied.", "Half more: \u00d7 1.5", "112 points");
    }

    @Test
    void history_shows_date_order_sign_and_running_balance() {
        Element row = page(AnAccount.ofMaria()).selectFirst(".loy-entry");

        assertThat(row.select(".loy-entry-date").text()).isEqualTo("Mar 2, 2026");
        assertThat(row.select(".loy-entry-what").text()).isEqualTo("Order 2026-02");
        assertThat(row.select(".loy-entry-what a").attr("href")).isEqualTo("/shop/account/orders/2026-02");
        assertThat(row.select(".loy-entry-points").text()).isEqualTo("+75");
        assertThat(row.select(".loy-entry-balance").text()).isEqualTo("Balance 150");
    }

    @Test
    void a_manual_entry_shows_its_reason_and_never_who_made_it() {
        String html =
                html(AnAccount.ofMaria().history(byHand(2, EntryKind.MANUAL_DEBIT, -1200, -1125, "Counted twice")));

        assertThat(html).contains("Removed by our team", "Counted twice", "\u22121,200");
        assertThat(html).doesNotContain("anna.admin");
    }

    @Test
    void an_entry_explains_its_figure_in_words() {
        Explanation why = explanation(
                "1",
                "10",
                item("Portrait session", 2, "150.90"),
                charge(Sort.SHIPPING, "5", false),
                charge(Sort.TAX, "0", false));
        Document page = page(AnAccount.ofMaria().explained(2, why));

        assertThat(page.select(".loy-part").eachText())
                .containsExactly(
                        "Portrait session × 2 €150.90",
                        "Shipping does not count €5.00",
                        "Paid with rewards -€10.00",
                        "Counts for points €140.90");
        assertThat(page.select(".loy-why-body > p").first().text())
                .isEqualTo("€140.90 at 1 point for each €1 makes 140.9,"
                        + " rounded down once for the whole order: 140 points.");
    }

    @Test
    void a_figure_that_is_whole_says_nothing_of_rounding() {
        Explanation why = explanation("0.5", "0", item("Print", 1, "2"));
        Document page = page(AnAccount.ofMaria().explained(2, why));

        assertThat(page.select(".loy-why-body > p").first().text())
                .isEqualTo("€2.00 at 0.5 points for each €1 makes 1 point.");
    }

    @Test
    void long_histories_are_paged_with_links_that_say_where_they_lead() {
        Page<Entry> fifth = new Page<>(List.of(paid(50, 11, 1, 50)), 4, 10, 93);
        Document page = page(AnAccount.ofMaria().history(fifth));

        Element paging = page.selectFirst("nav.loy-paging");
        assertThat(paging.attr("aria-label")).isEqualTo("Pages of your history");
        assertThat(paging.select("li a").eachText()).containsExactly("1", "4", "5", "6", "10");
        assertThat(paging.select("[aria-current=page]").attr("aria-label")).isEqualTo("Page 5");
        assertThat(paging.select("[rel=prev]").attr("href")).isEqualTo("/shop/account/rewards?page=4");
        assertThat(paging.select("[rel=next]").attr("href")).isEqualTo("/shop/account/rewards?page=6");
        assertThat(paging.select(".loy-paging-gap")).hasSize(2);
    }

    @Test
    void one_page_of_history_needs_no_links() {
        assertThat(page(AnAccount.ofMaria()).select("nav.loy-paging")).isEmpty();
    }

    @Test
    void an_order_placed_as_a_guest_says_when_it_was_added() {
        Document page = page(AnAccount.ofMaria().claimed(12, NOW));

        assertThat(page.select(".loy-entry-claimed")).hasSize(1);
        assertThat(page.select(".loy-entry").first().text())
                .contains("Ordered as a guest, added to your account on " + FORMAT.date(NOW) + ".");
    }

    /** Lines and balances stand in the order in which they were written, and so do their dates. */
    @Test
    void points_that_were_counted_late_say_which_day_they_are_for() {
        Document page = page(AnAccount.ofMaria().history(late(2, 75, 150), paid(1, 11, 75, 75)));

        assertThat(page.select(".loy-entry-date").eachText())
                .containsExactly(FORMAT.date(NOW), FORMAT.date(NOW.minus(Duration.ofDays(9))));
        assertThat(page.select(".loy-entry-dates-from").eachText())
                .containsExactly("Dates from " + FORMAT.date(NOW.minus(Duration.ofDays(30))) + ".");
    }
}

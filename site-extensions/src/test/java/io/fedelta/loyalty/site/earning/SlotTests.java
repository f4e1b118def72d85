package io.fedelta.loyalty.site.earning;

import static io.fedelta.loyalty.site.Examples.FORMAT;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.TEN_OFF;
import static io.fedelta.loyalty.site.Examples.charge;
import static io.fedelta.loyalty.site.Examples.explanation;
import static io.fedelta.loyalty.site.Examples.grant;
import static io.fedelta.loyalty.site.Examples.pageModel;
import static io.fedelta.loyalty.site.Examples.pageModelWithBirthdayNotice;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.host.offer.CheckoutNotice;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.SessionExplanation;
import io.fedelta.loyalty.reward.ClaimResult;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.session.SessionPromise;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.LoyaltyPageModel;
import io.fedelta.loyalty.site.Pages;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.rewards.GrantView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fragments that a store places on its own pages. */
class SlotTests {

    private final Pages pages = new Pages();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "earnPreview",
                "checkoutNotice",
                "orderEarnings",
                "banner",
                "productPreview",
                "earlyBadge",
                "tenders",
                "tenderTotals"
            })
    void a_slot_with_nothing_to_say_leaves_no_trace(String slot) {
        assertThat(pages.html("loyalty/partials/" + slot, Map.of("loyalty", pageModel())))
                .isBlank();
        assertThat(pages.html("loyalty/partials/" + slot, Map.of())).isBlank();
    }

    @Test
    void a_member_reads_what_the_cart_will_earn() {
        assertThat(earnPreview(new EarnPreviewView(new Promise(1, 0, 0), true, null, null))
                        .text())
                .isEqualTo("You will earn 1 point with this order.");
        assertThat(earnPreview(new EarnPreviewView(new Promise(1_075, 0, 0), true, null, null))
                        .text())
                .isEqualTo("You will earn 1,075 points with this order.");
    }

    @Test
    void points_after_the_session_are_told_apart_from_those_now() {
        assertThat(earnPreview(new EarnPreviewView(new Promise(75, 50, 1), true, null, null))
                        .text())
                .isEqualTo("You will earn 75 points now and 50 points after your session.");
        assertThat(earnPreview(new EarnPreviewView(new Promise(0, 1_100, 2), true, null, null))
                        .text())
                .isEqualTo("You will earn 1,100 points after your sessions.");
        assertThat(earnPreview(new EarnPreviewView(new Promise(1, 1, 1), false, null, null))
                        .text())
                .startsWith("With an account, this order would earn 1 point now and 1 point after your session.");
        assertThat(earnPreview(new EarnPreviewView(new Promise(0, 50, 1), false, null, null))
                        .text())
                .startsWith("With an account, this order would earn 50 points after your session.");
    }

    @Test
    void the_confirmation_tells_what_the_session_will_add() {
        Promise promise = new Promise(75, 50, 1);
        assertThat(orderEarnings(OrderEarningsView.booked(75, 150, List.of()).and(Optional.of(promise)))
                        .text())
                .contains("You earned 75 points", "50 more points after your session.");
        assertThat(orderEarnings(OrderEarningsView.waiting(promise)).text())
                .contains("once this order is paid in full", "50 more points after your session.");
        assertThat(orderEarnings(OrderEarningsView.promised(new Promise(0, 50, 1)))
                        .text())
                .startsWith("You will earn 50 points after your session")
                .doesNotContain("more points");
        assertThat(OrderEarningsView.later(new Promise(75, 0, 0))).isEmpty();
    }

    @Test
    void a_member_reads_what_the_cart_means_for_the_next_reward() {
        assertThat(earnPreview(new EarnPreviewView(
                                new Promise(75, 0, 0),
                                true,
                                Term.of("loyalty.earn.more", "€7.50", "Ten off", "€10", 0),
                                null))
                        .text())
                .isEqualTo("You will earn 75 points with this order. €7.50 more unlocks Ten off (€10 off).");
        assertThat(earnPreview(new EarnPreviewView(
                                new Promise(75, 0, 0),
                                true,
                                Term.of("loyalty.earn.unlocks", "Ten off", "€10", 0),
                                null))
                        .text())
                .endsWith("This order unlocks Ten off (€10 off) once it is paid.");
    }

    @Test
    void whoever_asks_reads_how_the_promise_is_counted_line_by_line() {
        AppliedMultiplier gold = new AppliedMultiplier(AppliedMultiplier.Kind.TIER, "Gold", new BigDecimal("1.5"));
        PaymentExplanation payment = explanation(
                "1",
                "10.00",
                new BaseComponent(Sort.ITEM, "1", "Portrait", 2, new BigDecimal("75.50"), true, List.of(gold)),
                new BaseComponent(Sort.GIFT_CARD_ITEM, "2", "Gift card", 1, new BigDecimal("50.00"), false),
                charge(Sort.SHIPPING, "4.90", false));
        SessionPromise sessions = new SessionPromise(2, new SessionExplanation("Family session", 75, List.of(gold)));
        Document page = earnPreview(counted(new Preview(Optional.of(payment), List.of(sessions), Optional.empty())));

        assertThat(page.select("details > summary").text()).isEqualTo("How is this counted?");
        assertThat(page.select("details").attr("open")).isEmpty();
        assertThat(page.select("details .loy-part").eachText())
                .containsExactly(
                        "Portrait × 2 Gold: × 1.5 €75.50",
                        "Gift card gift cards do not count €50.00",
                        "Shipping does not count €4.90",
                        "Paid with rewards -€10.00",
                        "Counts for points €65.50",
                        "Family session × 2 Gold: × 1.5 224 points");
        assertThat(page.select("details").text()).contains("makes 98.25, rounded down once", "98 points");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void what_earns_after_its_session_only_shows_no_sum_of_money() {
        SessionPromise session = new SessionPromise(1, new SessionExplanation("Portrait session", 50, List.of()));
        Document page = earnPreview(counted(new Preview(Optional.empty(), List.of(session), Optional.empty())));

        assertThat(page.select("details .loy-part").eachText()).containsExactly("Portrait session 50 points");
        assertThat(page.text()).doesNotContain("Counts for points");
    }

    private static EarnPreviewView counted(Preview preview) {
        return new EarnPreviewView(preview.promise(), true, null, new CountView(preview, FORMAT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMPOSSIBLE", "UNAVAILABLE"})
    void a_birthday_that_a_registration_left_out_is_told_with_or_without_a_banner(String why) {
        Document page = slot("banner", pageModelWithBirthdayNotice("loyalty.birthday.left.out." + why));

        assertThat(page.select("[role=alert]").text()).startsWith("Your account is ready, but your birthday");
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("/shop/account/rewards");
        assertThat(page.select("[role=region]")).isEmpty();
    }

    @Test
    void a_product_says_what_it_earns_now_and_after_its_session() {
        assertThat(product(new Promise(1, 0, 0))).isEqualTo("Earns 1 point. How our rewards work");
        assertThat(product(new Promise(0, 50, 1))).startsWith("Earns 50 points once the session took place.");
        assertThat(product(new Promise(1_075, 50, 1)))
                .startsWith("Earns 1,075 points now and 50 more once the session took place.");
    }

    @Test
    void a_product_that_a_tier_has_early_says_so() {
        assertThat(badge(Examples.EARLY).text()).isEqualTo("Early access for Gold");
        assertThat(badge(Examples.EARLY).select(".loy-early").attr("style"))
                .isEqualTo("background-color:#c9a227;color:#000000");
        assertThat(badge(Examples.EARLY + 1).text()).isEmpty();
    }

    private Document badge(long productId) {
        ProductImpl product = new ProductImpl();
        product.setId(productId);
        return pages.render("loyalty/partials/earlyBadge", Map.of("loyalty", pageModel(), "product", product));
    }

    private String product(Promise promise) {
        return slot("productPreview", pageModel(new ProductPreviewView(promise)))
                .text();
    }

    @Test
    void a_guest_reads_what_an_account_would_earn_and_how_to_get_one() {
        Document preview = earnPreview(new EarnPreviewView(new Promise(75, 0, 0), false, null, null));

        assertThat(preview.text()).startsWith("With an account, this order would earn 75 points.");
        assertThat(preview.select("a").eachAttr("href")).containsExactly("/shop/register", "/shop/login");
    }

    @ParameterizedTest
    @EnumSource(ClaimResult.Reason.class)
    void every_reason_for_refusing_a_code_has_its_words(ClaimResult.Reason reason) {
        Document notice = slot("checkoutNotice", pageModel(CheckoutNotice.KEY_PREFIX + reason, null, null));

        assertThat(notice.select("[role=alert]").text())
                .contains("Nothing has been charged")
                .doesNotContain("??");
    }

    @Test
    void a_booked_award_shows_points_total_and_the_unlocked_code() {
        GrantView unlocked = GrantView.of(
                grant(TEN_OFF, GrantState.ISSUED, NOW), Map.of("grant-1", "TEN-CODE"), Map.of(), NOW, FORMAT);
        Document page = orderEarnings(OrderEarningsView.booked(75, 150, List.of(unlocked)));

        assertThat(page.select("h2").text()).isEqualTo("You earned 75 points");
        assertThat(page.text()).contains("Your total is 150 points.", "A reward is yours", "Ten off", "€10 off");
        assertThat(page.select("code").text()).isEqualTo("TEN-CODE");
        assertThat(page.select("script").attr("src")).isEqualTo("/shop/loyalty/loyalty.js?v=c0ffee");
    }

    @Test
    void a_promise_says_that_it_is_one() {
        assertThat(orderEarnings(OrderEarningsView.promised(new Promise(75, 0, 0)))
                        .text())
                .startsWith("You will earn 75 points with this order They will be on your account in a moment.");
        assertThat(orderEarnings(OrderEarningsView.waiting(new Promise(1, 0, 0)))
                        .text())
                .startsWith("You will earn 1 point once this order is paid in full");
    }

    @Test
    void a_guest_is_invited_for_the_next_order_only() {
        Document page = orderEarnings(OrderEarningsView.invited());

        assertThat(page.select("h2").text()).isEqualTo("Earn points on your next order");
        assertThat(page.select("a").eachAttr("href")).containsExactly("/shop/register");
    }

    @Test
    void a_guest_whose_order_can_be_claimed_reads_how() {
        Document page = orderEarnings(OrderEarningsView.claimable(new Promise(75, 50, 1), "maria@example.com", 60));

        assertThat(page.select("h2").text()).isEqualTo("75 points wait for you");
        assertThat(page.text())
                .contains(
                        "Create an account with maria@example.com within 60 days", "50 more points after your session");
        assertThat(page.select("a").eachAttr("href"))
                .containsExactly(
                        "/shop/register?successUrl=/account/rewards", "/shop/login?successUrl=/account/rewards");
        assertThat(orderEarnings(OrderEarningsView.claimable(new Promise(0, 50, 1), "maria@example.com", 60))
                        .select("h2")
                        .text())
                .isEqualTo("50 points wait for you after your session");
    }

    @Test
    void every_state_has_exactly_one_heading() {
        for (OrderEarningsView state : List.of(
                OrderEarningsView.booked(75, 150, List.of()),
                OrderEarningsView.promised(new Promise(75, 0, 0)),
                OrderEarningsView.waiting(new Promise(75, 0, 0)),
                OrderEarningsView.promised(new Promise(0, 50, 1)),
                OrderEarningsView.claimable(new Promise(75, 0, 0), "maria@example.com", 60),
                OrderEarningsView.invited())) {
            assertThat(orderEarnings(state).select("#loy-earnings-title")).hasSize(1);
        }
    }

    @Test
    void the_style_sheets_address_changes_with_its_content() {
        assertThat(slot("head", pageModel()).select("link").attr("href"))
                .isEqualTo("/shop/loyalty/loyalty.css?v=c0ffee");
    }

    @Test
    void the_menu_item_marks_its_own_page() {
        assertThat(pages.render("loyalty/partials/accountMenuItem", Map.of("templateName", "account/loyaltyRewards"))
                        .select("a[aria-current=page]")
                        .attr("href"))
                .isEqualTo("/shop/account/rewards");
        assertThat(pages.render("loyalty/partials/accountMenuItem", Map.of("templateName", "account/orders"))
                        .select("[aria-current]"))
                .isEmpty();
    }

    private Document earnPreview(EarnPreviewView preview) {
        return slot("earnPreview", pageModel(null, preview, null));
    }

    private Document orderEarnings(OrderEarningsView earnings) {
        return slot("orderEarnings", pageModel(null, null, earnings));
    }

    private Document slot(String name, LoyaltyPageModel loyalty) {
        return pages.render("loyalty/partials/" + name, Map.of("loyalty", loyalty));
    }

    @Test
    void cashback_stands_beside_points_or_alone() {
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
        Promise both = new Promise(75, 0, 0, Optional.of(new Promise.Cashback(new BigDecimal("3.75"), "EUR")));
        Promise alone = both.withNow(0);

        assertThat(earnPreview(new EarnPreviewView(both, true, null, null)).text())
                .startsWith("You will earn 75 points with this order.")
                .containsPattern("3.75.* cashback for a later order\\.");
        assertThat(earnPreview(new EarnPreviewView(alone, false, null, null)).text())
                .doesNotContain("points")
                .containsPattern("With an account, it would bring .*3.75.* cashback");
        assertThat(product(alone)).doesNotContain("points").contains("3.75", "cashback");
        assertThat(orderEarnings(OrderEarningsView.promised(alone)).select("h2").text())
                .containsPattern("This order brings .*3.75.* cashback");
        ThreadLocalManager.remove();
    }
}

package io.fedelta.loyalty.site.wallet;

import static io.fedelta.loyalty.site.Examples.FORMAT;
import static io.fedelta.loyalty.site.Examples.LINKS;
import static io.fedelta.loyalty.site.Examples.MARIA;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.pageModel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.cashback.AppliedRate;
import io.fedelta.loyalty.cashback.CashbackAward;
import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackExplanation;
import io.fedelta.loyalty.cashback.CashbackPart;
import io.fedelta.loyalty.cashback.CashbackSource;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Pages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wallet's page and its panel, as the engine writes them down. */
class WalletPageTests {

    private static final String OWN = "11111111-1111-1111-1111-111111111111";
    private static final String FRIENDS = "22222222-2222-2222-2222-222222222222";

    private final Cashback cashback = mock();
    private final Orders orders = mock();
    private final Programme programme = mock();
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(2), Duration.ofSeconds(5));
    private final WalletPanels panels = new WalletPanels(cashback, programme, aside);
    private final WalletPages reads = new WalletPages(panels, cashback, orders);
    private final Pages pages = new Pages();

    @BeforeEach
    void orders_bring_cashback() {
        when(programme.currentForDisplay())
                .thenReturn(new RuleVersion(
                        1,
                        NOW,
                        new ProgrammeRules(
                                        true, true, ProgrammeRules.OFF.ratio(), ProgrammeRules.OFF.base(), false, true)
                                .withCashback(new CashbackRules(true, new BigDecimal("5"), 14))));
        when(cashback.history(any(Long.class), any(), anyInt(), anyInt())).thenReturn(new Page<>(List.of(), 0, 10, 0));
        when(orders.numbers(Set.of(12L))).thenReturn(Map.of(12L, "F-12"));
        when(cashback.explanations(Set.of(OWN))).thenReturn(Map.of(OWN, explanation()));
    }

    @AfterEach
    void close() {
        aside.destroy();
    }

    @Test
    void the_panel_tells_each_currency_with_what_is_pending_and_a_debt() {
        when(cashback.wallets(MARIA)).thenReturn(List.of(wallet("EUR", "-4.00"), wallet("USD", "12.50")));
        when(cashback.pending(MARIA)).thenReturn(List.of(earning(OWN, CashbackSource.order(12, 0))));

        Document panel = panel();

        assertThat(panel.select(".loy-wallet-available").eachText()).containsExactly("-€4.00", "$12.50");
        assertThat(panel.select(".loy-debit").eachText()).containsExactly("-€4.00");
        assertThat(panel.text()).contains("Below zero: a refund took back what had been spent.");
        assertThat(panel.select(".loy-wallet-pending").text())
                .startsWith("€5.00 more is on its way; the first of it can be spent from");
    }

    @Test
    void what_an_order_in_progress_holds_is_told() {
        Purse purse = new Purse("w", PurseKind.CASHBACK, "EUR", new BigDecimal("12.50"), new BigDecimal("4.00"), 1);
        when(cashback.wallets(MARIA)).thenReturn(List.of(new Wallet(MARIA, purse)));

        Document panel = panel();

        assertThat(panel.select(".loy-wallet-available").text()).isEqualTo("€8.50");
        assertThat(panel.select(".loy-held").text()).startsWith("€4.00 of your cashback is held");
    }

    @Test
    void before_the_first_earning_the_panel_says_what_cashback_is() {
        when(cashback.wallets(MARIA)).thenReturn(List.of());

        assertThat(panel().text()).isEqualTo("Your orders bring cashback: money that pays a part of later ones.");
    }

    @Test
    void nothing_is_said_where_there_is_no_cashback() {
        when(programme.currentForDisplay()).thenReturn(RuleVersion.BEFORE_THE_FIRST);

        assertThat(panels.of(MARIA)).isNull();
        when(cashback.wallets(MARIA)).thenReturn(List.of(wallet("EUR", "3.00")));
        assertThat(panels.of(MARIA)).hasSize(1);
    }

    @Test
    void what_is_pending_has_its_day_its_order_and_its_reasons() {
        when(cashback.pending(MARIA)).thenReturn(List.of(earning(OWN, CashbackSource.order(12, 0))));

        Document page = page();

        assertThat(page.select(".loy-pending .loy-part-text").first().text())
                .contains("Cashback of order F-12", "Can be spent from", "5% by Albums", "and 2% more with Gold")
                .contains("Rounded down once for the whole order: €5.00 cashback.");
    }

    @Test
    void of_a_friends_order_nothing_is_told_but_that_it_was_one() {
        CashbackEarning friends = earning(FRIENDS, CashbackSource.referral(77, 0));
        when(cashback.pending(MARIA)).thenReturn(List.of(friends));
        when(cashback.explanations(any())).thenReturn(Map.of());
        when(orders.numbers(any())).thenReturn(Map.of(77L, "SECRET"));

        assertThat(page().text()).contains("Cashback of a friend’s order").doesNotContain("SECRET", "Album");
    }

    @Test
    void the_history_tells_what_came_and_went_and_never_who_did_it() {
        when(cashback.wallets(MARIA)).thenReturn(List.of(wallet("EUR", "6.00")));
        when(cashback.history(MARIA, "EUR", 0, 10))
                .thenReturn(new Page<>(
                        List.of(
                                entry(
                                        3,
                                        PurseEntryKind.ADJUSTED,
                                        "request",
                                        "2.00",
                                        Optional.of(new ManualNote("Sorry", "anna"))),
                                entry(2, PurseEntryKind.TAKEN_BACK, OWN + "-1.00", "-1.00", Optional.empty()),
                                entry(1, PurseEntryKind.EARNED, OWN, "5.00", Optional.empty())),
                        0,
                        10,
                        25));
        when(cashback.findAll(Set.of(OWN))).thenReturn(Map.of(OWN, earning(OWN, CashbackSource.order(12, 0))));

        Document page = page();

        assertThat(page.select(".loy-movements > li > .loy-number").eachText())
                .containsExactly("€2.00", "-€1.00", "€5.00");
        assertThat(page.select(".loy-movements").text())
                .contains("Changed by the store", "Sorry", "Taken back: refund of order F-12")
                .doesNotContain("anna");
        assertThat(page.select(".loy-paging a").attr("href")).contains("currency=EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it", "es", "fr"})
    void every_language_has_all_its_words(String language) {
        when(cashback.wallets(MARIA)).thenReturn(List.of(wallet("EUR", "-6.00")));
        when(cashback.pending(MARIA)).thenReturn(List.of(earning(OWN, CashbackSource.order(12, 0))));
        pages.in(Locale.forLanguageTag(language));

        assertThat(page().text() + panel().text()).doesNotContain("??", "loyalty.");
    }

    private Document panel() {
        return pages.render("loyalty/partials/wallet", Map.of("wallets", BalanceView.of(panels.read(MARIA), FORMAT)));
    }

    private Document page() {
        WalletPageView view = new WalletPageView(reads.read(MARIA, Optional.empty(), 0), FORMAT, LINKS);
        return pages.render("account/loyaltyWallet", Map.of("wallet", view, "loyalty", pageModel()));
    }

    private static Wallet wallet(String currency, String available) {
        return new Wallet(
                MARIA,
                new Purse(
                        "p-" + currency, PurseKind.CASHBACK, currency, new BigDecimal(available), BigDecimal.ZERO, 3));
    }

    private static CashbackEarning earning(String id, CashbackSource source) {
        return CashbackEarning.of(
                id,
                new CashbackAward(
                        MARIA, source, new BigDecimal("5.00"), explanation(), 1, NOW, NOW.plus(Duration.ofDays(14))));
    }

    private static CashbackExplanation explanation() {
        return new CashbackExplanation(
                "EUR",
                List.of(new CashbackPart(
                        new BaseComponent(BaseComponent.Sort.ITEM, "1", "Album", 1, new BigDecimal("71.50"), true),
                        new AppliedRate(new BigDecimal("5"), "Albums", new BigDecimal("2"), "Gold"))),
                BigDecimal.ZERO);
    }

    private static PurseEntry entry(
            long number, PurseEntryKind kind, String source, String amount, Optional<ManualNote> note) {
        boolean ofOrder = kind != PurseEntryKind.ADJUSTED;
        return new PurseEntry(
                "p-EUR",
                number,
                kind,
                source,
                new BigDecimal(amount),
                BigDecimal.TEN,
                ofOrder ? Optional.of(12L) : Optional.empty(),
                note,
                NOW,
                NOW);
    }
}

package io.fedelta.loyalty.site.programme;

import static io.fedelta.loyalty.site.Examples.FIFTY_OFF;
import static io.fedelta.loyalty.site.Examples.MARIA;
import static io.fedelta.loyalty.site.Examples.NOW;
import static io.fedelta.loyalty.site.Examples.RULES;
import static io.fedelta.loyalty.site.Examples.account;
import static io.fedelta.loyalty.site.Examples.pageModel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.host.catalog.CatalogueNames;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.dao.StorefrontSwitches;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Pages;
import io.fedelta.loyalty.site.Visitor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The best thing to say in one line. */
class BannersTests {

    private static final Optional<Visitor> MEMBER = Optional.of(new Visitor(MARIA, true));
    private static final Optional<Visitor> GUEST = Optional.empty();

    private final StorefrontSwitches switches = mock();
    private final Programme programme = mock();
    private final Rewards rewards = mock();
    private final LoyaltyLedger ledger = mock();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Aside aside = new Aside(clock, "test-banner", Duration.ofSeconds(2), Duration.ofSeconds(5));
    private final Banners banners = new Banners(
            new BannerSwitch(switches, aside, clock),
            new LiveProgrammes(programme, rewards, mock(CatalogueNames.class), clock),
            ledger,
            rewards,
            aside,
            clock);
    private final Pages pages = new Pages();

    @BeforeEach
    void the_banner_is_on_and_maria_has_150_points() {
        LocaleImpl american = new LocaleImpl();
        american.setLocaleCode(Locale.US.toString());
        BroadleafCurrencyImpl euro = new BroadleafCurrencyImpl();
        euro.setCurrencyCode("EUR");
        BroadleafRequestContext request = new BroadleafRequestContext();
        request.setLocale(american);
        request.setBroadleafCurrency(euro);
        request.setTimeZone(TimeZone.getTimeZone("Europe/Rome"));
        BroadleafRequestContext.setBroadleafRequestContext(request);
        when(switches.banner()).thenReturn(true);
        when(rewards.next(MARIA)).thenReturn(Optional.of(FIFTY_OFF));
        when(ledger.account(MARIA)).thenReturn(account(150));
        inForce(RULES);
    }

    @AfterEach
    void close() {
        ThreadLocalManager.remove();
        aside.destroy();
    }

    @Test
    void a_running_campaign_comes_before_everything_and_the_first_to_end_before_others() {
        inForce(RULES.withCampaigns(List.of(campaign("Summer", 30), campaign("This week", 2))));

        assertThat(text(MEMBER))
                .isEqualTo("This week Double points · For orders placed until Mar 12, 2026 How our rewards work");
    }

    @Test
    void members_read_what_is_missing_to_their_next_reward() {
        assertThat(text(MEMBER)).startsWith("350 points to go until Fifty off (€50 off)");
        when(ledger.account(MARIA)).thenReturn(account(500));
        assertThat(text(MEMBER)).startsWith("Your next points unlock Fifty off (€50 off)");
    }

    @Test
    void guests_and_who_has_every_reward_read_what_orders_earn() {
        assertThat(text(GUEST)).isEqualTo("You earn 1 point for each €1 you spend. How our rewards work");
        when(rewards.next(MARIA)).thenReturn(Optional.empty());
        assertThat(text(MEMBER)).startsWith("You earn 1 point for each €1 you spend.");
    }

    @Test
    void switched_off_it_reads_nothing_more() {
        when(switches.banner()).thenReturn(false);

        assertThat(banners.of(MEMBER)).isEmpty();
        verifyNoInteractions(ledger, rewards);
    }

    @Test
    void while_the_programme_is_off_there_is_none() {
        inForce(ProgrammeRules.OFF.withCampaigns(List.of(campaign("This week", 2))));

        assertThat(banners.of(MEMBER)).isEmpty();
        assertThat(banners.of(GUEST)).isEmpty();
    }

    @Test
    void trouble_with_the_tables_leaves_the_page_without_banner() {
        when(switches.banner()).thenThrow(new IllegalStateException("no such table"));

        assertThat(banners.of(GUEST)).isEmpty();
    }

    @Test
    void it_leads_to_the_programme_page_and_has_a_name() {
        BannerView banner = banners.of(GUEST).orElseThrow();

        assertThat(pages.render("loyalty/partials/banner", Map.of("loyalty", pageModel(banner)))
                        .select("[role=region][aria-label] a")
                        .attr("href"))
                .isEqualTo("/shop/loyalty");
    }

    private String text(Optional<Visitor> visitor) {
        BannerView banner = banners.of(visitor).orElseThrow();
        return pages.render("loyalty/partials/banner", Map.of("loyalty", pageModel(banner)))
                .text();
    }

    private void inForce(ProgrammeRules rules) {
        when(programme.currentForDisplay()).thenReturn(new RuleVersion(1, Instant.EPOCH, rules));
    }

    private static Campaign campaign(String name, int days) {
        return new Campaign(
                1,
                name,
                true,
                NOW,
                NOW.plus(Duration.ofDays(days)).plusSeconds(1),
                Scope.EVERYTHING,
                Set.of(),
                new Effect(Kind.MULTIPLIER, BigDecimal.valueOf(2)));
    }
}

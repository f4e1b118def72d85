package io.fedelta.loyalty.site.programme;

import static io.fedelta.loyalty.site.Examples.RULES;
import static io.fedelta.loyalty.site.Examples.TEN_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.host.catalog.CatalogueNames;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.service.Rewards;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Examples;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/** What answers at {@code /loyalty}. */
class ProgrammeControllerTests {

    private final Visitors visitors = mock();
    private final Programme programme = mock();
    private final Rewards rewards = mock();
    private final CatalogueNames names = mock();
    private final Aside aside = new Aside(Clock.systemUTC(), "test-page", Duration.ofSeconds(2), Duration.ofSeconds(5));
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ProgrammeController(
                    visitors,
                    new LiveProgrammes(programme, rewards, names, Clock.systemUTC()),
                    aside,
                    Clock.systemUTC()))
            .setViewResolvers(views())
            .build();

    @BeforeEach
    void a_guest_comes() {
        when(visitors.current()).thenReturn(Optional.empty());
        when(rewards.ladder()).thenReturn(List.of(TEN_OFF));
        BroadleafCurrencyImpl euro = new BroadleafCurrencyImpl();
        euro.setCurrencyCode("EUR");
        BroadleafRequestContext request = new BroadleafRequestContext();
        request.setBroadleafCurrency(euro);
        BroadleafRequestContext.setBroadleafRequestContext(request);
    }

    @AfterEach
    void close() {
        ThreadLocalManager.remove();
        aside.destroy();
    }

    @Test
    void guests_read_the_rules_without_signing_in() throws Exception {
        inForce(1, RULES);

        MvcResult page = mvc.perform(get("/loyalty")).andReturn();

        assertThat(page.getResponse().getStatus()).isEqualTo(200);
        assertThat(page.getModelAndView().getViewName()).isEqualTo("loyalty/programme");
        assertThat(page.getModelAndView().getModel().get("member")).isEqualTo(false);
        assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(view().getLadder()).hasSize(1);
    }

    @Test
    void members_are_known() throws Exception {
        inForce(1, RULES);
        when(visitors.current()).thenReturn(Optional.of(new Visitor(Examples.MARIA, true)));

        assertThat(mvc.perform(get("/loyalty"))
                        .andReturn()
                        .getModelAndView()
                        .getModel()
                        .get("member"))
                .isEqualTo(true);
    }

    @Test
    void the_page_changes_with_the_rules_at_once() throws Exception {
        inForce(1, RULES);
        assertThat(view().getEarning().getRule().getText()).isEqualTo("1");

        inForce(2, new ProgrammeRules(true, true, Ratio.of("2.5"), EarningBase.DEFAULT, false, true));
        assertThat(view().getEarning().getRule().getText()).isEqualTo("2.5");

        inForce(3, ProgrammeRules.OFF);
        assertThat(view().isRunning()).isFalse();
    }

    @Test
    void while_the_programme_is_off_its_rewards_are_not_even_read() throws Exception {
        inForce(1, ProgrammeRules.OFF);

        assertThat(view().getLadder()).isEmpty();
        verifyNoInteractions(rewards, names);
    }

    @Test
    void trouble_with_the_tables_makes_a_page_without_rules() throws Exception {
        inForce(1, RULES);
        when(names.ofCategories(any())).thenThrow(new IllegalStateException("no such table"));

        MvcResult page = mvc.perform(get("/loyalty")).andReturn();

        assertThat(page.getResponse().getStatus()).isEqualTo(200);
        assertThat(page.getModelAndView().getModel().get("programme")).isNull();
    }

    @Test
    void the_page_only_shows() throws Exception {
        assertThat(mvc.perform(post("/loyalty")).andReturn().getResponse().getStatus())
                .isEqualTo(405);
    }

    private static InternalResourceViewResolver views() {
        InternalResourceViewResolver views = new InternalResourceViewResolver();
        views.setSuffix(".html");
        return views;
    }

    private void inForce(long number, ProgrammeRules rules) {
        when(programme.currentForDisplay()).thenReturn(new RuleVersion(number, Instant.EPOCH, rules));
    }

    private ProgrammePageView view() throws Exception {
        return (ProgrammePageView) mvc.perform(get("/loyalty"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("programme");
    }
}

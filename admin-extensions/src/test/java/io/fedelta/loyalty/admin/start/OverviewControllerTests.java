package io.fedelta.loyalty.admin.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.admin.AdminPages;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.comparison.Comparison;
import io.fedelta.loyalty.comparison.CustomerShare;
import io.fedelta.loyalty.comparison.GroupFigures;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.ranking.RankingFigures;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;

class OverviewControllerTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final RankingFigures figures = mock(RankingFigures.class);
    private final Ranking ranking = mock(Ranking.class);
    private final Comparison comparison = mock(Comparison.class);
    private final Programme programme = mock(Programme.class);
    private final Checklists checklists = mock(Checklists.class);
    private final OverviewController controller =
            new OverviewController(
                    new AdminRights(security),
                    new Overviews(
                            figures,
                            ranking,
                            comparison,
                            new Milestones(programme, ZoneOffset.UTC),
                            Clock.fixed(Instant.parse("2026-03-31T10:00:00Z"), ZoneOffset.UTC),
                            ZoneOffset.UTC),
                    checklists,
                    () -> "EUR") {
                @Override
                protected void setModelAttributes(Model model, String sectionKey) {}
            };

    @BeforeEach
    void someFigures() {
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
        when(programme.current()).thenReturn(RuleVersion.BEFORE_THE_FIRST);
        when(figures.totals()).thenReturn(new RankingFigures.Totals(40, 30, 5_000, 7, 8, 2));
        when(figures.freshness()).thenReturn(new RankingFigures.Freshness(0, Optional.empty()));
        when(ranking.page(any(), any(), any(), anyInt()))
                .thenReturn(new MemberPage(List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @AfterEach
    void leaveTheThreadAsItWas() {
        ThreadLocalManager.remove();
    }

    private OverviewView shown(Span span) throws Exception {
        Model model = new ExtendedModelMap();
        controller.show(span, model);
        return (OverviewView) model.asMap().get("overview");
    }

    private int status(String address) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(get(address))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void who_may_not_read_points_sees_no_figure() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Entry.class.getName(), EntityOperationType.FETCH);
        assertThat(status("/loyalty-overview")).isEqualTo(403);
        verifyNoInteractions(figures, comparison);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECADE", "90", "MONTH;DROP"})
    void a_forged_span_is_a_bad_request(String span) throws Exception {
        assertThat(status("/loyalty-overview?span=" + span)).isEqualTo(400);
        verifyNoInteractions(figures);
    }

    @Test
    void indicators_tell_what_there_is_and_what_changed() throws Exception {
        when(figures.days(TODAY.minusDays(59), TODAY.plusDays(1)))
                .thenReturn(List.of(
                        new RankingFigures.Day(TODAY.minusDays(40), 100, 0, 0, 6, 0, 0, 0),
                        new RankingFigures.Day(TODAY, 300, 50, 20, 4, 0, 0, 0)));
        List<IndicatorView> indicators = shown(Span.MONTH).getIndicators();
        assertThat(indicators)
                .extracting(
                        IndicatorView::getName, IndicatorView::getValue, IndicatorView::getNow, IndicatorView::getTrend)
                .containsExactly(
                        tuple("members", "30", "+4", "less"),
                        tuple("points", "5,000", "+250", "more"),
                        tuple("referrals", "7", "0", "same"),
                        tuple("rewards", "2", "0", "same"));
        assertThat(indicators.get(3).getDetail()).isEqualTo("25 %");
    }

    @Test
    void before_the_first_night_there_is_nothing_to_compare() throws Exception {
        OverviewView view = shown(Span.QUARTER);
        assertThat(view.getShare()).isNull();
        assertThat(view.getCountedAt()).isNull();
        assertThat(view.getComparisons()).isEmpty();
        assertThat(view.getGoalDay()).isNull();
    }

    @Test
    void members_stand_beside_others_in_each_currency() throws Exception {
        when(comparison.since(YearMonth.parse("2025-12")))
                .thenReturn(List.of(
                        new GroupFigures("EUR", true, 10, 4, 20, new BigDecimal("1500"), new BigDecimal("60")),
                        new GroupFigures("EUR", false, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO),
                        new GroupFigures("USD", false, 3, 1, 3, new BigDecimal("10"), BigDecimal.ZERO)));
        when(comparison.shares(any())).thenReturn(List.of(new CustomerShare(TODAY, 200, 61)));
        OverviewView view = shown(Span.QUARTER);
        assertThat(view.getComparisons())
                .extracting(ComparisonView::getCurrency)
                .containsExactly("EUR", "USD");
        assertThat(view.getComparisons().get(0).getMembers().getRepeat()).isEqualTo("40 %");
        assertThat(view.getComparisons().get(0).getMembers().getAverageOrder()).contains("75.00");
        assertThat(view.getComparisons().get(0).getMembers().getCashback()).contains("3.00");
        assertThat(view.getComparisons().get(1).getMembers().getRepeat()).isEqualTo("–");
        assertThat(view.getShare()).isEqualTo("30.5 %");
        assertThat(view.isShareReached()).isTrue();
    }

    private void versions(RuleVersion... versions) {
        List.of(versions)
                .forEach(version -> when(programme.version(version.number())).thenReturn(version));
        when(programme.current()).thenReturn(versions[versions.length - 1]);
    }

    private static Campaign springWeek() {
        return new Campaign(
                1,
                "Spring <b>days</b>",
                true,
                Instant.parse("2026-03-10T00:00:00Z"),
                Instant.parse("2026-03-17T00:00:00Z"),
                Scope.EVERYTHING,
                Set.of(),
                new Campaign.Effect(Campaign.Kind.MULTIPLIER, BigDecimal.valueOf(2)));
    }

    @Test
    void the_page_names_what_happened_to_the_programme() throws Exception {
        ProgrammeRules rules = new ProgrammeRules(true, true, Ratio.of("1"), EarningBase.DEFAULT, false, true);
        ProgrammeRules doubled = new ProgrammeRules(true, true, Ratio.of("2"), EarningBase.DEFAULT, false, true);
        versions(
                new RuleVersion(1, Instant.parse("2026-03-02T11:00:00Z"), rules),
                new RuleVersion(2, Instant.parse("2026-03-02T12:00:00Z"), doubled),
                new RuleVersion(3, Instant.parse("2026-03-03T12:00:00Z"), doubled),
                new RuleVersion(
                        4, Instant.parse("2026-03-03T13:00:00Z"), doubled.withCampaigns(List.of(springWeek()))));
        when(checklists.read(anyBoolean())).thenReturn(new ChecklistView(EnumSet.noneOf(Step.class)));

        Model model = new ExtendedModelMap();
        controller.show(Span.MONTH, model);
        Elements marks =
                new AdminPages().render("views/loyaltyOverview", model.asMap()).select(".loyalty-milestones li");

        assertThat(marks.eachText())
                .containsExactly(
                        "1 Mar 2, 2026: the programme was switched on",
                        "2 Mar 2, 2026: points per unit of currency: 1 became 2",
                        "3 Mar 3, 2026: rules saved, 2 times",
                        "4 Mar 10, 2026: campaign “Spring <b>days</b>”, until Mar 16, 2026");
    }
}

package io.fedelta.loyalty.admin.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.admin.AdminPages;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankingHistory;
import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.PastMember;
import io.fedelta.loyalty.ranking.RankingHistory.PastPage;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;

class PastRankingControllerTests {

    private static final Position SECOND_PAGE = new Position(MemberOrder.POINTS, false, "120", 7);

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final RankingHistory history = mock(RankingHistory.class);
    private final StaticMessageSource words = new StaticMessageSource();

    @BeforeEach
    void two_months_and_a_season() {
        when(history.snapshots(Kind.MONTH)).thenReturn(List.of(month("2026-10"), month("2026-09")));
        when(history.snapshots(Kind.SEASON))
                .thenReturn(List.of(new Snapshot("2026-Q3", Kind.SEASON, Instant.EPOCH, 2)));
        when(history.page(anyString(), eq(Optional.empty()), anyInt()))
                .thenReturn(new PastPage(
                        List.of(new PastMember(7, "=Anna", 120, 4)), Optional.empty(), Optional.of(SECOND_PAGE)));
        when(history.page(anyString(), eq(Optional.of(SECOND_PAGE)), anyInt()))
                .thenReturn(new PastPage(List.of(new PastMember(5, "Bo", 90, 5)), Optional.empty(), Optional.empty()));
        when(history.ranks(anyString(), any())).thenReturn(Map.of());
        words.setUseCodeAsDefaultMessage(true);
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
    }

    private static Snapshot month(String id) {
        return new Snapshot(id, Kind.MONTH, Instant.EPOCH, 2);
    }

    @AfterEach
    void forget_the_request() {
        ThreadLocalManager.remove();
    }

    @Test
    void who_may_not_read_points_sees_no_month() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Entry.class.getName(), EntityOperationType.FETCH);
        assertThat(answer("").getResponse().getStatus()).isEqualTo(403);
        assertThat(answer("/export?snapshot=2026-10").getResponse().getStatus()).isEqualTo(403);
        verifyNoInteractions(history);
    }

    @Test
    void the_newest_month_is_shown_with_the_places_won_since_the_month_before() throws Exception {
        when(history.ranks("2026-09", List.of(7L))).thenReturn(Map.of(7L, 6L));
        PastRankingView shown = shown("");
        assertThat(shown.getId()).isEqualTo("2026-10");
        assertThat(shown.getRows().get(0).getPlacesWon()).isEqualTo(2);
        assertThat(shown.getNext()).isEqualTo("/loyalty-members/past?snapshot=2026-10&page=af120.7");
        assertThat(shown.getExport()).isEqualTo("/loyalty-members/past/export?snapshot=2026-10");
    }

    @ParameterizedTest
    @CsvSource({"2026-09", "2026-Q3"})
    void the_first_of_a_kind_is_compared_with_nothing(String id) throws Exception {
        PastRankingView shown = shown("?snapshot=" + id);
        assertThat(shown.getId()).isEqualTo(id);
        assertThat(shown.getComparedWith()).isNull();
        assertThat(shown.getRows().get(0).getPlacesWon()).isNull();
    }

    @Test
    void the_address_says_where_the_page_begins() throws Exception {
        assertThat(shown("?snapshot=2026-Q3&page=af120.7").getRows().get(0).getName())
                .isEqualTo("Bo");
        verify(history).page("2026-Q3", Optional.of(SECOND_PAGE), 25);
    }

    @ParameterizedTest
    @CsvSource({"?snapshot=2020-01, 404", "?snapshot=x, 404", "?page=abc, 400", "?page=nfanna.7, 400", "/export, 404"})
    void a_forged_address_shows_no_ranking(String rest, int status) throws Exception {
        assertThat(answer(rest).getResponse().getStatus()).isEqualTo(status);
    }

    @Test
    void before_the_first_month_has_ended_the_page_says_so() throws Exception {
        when(history.snapshots(any())).thenReturn(List.of());
        assertThat(answer("").getModelAndView().getModel())
                .doesNotContainKey("past")
                .containsEntry("viewType", "loyaltyPast");
    }

    @Test
    void the_file_has_every_page_and_the_rank_before() throws Exception {
        when(history.ranks("2026-09", List.of(7L))).thenReturn(Map.of(7L, 6L));
        assertThat(answer("/export?snapshot=2026-10")
                        .getResponse()
                        .getContentAsString()
                        .split("\r\n"))
                .containsExactly(
                        "\uFEFFLoyaltyMembers_rank,LoyaltyMembers_rankBefore,LoyaltyMembers_number,LoyaltyMembers_name,LoyaltyMembers_lifetime",
                        "4,6,7,'=Anna,120",
                        "5,,5,Bo,90");
    }

    @Test
    void the_page_offers_months_and_seasons_and_tells_the_places_won() throws Exception {
        when(history.ranks("2026-09", List.of(7L))).thenReturn(Map.of(7L, 6L));
        Document page = new AdminPages()
                .render("views/loyaltyPast", answer("").getModelAndView().getModel());
        assertThat(page.select("optgroup[label=Months] option").eachText())
                .containsExactly("October 2026", "September 2026");
        assertThat(page.select("optgroup[label=Seasons] option").eachText()).containsExactly("Season 3 of 2026");
        assertThat(page.select("option[selected]").attr("value")).isEqualTo("2026-10");
        assertThat(page.select("tbody tr").text()).isEqualTo("▲2 4 =Anna 120");
        assertThat(page.select("a[rel=next]").attr("href"))
                .isEqualTo("/admin/loyalty-members/past?snapshot=2026-10&page=af120.7");
        assertThat(page.select("a.loyalty-export").attr("href"))
                .isEqualTo("/admin/loyalty-members/past/export?snapshot=2026-10");
    }

    @Test
    void a_page_without_any_ranking_has_no_list() throws Exception {
        when(history.snapshots(any())).thenReturn(List.of());
        Document page = new AdminPages()
                .render("views/loyaltyPast", answer("").getModelAndView().getModel());
        assertThat(page.text()).contains("the first one is still to come");
        assertThat(page.select("table, select, .loyalty-export")).isEmpty();
    }

    private PastRankingView shown(String rest) throws Exception {
        return (PastRankingView) answer(rest).getModelAndView().getModel().get("past");
    }

    private MvcResult answer(String rest) throws Exception {
        return mvc().perform(get("/loyalty-members/past" + rest)).andReturn();
    }

    private MockMvc mvc() {
        PastRankingController controller =
                new PastRankingController(
                        new AdminRights(security), new PastRankings(history), new ExportProgress(), words) {
                    @Override
                    protected void setModelAttributes(Model model, String sectionKey) {}
                };
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build();
    }
}

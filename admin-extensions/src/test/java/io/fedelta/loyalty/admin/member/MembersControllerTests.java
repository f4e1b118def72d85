package io.fedelta.loyalty.admin.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.ranking.MemberCount;
import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.MemberPage;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.ranking.Ranking;
import io.fedelta.loyalty.ranking.RankingFigures;
import io.fedelta.loyalty.ranking.RankingFigures.Freshness;
import io.fedelta.loyalty.ranking.RankingFigures.Totals;
import io.fedelta.loyalty.ranking.RankingHistory;
import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import io.fedelta.loyalty.ranking.RewardState;
import io.fedelta.loyalty.reward.service.Rewards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;

class MembersControllerTests {

    private static final RankedMember ANNA = new RankedMember(
            7, "Anna", "anna", 120, Optional.empty(), 0, 1, 0, Instant.EPOCH, false, LocalDate.EPOCH, 3);

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Ranking ranking = mock(Ranking.class);
    private final RankingFigures figures = mock(RankingFigures.class);
    private final RankingHistory history = mock(RankingHistory.class);
    private final Programme programme = mock(Programme.class);

    @BeforeEach
    void one_member() {
        when(programme.current()).thenReturn(RuleVersion.BEFORE_THE_FIRST);
        when(ranking.page(any(), any(), any(), anyInt()))
                .thenReturn(new MemberPage(
                        List.of(ANNA),
                        Optional.empty(),
                        Optional.of(Position.after(MemberOrder.POINTS, ANNA)),
                        Optional.empty()));
        when(ranking.ranksOf(any())).thenReturn(Map.of(120L, 4L));
        when(ranking.count(any())).thenReturn(MemberCount.exactly(1));
        when(figures.totals()).thenReturn(new Totals(1, 1, 120, 0, 1, 0));
        when(figures.freshness()).thenReturn(new Freshness(0, Optional.empty()));
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
    }

    @AfterEach
    void forget_the_request() {
        ThreadLocalManager.remove();
    }

    @Test
    void who_may_not_read_points_sees_no_member() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Entry.class.getName(), EntityOperationType.FETCH);
        assertThat(answer("").getResponse().getStatus()).isEqualTo(403);
        verifyNoInteractions(ranking);
    }

    @Test
    void a_zero_character_that_no_database_keeps_is_not_looked_for() throws Exception {
        mvc().perform(get("/loyalty-members").param("search", "ma\0ria"));
        verify(ranking).page(MemberFilter.EVERYBODY.withName("maria"), MemberOrder.POINTS, Optional.empty(), 25);
    }

    @Test
    void the_address_says_who_is_shown_in_which_order_and_from_where() throws Exception {
        answer("search=ros&minimum=500&friends=YES&rewards=USED&tier=3&activity=SLEEPING&order=REFERRALS"
                + "&page=rf2.77&size=1000000000");
        MemberFilter filter = new MemberFilter(
                Optional.of(500L),
                Optional.of(true),
                Set.of(RewardState.MIXED, RewardState.USED),
                Optional.of(3L),
                Optional.of(true),
                "ros");
        verify(ranking)
                .page(
                        filter,
                        MemberOrder.REFERRALS,
                        Optional.of(new Position(MemberOrder.REFERRALS, false, "2", 77)),
                        100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=1000000000000",
                "page=x",
                "page=nfanna.7",
                "page=af1.99999999999999999999",
                "page=af--1.7",
                "order=LAST_ACTIVITY&page=lf999999999999999999.7",
                "order=BALANCE",
                "order=POINTS;DROP",
                "tier=gold",
                "minimum=1e19",
                "minimum=12,5",
                "friends=MAYBE",
                "rewards=ALL",
                "activity=DEAD",
                "size=ten"
            })
    void a_forged_address_is_a_bad_request(String query) throws Exception {
        assertThat(answer(query).getResponse().getStatus()).isEqualTo(400);
        verifyNoInteractions(ranking);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=-1", "size=-2147483648"})
    void a_size_that_is_too_small_is_the_smallest(String query) throws Exception {
        answer(query);
        verify(ranking).page(MemberFilter.EVERYBODY, MemberOrder.POINTS, Optional.empty(), 1);
    }

    @Test
    void the_way_to_the_next_page_keeps_what_the_list_is_narrowed_by() throws Exception {
        MemberListView shown = (MemberListView)
                mvc().perform(get("/loyalty-members?minimum=5&friends=NO").param("search", "Åsa & co"))
                        .andReturn()
                        .getModelAndView()
                        .getModel()
                        .get("members");
        assertThat(shown.getNext())
                .isEqualTo("/loyalty-members?search=%C3%85sa+%26+co&minimum=5&friends=NO&order=POINTS&page=af120.7");
        assertThat(shown.getPrevious()).isNull();
        assertThat(shown.getRows().get(0).getRank()).isEqualTo("4");
    }

    @Test
    void a_member_shows_the_places_won_since_the_end_of_the_month() throws Exception {
        when(history.snapshots(Kind.MONTH)).thenReturn(List.of(new Snapshot("2026-10", Kind.MONTH, Instant.EPOCH, 9)));
        when(history.ranks("2026-10", List.of(7L))).thenReturn(Map.of(7L, 6L));
        MemberListView shown =
                (MemberListView) answer("").getModelAndView().getModel().get("members");
        assertThat(shown.getRows().get(0).getPlacesWon()).isEqualTo(2);
        assertThat(shown.getComparedWith()).isNotNull();
    }

    @Test
    void the_best_and_the_rewards_stand_above_everybody_and_above_no_search() throws Exception {
        assertThat(answer("").getModelAndView().getModel()).containsKeys("best", "popular", "neverUsed");
        assertThat(answer("search=maria").getModelAndView().getModel()).doesNotContainKey("best");
        assertThat(answer("page=af120.7").getModelAndView().getModel()).doesNotContainKey("best");
    }

    private MvcResult answer(String query) throws Exception {
        return mvc().perform(get("/loyalty-members?" + query)).andReturn();
    }

    private MockMvc mvc() {
        MembersController controller =
                new MembersController(
                        new AdminRights(security),
                        new MemberLists(ranking, figures, history, mock(Customers.class)),
                        new MemberRewards(figures, mock(Rewards.class)),
                        programme) {
                    @Override
                    protected void setModelAttributes(Model model, String sectionKey) {}
                };
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build();
    }
}

package io.fedelta.loyalty.admin.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.start.Checklists;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.ranking.Member;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Members;
import java.util.List;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;

class MembersControllerTests {

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Members members = mock(Members.class);
    private final Checklists checklists = mock(Checklists.class);
    private final Programme programme = mock(Programme.class);

    @Test
    void who_may_not_read_points_sees_no_member() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Entry.class.getName(), EntityOperationType.FETCH);
        assertThat(status("/loyalty-members")).isEqualTo(403);
        assertNothingRead();
    }

    @Test
    void a_zero_character_that_no_database_keeps_is_not_looked_for() throws Exception {
        when(programme.current()).thenReturn(RuleVersion.BEFORE_THE_FIRST);
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
        when(members.find(any(), any(), any(), anyInt(), anyInt())).thenReturn(new Page<>(List.of(), 0, 25, 0));
        mvc(new MembersController(new AdminRights(security), members, checklists, programme) {
                    @Override
                    protected void setModelAttributes(Model model, String sectionKey) {}
                })
                .perform(get("/loyalty-members").param("search", "ma\0ria"));
        verify(members).find(eq("maria"), any(), any(), anyInt(), anyInt());
        ThreadLocalManager.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=1000000000000", "page=x", "order=BALANCE", "order=POINTS;DROP", "tier=gold"})
    void a_forged_address_is_a_bad_request(String query) throws Exception {
        assertThat(status("/loyalty-members?" + query)).isEqualTo(400);
        assertNothingRead();
    }

    @Test
    void the_menus_first_page_shows_what_is_left_to_set_up_and_searches_do_not() throws Exception {
        Page<Member> nobody = new Page<>(List.of(), 0, 25, 0);
        when(members.find(anyString(), any(), any(), anyInt(), anyInt())).thenReturn(nobody);
        MembersController controller =
                new MembersController(new AdminRights(security), members, checklists, programme) {
                    @Override
                    protected void setModelAttributes(Model model, String sectionKey) {}
                };
        when(programme.current()).thenReturn(RuleVersion.BEFORE_THE_FIRST);
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());

        controller.list("", 0, MemberOrder.POINTS, 0, new ExtendedModelMap());
        verify(checklists).read(false);
        controller.list("maria", 0, MemberOrder.POINTS, 0, new ExtendedModelMap());
        controller.list("", 0, MemberOrder.POINTS, 1, new ExtendedModelMap());
        verifyNoMoreInteractions(checklists);
        ThreadLocalManager.remove();
    }

    private int status(String address) throws Exception {
        return mvc(new MembersController(new AdminRights(security), members, checklists, programme))
                .perform(get(address))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static MockMvc mvc(MembersController controller) {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build();
    }

    private void assertNothingRead() {
        verify(members, never()).find(anyString(), any(), any(), anyInt(), anyInt());
    }
}

package io.fedelta.loyalty.admin.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ranking.Members;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class MembersControllerTests {

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Members members = mock(Members.class);

    @Test
    void who_may_not_read_points_sees_no_member() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Entry.class.getName(), EntityOperationType.FETCH);
        assertThat(status("/loyalty-members")).isEqualTo(403);
        assertNothingRead();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=1000000000000", "page=x", "order=BALANCE", "order=POINTS;DROP"})
    void a_forged_address_is_a_bad_request(String query) throws Exception {
        assertThat(status("/loyalty-members?" + query)).isEqualTo(400);
        assertNothingRead();
    }

    private int status(String address) throws Exception {
        return MockMvcBuilders.standaloneSetup(new MembersController(new AdminRights(security), members))
                .setSingleView(mock(View.class))
                .build()
                .perform(get(address))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void assertNothingRead() {
        verify(members, never()).find(anyString(), any(), anyInt(), anyInt());
    }
}

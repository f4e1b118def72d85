package io.fedelta.loyalty.admin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.ledger.service.PointAdjustments;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;

class PointsControllerTests {

    private static final long GIULIA = 42;
    private static final String REQUEST = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final PointAdjustments adjustments = mock(PointAdjustments.class);
    private final LoyaltyLedger ledger = mock(LoyaltyLedger.class);
    private final Customers customers = mock(Customers.class);
    private final PointsController controller =
            new PointsController(new AdminRights(security), adjustments, ledger, customers);

    @BeforeEach
    void giulia_has_sixty_points() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(ledger.account(GIULIA)).thenReturn(new Account(GIULIA, Points.of(60), Points.of(60), 1));
        when(customers.find(anyLong())).thenReturn(Optional.empty());
        when(customers.find(GIULIA))
                .thenReturn(Optional.of(
                        new CustomerFacts(GIULIA, "Giulia", "Bruni", Optional.empty(), true, Locale.ENGLISH)));
    }

    @Test
    void points_are_added_with_the_reason_and_the_login() throws Exception {
        MvcResult result = submit("add", "50", "Goodwill after incident");
        verify(adjustments).adjust(GIULIA, Points.of(50), new ManualNote("Goodwill after incident", "anna"), REQUEST);
        assertThat(result.getModelAndView().getViewName()).isEqualTo("ajaxredirect:/loyalty-members/42/done/add");
    }

    @Test
    void removing_posts_negative_points() throws Exception {
        submit("remove", "50", "Mistake");
        verify(adjustments).adjust(eq(GIULIA), eq(Points.of(-50)), any(), eq(REQUEST));
    }

    @Test
    void without_the_permission_nothing_is_posted() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Entry.class.getName(), EntityOperationType.ADD);
        MockHttpServletResponse response = submit("add", "50", "For me").getResponse();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(mvc(get("/loyalty-members/42/points/add")).getResponse().getStatus())
                .isEqualTo(403);
        assertNothingPosted();
    }

    @ParameterizedTest
    @CsvSource({
        "-5, Reason, points",
        "0, Reason, points",
        "1e19, Reason, points",
        "1000000001, Reason, points",
        "9223372036854775808, Reason, points",
        "1.5, Reason, points",
        "'1,000', Reason, points",
        "ten, Reason, points",
        "'', Reason, points",
        "50, '', reason",
        "50, '   ', reason"
    })
    void a_bad_value_is_refused_in_its_field(String points, String reason, String field) throws Exception {
        MvcResult result = submit("add", points, reason);
        assertThat(errors(result).getFieldErrors()).extracting("field").containsExactly(field);
        assertThat(result.getModelAndView().getViewName()).isEqualTo("modules/modalContainer");
        assertNothingPosted();
    }

    @Test
    void a_reason_has_255_characters_at_most() throws Exception {
        submit("add", "1", "x".repeat(256));
        assertNothingPosted();
        submit("add", "1", "x".repeat(255));
        verify(adjustments).adjust(eq(GIULIA), eq(Points.of(1)), any(), eq(REQUEST));
    }

    @Test
    void a_balance_goes_below_zero_only_when_confirmed() throws Exception {
        assertThat(errors(submit("remove", "61", "Mistake")).hasFieldErrors("belowZeroConfirmed"))
                .isTrue();
        assertNothingPosted();
        mvc(post("/loyalty-members/42/points/remove")
                .param("points", "61")
                .param("reason", "Mistake")
                .param("requestId", REQUEST)
                .param("belowZeroConfirmed", "true"));
        verify(adjustments).adjust(eq(GIULIA), eq(Points.of(-61)), any(), eq(REQUEST));
    }

    @Test
    void a_balance_may_go_down_to_zero_without_a_question() throws Exception {
        submit("remove", "60", "Mistake");
        verify(adjustments).adjust(eq(GIULIA), eq(Points.of(-60)), any(), eq(REQUEST));
    }

    @Test
    void points_can_be_added_to_a_balance_below_zero_without_a_question() throws Exception {
        when(ledger.account(GIULIA)).thenReturn(new Account(GIULIA, Points.of(-400), Points.of(-400), 2));
        assertThat(errors(submit("add", "ten", "Reason")).getFieldErrors())
                .extracting("field")
                .containsExactly("points");
        submit("add", "10", "Reason");
        verify(adjustments).adjust(eq(GIULIA), eq(Points.of(10)), any(), eq(REQUEST));
    }

    @Test
    void a_form_without_its_request_id_is_refused() throws Exception {
        mvc(post("/loyalty-members/42/points/add")
                .param("points", "5")
                .param("reason", "Reason")
                .param("requestId", "anything else"));
        assertNothingPosted();
    }

    @Test
    void nobody_but_a_customer_of_the_store_gets_points() throws Exception {
        MvcResult result = mvc(post("/loyalty-members/43/points/add")
                .param("points", "5")
                .param("reason", "Reason")
                .param("requestId", REQUEST));
        assertThat(result.getResponse().getStatus()).isEqualTo(404);
        assertNothingPosted();
    }

    private MvcResult submit(String direction, String points, String reason) throws Exception {
        return mvc(post("/loyalty-members/42/points/" + direction)
                .param("points", points)
                .param("reason", reason)
                .param("requestId", REQUEST));
    }

    private MvcResult mvc(RequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }

    private static BindingResult errors(MvcResult result) {
        return (BindingResult) result.getModelAndView().getModel().get(BindingResult.MODEL_KEY_PREFIX + "pointsForm");
    }

    private void assertNothingPosted() {
        verify(adjustments, never()).adjust(anyLong(), any(), any(), anyString());
    }
}

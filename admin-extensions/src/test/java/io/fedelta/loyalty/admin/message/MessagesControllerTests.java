package io.fedelta.loyalty.admin.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.message.Handling;
import io.fedelta.loyalty.message.MessageFilter;
import io.fedelta.loyalty.message.service.Messages;
import java.util.List;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class MessagesControllerTests {

    private static final String MAIL = "5c0d2f5e-7e0a-4a44-9d2f-0a6f5f8b1a11";

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Messages messages = mock(Messages.class);
    private final MessagesController controller = new MessagesController(new AdminRights(security), messages);

    @BeforeEach
    void anna_is_logged_in() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        when(messages.find(any(), anyInt(), anyInt())).thenReturn(new Page<>(List.of(), 0, 25, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, ALL", "3, ATTENTION"})
    void what_needs_attention_comes_first_if_anything_does(long waiting, MessageFilter shown) throws Exception {
        when(messages.needingAttention()).thenReturn(waiting);
        assertThat(perform(get("/loyalty-messages")).getModelAndView().getModel())
                .containsEntry("show", shown.name());
        verify(messages).find(shown, 0, MessagesController.PAGE_SIZE);
    }

    @Test
    void a_list_that_was_asked_for_is_shown_whatever_waits() throws Exception {
        when(messages.needingAttention()).thenReturn(3L);
        perform(get("/loyalty-messages?show=SENT&page=2"));
        verify(messages).find(MessageFilter.SENT, 2, MessagesController.PAGE_SIZE);
    }

    @Test
    void who_may_not_read_points_sees_no_mail() throws Exception {
        refuse(EntityOperationType.FETCH);
        assertThat(status(get("/loyalty-messages"))).isEqualTo(403);
        verifyNoInteractions(messages);
    }

    @Test
    void who_may_only_read_gets_no_buttons() throws Exception {
        refuse(EntityOperationType.ADD);
        assertThat(perform(get("/loyalty-messages")).getModelAndView().getModel())
                .containsEntry("mayHandle", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=1000000000000", "page=x", "show=EVERYTHING", "show=ALL;DROP"})
    void a_forged_address_is_a_bad_request(String query) throws Exception {
        assertThat(status(get("/loyalty-messages?" + query))).isEqualTo(400);
        verifyNoInteractions(messages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"again", "leave"})
    void without_the_adjusting_permission_nothing_is_done(String action) throws Exception {
        refuse(EntityOperationType.ADD);
        assertThat(status(click(action, "1"))).isEqualTo(403);
        verifyNoInteractions(messages);
    }

    @Test
    void a_mail_is_sent_again_with_the_login_and_the_page_comes_back() throws Exception {
        when(messages.sendAgain(MAIL, 3, "anna")).thenReturn(Handling.DONE);
        MvcResult result = perform(click("again", "3"));
        assertThat(result.getModelAndView().getViewName()).isEqualTo("redirect:/loyalty-messages");
        assertThat(result.getModelAndView().getModel())
                .containsEntry("show", "ATTENTION")
                .containsEntry("page", "2");
        assertThat(flash(result)).isEqualTo("LoyaltyMessages_done_again");
    }

    @Test
    void a_mail_is_left() throws Exception {
        when(messages.leave(MAIL, 3, "anna")).thenReturn(Handling.DONE);
        assertThat(flash(perform(click("leave", "3")))).isEqualTo("LoyaltyMessages_done_leave");
    }

    @Test
    void who_comes_too_late_is_told() throws Exception {
        when(messages.leave(MAIL, 3, "anna")).thenReturn(Handling.TOO_LATE);
        MvcResult result = perform(click("leave", "3"));
        assertThat(flash(result)).isEqualTo("LoyaltyMessages_too_late");
        assertThat(result.getFlashMap().get("headerFlashAlert")).isEqualTo(true);
    }

    @Test
    void a_mail_that_does_not_exist_is_not_found() throws Exception {
        when(messages.leave(anyString(), anyInt(), anyString())).thenReturn(Handling.NO_SUCH_MESSAGE);
        assertThat(status(click("leave", "3"))).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"again, x", "again, ''", "delete, 1"})
    void a_forged_form_is_a_bad_request(String action, String attempts) throws Exception {
        assertThat(status(click(action, attempts))).isEqualTo(400);
        verifyNoInteractions(messages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"again", "leave"})
    void an_address_alone_does_nothing(String action) throws Exception {
        assertThat(status(get("/loyalty-messages/" + MAIL + "/" + action))).isEqualTo(405);
    }

    private void refuse(EntityOperationType operation) throws Exception {
        doThrow(new SecurityServiceException("no")).when(security).securityCheck(Entry.class.getName(), operation);
    }

    private static MockHttpServletRequestBuilder click(String action, String attempts) {
        return post("/loyalty-messages/" + MAIL + "/" + action)
                .param("attempts", attempts)
                .param("show", "ATTENTION")
                .param("page", "2");
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getResponse().getStatus();
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }

    private static Object flash(MvcResult result) {
        return result.getFlashMap().get("headerFlash");
    }
}

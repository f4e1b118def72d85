package io.fedelta.loyalty.admin.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.List;
import java.util.function.UnaryOperator;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class MailSettingsControllerTests {

    private static final ProgrammeRules BEFORE = ProgrammeRules.OFF;

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Programme programme = mock(Programme.class);
    private final MailSettingsController controller = new MailSettingsController(new AdminRights(security), programme);
    private ProgrammeRules after;

    @BeforeEach
    void anna_edits() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        when(programme.edit(any(), eq("anna"))).thenAnswer(call -> {
            UnaryOperator<ProgrammeRules> change = call.getArgument(0);
            after = change.apply(BEFORE);
            return null;
        });
    }

    @Test
    void what_is_ticked_leaves_and_all_else_is_silent() throws Exception {
        submit(form("owner@studio.example\ndesk@studio.example", "14")
                .param("kinds", "REMINDER", "NO_SUCH_KIND")
                .param("notices", "CUSTOM_REWARD")
                .param("daily", "true"));

        MailRules saved = after.mails();
        assertThat(saved.leaves("REMINDER")).isTrue();
        assertThat(saved.leaves("CASHBACK_AVAILABLE")).isFalse();
        assertThat(saved.leaves("REWARD_UNLOCKED")).isTrue();
        assertThat(saved.reminderDays()).isEqualTo(14);
        assertThat(saved.notices().addresses()).containsExactly("owner@studio.example", "desk@studio.example");
        assertThat(saved.notices().daily()).isTrue();
        assertThat(saved.notices().tells("CUSTOM_REWARD")).isTrue();
        assertThat(saved.notices().tells("REVIEW_QUEUE")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"owner", "a@b@c", "<script>@studio.example", "a@x b", "1@x\n2@x\n3@x\n4@x\n5@x\n6@x", "\"a,b\"@x"
            })
    void what_is_no_address_is_refused(String addresses) throws Exception {
        submit(form(addresses, "7"));

        verify(programme, never()).edit(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "91", "1e3", "7.5", "99999999999", "x"})
    void what_is_no_number_of_days_is_refused(String days) throws Exception {
        submit(form("", days));

        verify(programme, never()).edit(any(), any());
    }

    @Test
    void a_form_that_was_opened_before_somebody_elses_save_changes_nothing() throws Exception {
        submit(post("/loyalty-mails")
                .param("reminderDays", "9")
                .param("addresses", "")
                .param("seen", "older"));

        assertThat(after).isEqualTo(BEFORE);
    }

    @Test
    void without_the_permission_nothing_is_saved() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(LoyaltySettings.class.getName(), EntityOperationType.UPDATE);

        assertThat(submit(form("", "7")).getStatus()).isEqualTo(403);

        verify(programme, never()).edit(any(), any());
    }

    @Test
    void the_same_choice_is_the_same_edition_whatever_its_order() {
        MailRules one = new MailRules(List.of("A", "B"), 7, new NoticeRules(List.of("x@y"), true, List.of("C", "D")));
        MailRules two = new MailRules(List.of("B", "A"), 7, new NoticeRules(List.of("x@y"), true, List.of("D", "C")));

        assertThat(MailSettingsForm.edition(one)).isEqualTo(MailSettingsForm.edition(two));
    }

    private static MockHttpServletRequestBuilder form(String addresses, String days) {
        return post("/loyalty-mails")
                .param("addresses", addresses)
                .param("reminderDays", days)
                .param("seen", MailSettingsForm.edition(BEFORE.mails()));
    }

    private MockHttpServletResponse submit(MockHttpServletRequestBuilder form) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(form)
                .andReturn()
                .getResponse();
    }
}

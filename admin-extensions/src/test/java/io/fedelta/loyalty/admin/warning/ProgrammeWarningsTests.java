package io.fedelta.loyalty.admin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.message.Mailer;
import io.fedelta.loyalty.message.service.Messages;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;

class ProgrammeWarningsTests {

    private final LedgerGuard guard = mock(LedgerGuard.class);
    private final Mailer mailer = mock(Mailer.class);
    private final Messages messages = mock(Messages.class);
    private final ProgrammeWarnings warnings =
            new ProgrammeWarnings(guard, mailer, messages, mock(AdminAbstractControllerExtensionManager.class));

    @BeforeEach
    void all_is_well_in_an_admin_below_its_own_path() {
        when(guard.isIntact()).thenReturn(true);
        when(mailer.canSend()).thenReturn(true);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContextPath("/admin");
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setRequest(request);
        context.setLocale(english());
        BroadleafRequestContext.setBroadleafRequestContext(context);
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/LoyaltyAdminMessages");
        ApplicationContext beans = mock(ApplicationContext.class);
        when(beans.getBean("messageSource")).thenReturn(texts);
        new BLCMessageUtils().setApplicationContext(beans);
    }

    @AfterEach
    void forget() {
        ThreadLocalManager.remove();
        new BLCMessageUtils().setApplicationContext(null);
    }

    @Test
    void nothing_is_said_while_all_is_well_or_on_pages_of_others() {
        assertThat(on("loyalty-members")).isEmpty();
        when(messages.needingAttention()).thenReturn(3L);
        assertThat(on("product")).isEmpty();
    }

    @Test
    void mails_that_wait_for_a_person_are_counted_with_a_link() {
        when(messages.needingAttention()).thenReturn(1_234L);
        assertThat(on("loyalty-members"))
                .containsEntry("headerDetailedMsgHeader", "1,234 mails need your attention")
                .extractingByKey("headerDetailedMsgBody")
                .asString()
                .contains("<a href=\"/admin/loyalty-messages\">");
        when(messages.needingAttention()).thenReturn(1L);
        assertThat(on("loyalty-rewards")).containsEntry("headerDetailedMsgHeader", "1 mail needs your attention");
    }

    @Test
    void the_page_of_the_mails_itself_needs_no_link_to_itself() {
        when(messages.needingAttention()).thenReturn(3L);
        assertThat(on("loyalty-messages")).isEmpty();
    }

    @Test
    void what_is_worse_is_said_instead() {
        when(messages.needingAttention()).thenReturn(3L);
        when(mailer.canSend()).thenReturn(false);
        assertThat(on("loyalty-messages")).containsEntry("headerDetailedMsgHeader", "Mails about rewards are not sent");
        when(guard.isIntact()).thenReturn(false);
        when(guard.missingKeys()).thenReturn(List.of("LOY_ENTRY (ACCOUNT_ID)"));
        assertThat(on("loyalty-messages")).containsEntry("headerDetailedMsgHeader", "Nothing is being awarded");
    }

    @Test
    void an_isolation_that_will_not_do_is_named_with_what_to_do() {
        when(guard.unfitIsolation()).thenReturn(Optional.of("REPEATABLE READ"));
        assertThat(on("loyalty-members"))
                .containsEntry("headerDetailedMsgHeader", "Nothing is being awarded")
                .extractingByKey("headerDetailedMsgBody")
                .asString()
                .contains("isolation REPEATABLE READ", "transactionIsolation=READ-COMMITTED");
    }

    private static LocaleImpl english() {
        LocaleImpl english = new LocaleImpl();
        english.setLocaleCode("en");
        return english;
    }

    private ExtendedModelMap on(String sectionKey) {
        ExtendedModelMap model = new ExtendedModelMap();
        warnings.setAdditionalModelAttributes(model, sectionKey);
        return model;
    }
}

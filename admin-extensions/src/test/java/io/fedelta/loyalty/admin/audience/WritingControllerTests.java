package io.fedelta.loyalty.admin.audience;

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
import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.AudienceKind;
import io.fedelta.loyalty.audience.Draft;
import io.fedelta.loyalty.audience.Headcount;
import io.fedelta.loyalty.audience.Reach;
import io.fedelta.loyalty.audience.SendAnswer;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.service.Announcements;
import io.fedelta.loyalty.audience.service.TemplateTexts;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.reward.service.Rewards;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class WritingControllerTests {

    private static final String REQUEST = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Announcements announcements = mock(Announcements.class);
    private final AnnouncementDesk desk = mock(AnnouncementDesk.class);
    private final Rewards rewards = mock(Rewards.class);
    private final TemplateTexts texts = mock(TemplateTexts.class);
    private final WritingController controller = new WritingController(
            new AdminRights(security), announcements, desk, mock(AudienceChoices.class), texts, rewards);

    @BeforeEach
    void anna_writes() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        admin.setEmail("anna@studio.example");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        when(desk.headcount(any(), any()))
                .thenReturn(Headcount.atOnce(new Reach(3, 0, 0, 0, 0), Instant.parse("2026-11-01T09:00:00Z")));
        when(announcements.send(any(), any(), any())).thenReturn(SendAnswer.STARTED);
        BroadleafRequestContext context = new BroadleafRequestContext();
        LocaleImpl english = new LocaleImpl();
        english.setLocaleCode(Locale.ENGLISH.toString());
        context.setLocale(english);
        BroadleafRequestContext.setBroadleafRequestContext(context);
    }

    @AfterEach
    void forget() {
        ThreadLocalManager.remove();
    }

    @Test
    void what_was_written_is_sent_under_the_form_s_request_id_to_the_chosen_audience() throws Exception {
        submit(form("News", "Hello\r\n[name]")
                .param("kind", "TOP")
                .param("figure", "50")
                .param("signature", "Anna\r\nStudio"));

        ArgumentCaptor<Draft> sent = ArgumentCaptor.forClass(Draft.class);
        verify(announcements).send(eq(REQUEST), sent.capture(), eq("anna"));
        assertThat(sent.getValue())
                .isEqualTo(new Draft(
                        Template.FREE_TEXT,
                        0,
                        new Audience(AudienceKind.TOP, 50, 0),
                        List.of(new Text("en", "News", "Hello\n[name]")),
                        "Anna\nStudio"));
    }

    @Test
    void what_was_written_can_be_kept_as_a_template_and_is_not_sent() throws Exception {
        submit(written("keep", "News", "Hello [name]"));

        verify(texts).keep(Template.FREE_TEXT, List.of(new Text("en", "News", "Hello [name]")), "anna");
        verify(announcements, never()).send(any(), any(), any());
    }

    @Test
    void what_nothing_can_be_filled_in_for_is_no_template() throws Exception {
        submit(written("keep", "News", "Hello [nonsense]"));

        verify(texts, never()).keep(any(), any(), any());
    }

    @Test
    void the_original_words_come_back_into_the_form_whatever_was_typed() throws Exception {
        TemplateTexts.LANGUAGES.forEach(language ->
                when(texts.text(Template.FREE_TEXT, language)).thenReturn(new Text(language, "Original", "Words")));
        submit(written("original", "", ""));

        verify(texts).forget(Template.FREE_TEXT);
        verify(announcements, never()).send(any(), any(), any());
    }

    @Test
    void a_language_with_the_greeting_alone_is_not_sent() throws Exception {
        when(texts.isUnwritten(Template.FREE_TEXT, new Text("it", "Novità", "Ciao [name],")))
                .thenReturn(true);
        submit(form("News", "Hello")
                .param("texts[it].used", "true")
                .param("texts[it].subject", "Novità")
                .param("texts[it].body", "Ciao [name],\r\n\r\n"));

        verify(announcements, never()).send(any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "News\r\nBcc: all@example.com", "News\nX", "[points", "[nonsense]"})
    void what_is_no_subject_is_refused(String subject) throws Exception {
        submit(form(subject, subject.equals("[points") ? "" : "Hello"));

        verify(announcements, never()).send(any(), any(), any());
    }

    @Test
    void too_long_a_text_is_refused_and_the_longest_is_sent() throws Exception {
        submit(form("News", "x".repeat(10_000)));
        verify(announcements, never()).send(any(), any(), any());

        submit(form("News", "x".repeat(Text.LONGEST_BODY)));
        verify(announcements).send(any(), any(), any());
    }

    @Test
    void what_looks_like_code_is_text() throws Exception {
        submit(form("${7*7}", "<script>alert(1)</script> ${T(java.lang.Runtime)} #{x}"));

        verify(announcements).send(any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1e3", "99999999999999999999", "abc", "1000001"})
    void an_audience_without_a_sensible_figure_is_refused(String figure) throws Exception {
        submit(form("News", "Hello").param("kind", "TOP").param("figure", figure));

        verify(announcements, never()).send(any(), any(), any());
    }

    @Test
    void without_a_language_a_reward_or_a_request_nothing_is_sent() throws Exception {
        submit(blank().param("texts[en].subject", "News").param("texts[en].body", "Hello"));
        submit(form("News", "Hello").param("template", "NEW_REWARD").param("about", "77"));
        submit(post("/loyalty-audiences/write")
                .param("action", "send")
                .param("requestId", "1")
                .param("texts[en].used", "true")
                .param("texts[en].subject", "News")
                .param("texts[en].body", "Hello"));

        verify(announcements, never()).send(any(), any(), any());
    }

    @Test
    void a_test_goes_to_oneself_and_to_nobody_else() throws Exception {
        when(desk.canSend()).thenReturn(true);
        submit(post("/loyalty-audiences/write")
                .param("action", "test")
                .param("requestId", REQUEST)
                .param("texts[en].used", "true")
                .param("texts[en].subject", "News")
                .param("texts[en].body", "Hello"));

        verify(desk).test(any(), eq("anna@studio.example"));
        verify(announcements, never()).send(any(), any(), any());
    }

    @Test
    void without_the_permission_nothing_is_sent() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Batch.class.getName(), EntityOperationType.ADD);

        assertThat(submit(form("News", "Hello")).getStatus()).isEqualTo(403);

        verify(announcements, never()).send(any(), any(), any());
    }

    private static MockHttpServletRequestBuilder blank() {
        return pressed("send");
    }

    private static MockHttpServletRequestBuilder pressed(String action) {
        return post("/loyalty-audiences/write").param("action", action).param("requestId", REQUEST);
    }

    private static MockHttpServletRequestBuilder form(String subject, String body) {
        return written("send", subject, body);
    }

    private static MockHttpServletRequestBuilder written(String action, String subject, String body) {
        return pressed(action)
                .param("texts[en].used", "true")
                .param("texts[en].subject", subject)
                .param("texts[en].body", body);
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

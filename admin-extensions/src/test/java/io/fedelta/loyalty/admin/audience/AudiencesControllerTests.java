package io.fedelta.loyalty.admin.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.AnnouncementState;
import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.audience.Audiences;
import io.fedelta.loyalty.audience.Headcount;
import io.fedelta.loyalty.audience.Pace;
import io.fedelta.loyalty.audience.Reach;
import io.fedelta.loyalty.audience.Recipient;
import io.fedelta.loyalty.audience.Selection;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Topic;
import io.fedelta.loyalty.audience.service.Announcements;
import io.fedelta.loyalty.audience.service.Headcounts;
import io.fedelta.loyalty.audience.service.TemplateTexts;
import io.fedelta.loyalty.audience.service.Untold;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionHandler;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractControllerExtensionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class AudiencesControllerTests {

    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

    private final AdminRights rights = mock(AdminRights.class);
    private final Audiences audiences = mock(Audiences.class);
    private final Headcounts headcounts = mock(Headcounts.class);
    private final AudienceChoices choices = mock(AudienceChoices.class);
    private final Announcements announcements = mock(Announcements.class);
    private final AudiencesController controller = new AudiencesController(
            rights,
            audiences,
            headcounts,
            announcements,
            choices,
            mock(TemplateTexts.class),
            mock(Untold.class),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void somebodyAsks() {
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        BroadleafRequestContext context = new BroadleafRequestContext();
        LocaleImpl english = new LocaleImpl();
        english.setLocaleCode("en");
        context.setLocale(english);
        BroadleafRequestContext.setBroadleafRequestContext(context);
        when(announcements.pace()).thenReturn(new Pace(60, NOW));
    }

    @AfterEach
    void leaveNothingToTheNextTest() {
        ThreadLocalManager.remove();
    }

    @Test
    void the_list_reads_all_subjects_at_once_and_counts_no_mail() throws Exception {
        when(announcements.newest(anyInt())).thenReturn(List.of(announcement("a2"), announcement("a1")));
        when(announcements.subjects(List.of("a2", "a1"))).thenReturn(Map.of("a1", "We begin", "a2", "News"));
        Model model = new ExtendedModelMap();

        controller.list("", model);

        assertThat(model.asMap().get("announcements"))
                .asInstanceOf(list(AnnouncementLineView.class))
                .extracting(AnnouncementLineView::getSubject)
                .containsExactly("News", "We begin");
        verify(announcements, never()).results(any());
        verify(announcements, never()).texts(any());
    }

    @Test
    void people_are_shown_at_once_while_they_are_still_being_counted() throws Exception {
        Selection selection = new Selection(Audience.EVERYBODY, 0, 0, 0, NOW);
        when(rights.login()).thenReturn("anna");
        when(audiences.select(Audience.EVERYBODY, NOW)).thenReturn(selection);
        when(audiences.recipients(selection, Topic.NOTHING, Long.MIN_VALUE, AudiencesController.PAGE_SIZE + 1))
                .thenReturn(List.of(new Recipient(7, "Zoë", "zoe@example.com", 70)));
        when(headcounts.of(Audience.EVERYBODY, Topic.NOTHING, "anna"))
                .thenReturn(new Headcount(
                        Optional.of("c1"), Headcount.State.COUNTING, 40, new Reach(0, 400, 0, 0, 0), NOW));
        Model model = new ExtendedModelMap();

        controller.people(new AudienceForm(), null, model, new RedirectAttributesModelMap());

        assertThat(model.asMap().get("recipients")).asInstanceOf(LIST).hasSize(1);
        HeadcountView count = (HeadcountView) model.asMap().get("reach");
        assertThat(count.isCounted()).isFalse();
        assertThat(count.isNobody()).isFalse();
        assertThat(count.getState()).isEqualTo("RUNNING");
        assertThat(count.getPercent()).isEqualTo(40);
    }

    private static Announcement announcement(String id) {
        return new Announcement(
                id,
                Template.FREE_TEXT,
                0,
                new Topic("FREE-" + id),
                new Selection(Audience.EVERYBODY, 0, 0, 0, NOW),
                "",
                AnnouncementState.DONE,
                10,
                10,
                7,
                "anna",
                NOW,
                Optional.of(NOW));
    }
}

package io.fedelta.loyalty.admin.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.NothingThereException;
import io.fedelta.loyalty.audience.Headcount;
import io.fedelta.loyalty.audience.Reach;
import io.fedelta.loyalty.audience.service.Headcounts;
import java.time.Instant;
import java.util.Optional;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

class HeadcountControllerTests {

    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");

    private final AdminRights rights = mock(AdminRights.class);
    private final Headcounts headcounts = mock(Headcounts.class);
    private final HeadcountController controller = new HeadcountController(rights, headcounts);

    @BeforeEach
    void somebodyAsks() {
        BroadleafRequestContext context = new BroadleafRequestContext();
        LocaleImpl english = new LocaleImpl();
        english.setLocaleCode("en");
        context.setLocale(english);
        BroadleafRequestContext.setBroadleafRequestContext(context);
    }

    @AfterEach
    void leaveNothingToTheNextTest() {
        ThreadLocalManager.remove();
    }

    @Test
    void the_panel_shows_what_is_counted_and_that_it_is_all() throws Exception {
        when(headcounts.find("c1"))
                .thenReturn(Optional.of(
                        new Headcount(Optional.of("c1"), Headcount.State.COUNTED, 100, new Reach(0, 0, 5, 0, 0), NOW)));
        Model model = new ExtendedModelMap();

        assertThat(controller.panel("c1", model)).isEqualTo("views/loyaltyReach");

        HeadcountView count = (HeadcountView) model.asMap().get("reach");
        assertThat(count.isNobody()).isFalse();
        assertThat(count.getState()).isEqualTo("DONE");
        assertThat(count.getWithoutConsent()).isEqualTo("5");
        assertThat(count.getTold()).isNull();
    }

    @Test
    void what_was_forgotten_or_never_counted_is_not_there() {
        when(headcounts.find("c2")).thenReturn(Optional.empty());

        assertThatThrownBy(() -> controller.panel("c2", new ExtendedModelMap()))
                .isInstanceOf(NothingThereException.class);
    }

    @Test
    void without_the_permission_nothing_is_looked_up() throws Exception {
        doThrow(new SecurityServiceException("no")).when(rights).requireReading();

        assertThatThrownBy(() -> controller.panel("c1", new ExtendedModelMap()))
                .isInstanceOf(SecurityServiceException.class);
        verifyNoInteractions(headcounts);
    }
}

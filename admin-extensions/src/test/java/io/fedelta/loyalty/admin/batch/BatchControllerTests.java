package io.fedelta.loyalty.admin.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.service.Batches;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class BatchControllerTests {

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final Batches batches = mock(Batches.class);
    private final BatchController controller = new BatchController(new AdminRights(security), batches);

    @Test
    void the_panel_shows_how_far_it_is() throws Exception {
        when(batches.find("b1")).thenReturn(Optional.of(running()));
        BatchView view = (BatchView) perform(get("/loyalty-batches/b1?page=/loyalty-recalculation"))
                .getModelAndView()
                .getModel()
                .get("batch");
        assertThat(view.getPercent()).isEqualTo(25);
        assertThat(view.isSteerable()).isTrue();
        assertThat(view.getPage()).isEqualTo("/loyalty-recalculation");
    }

    @Test
    void a_figure_of_what_is_written_stands_only_where_something_is() {
        AdminFormat format = new AdminFormat(Locale.US, ZoneOffset.UTC);
        assertThat(new BatchView(running("recalculation"), format, "", true).isWriting())
                .isTrue();
        assertThat(new BatchView(running("whatIf"), format, "", true).isWriting())
                .isFalse();
        assertThat(new BatchView(running("recalculationPreview"), format, "", true).isWriting())
                .isFalse();
    }

    private static Batch running() {
        return running("recalculation");
    }

    private static Batch running(String kind) {
        return new Batch(
                "b1",
                kind,
                BatchState.RUNNING,
                "{}",
                "anna",
                0,
                Optional.of(400L),
                100,
                90,
                Optional.empty(),
                Instant.parse("2026-03-01T09:00:00Z"),
                Optional.empty());
    }

    @Test
    void a_batch_that_does_not_exist_is_not_found() throws Exception {
        when(batches.find("b1")).thenReturn(Optional.empty());
        assertThat(perform(get("/loyalty-batches/b1")).getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void each_button_does_what_it_says_and_leads_back() throws Exception {
        when(batches.pause("b1")).thenReturn(true);
        when(batches.resume("b1")).thenReturn(true);
        for (String button : new String[] {"pause", "resume", "cancel"}) {
            MvcResult result = perform(post("/loyalty-batches/b1/" + button).param("page", "/loyalty-recalculation"));
            assertThat(result.getModelAndView().getViewName()).isEqualTo("redirect:/loyalty-recalculation");
        }
        verify(batches).pause("b1");
        verify(batches).resume("b1");
        verify(batches).cancel("b1");
    }

    @Test
    void a_button_that_came_too_late_says_so() throws Exception {
        assertThat(perform(post("/loyalty-batches/b1/cancel")).getFlashMap().get("headerFlash"))
                .isEqualTo("LoyaltyBatch_too_late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/loyalty-x/../logout", "/loyalty-x\r\nA: b"})
    void nobody_is_led_to_a_page_of_others(String page) throws Exception {
        assertThat(perform(post("/loyalty-batches/b1/cancel").param("page", page))
                        .getModelAndView()
                        .getViewName())
                .isEqualTo("redirect:/loyalty-members");
    }

    @Test
    void who_may_not_run_tools_steers_nothing() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(anyString(), eq(EntityOperationType.ADD));
        for (String button : new String[] {"pause", "resume", "cancel"}) {
            assertThat(perform(post("/loyalty-batches/b1/" + button))
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        verifyNoInteractions(batches);
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup(controller)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }
}

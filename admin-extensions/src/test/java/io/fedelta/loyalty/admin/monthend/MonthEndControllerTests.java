package io.fedelta.loyalty.admin.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.monthend.Book;
import io.fedelta.loyalty.monthend.ExpectedShare;
import io.fedelta.loyalty.monthend.FreezeAnswer;
import io.fedelta.loyalty.monthend.MonthEnd;
import io.fedelta.loyalty.monthend.MonthFigure;
import io.fedelta.loyalty.monthend.Move;
import io.fedelta.loyalty.monthend.PointWorth;
import io.fedelta.loyalty.monthend.service.MonthEnds;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
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
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class MonthEndControllerTests {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final MonthEnds months = mock(MonthEnds.class);
    private final MonthEndController controller = new MonthEndController(new AdminRights(security), months);

    @BeforeEach
    void anna_is_logged_in() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        ReflectionTestUtils.setField(controller, "extensionManager", extensions);
        ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        when(months.find(any())).thenReturn(Optional.empty());
        when(months.expectedShare()).thenReturn(Optional.empty());
        when(months.frozen()).thenReturn(List.of(APRIL));
        when(months.find(APRIL)).thenReturn(Optional.of(month(APRIL, "340", "260")));
    }

    @Test
    void the_newest_month_is_shown_first_beside_the_month_before() throws Exception {
        when(months.find(MARCH)).thenReturn(Optional.of(month(MARCH, "0", "340")));
        MonthView shown = (MonthView)
                perform(get("/loyalty-month-end")).getModelAndView().getModel().get("month");
        assertThat(shown.getCode()).isEqualTo("2026-04");
        FigureView closing = shown.getBooks().get(0).getFigures().stream()
                .filter(FigureView::isTotal)
                .findFirst()
                .orElseThrow();
        assertThat(closing.getAmount()).isEqualTo("260");
        assertThat(closing.getBefore()).isEqualTo("340");
        assertThat(closing.getChange()).isEqualTo("-80");
    }

    @Test
    void the_file_has_a_line_for_each_figure() throws Exception {
        MvcResult result = perform(get("/loyalty-month-end/2026-04/figures"));
        assertThat(result.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"month-end-2026-04.csv\"");
        assertThat(result.getResponse().getContentAsString().split("\r\n"))
                .containsExactly(
                        "month,book,currency,figure,amount",
                        "2026-04,POINTS,,OPENING,340",
                        "2026-04,POINTS,,CLOSING,260",
                        "2026-04,POINTS,EUR,VALUE,3.19");
    }

    @Test
    void who_may_not_read_sees_nothing_and_who_may_only_read_freezes_nothing() throws Exception {
        refuse(EntityOperationType.ADD);
        assertThat(status(post("/loyalty-month-end/freeze?month=2026-03"))).isEqualTo(403);
        assertThat(status(get("/loyalty-month-end/freeze?month=2026-03"))).isEqualTo(403);
        assertThat(status(post("/loyalty-month-end/share?percent=5"))).isEqualTo(403);
        verify(months, never()).freeze(any(), any());
        verify(months, never()).expect(any(), anyString());
    }

    @Test
    void who_may_not_read_sees_nothing() throws Exception {
        refuse(EntityOperationType.FETCH);
        assertThat(status(get("/loyalty-month-end"))).isEqualTo(403);
        assertThat(status(get("/loyalty-month-end/2026-04/figures"))).isEqualTo(403);
        verifyNoInteractions(months);
    }

    @Test
    void the_oldest_open_month_is_offered_first_and_asked_about_before_it_is_frozen() throws Exception {
        when(months.unfrozen()).thenReturn(List.of(MARCH, MARCH.minusMonths(1), MARCH.minusMonths(2)));

        assertThat(perform(get("/loyalty-month-end")).getModelAndView().getModel())
                .containsEntry("unfrozen", List.of("2026-01", "2026-02", "2026-03"));
        assertThat(perform(get("/loyalty-month-end/freeze?month=2026-02"))
                        .getModelAndView()
                        .getModel())
                .containsEntry("month", "2026-02")
                .containsEntry("earlier", List.of("2026-01"));
        verify(months, never()).freeze(any(), any());
    }

    @Test
    void only_an_open_month_is_asked_about() throws Exception {
        assertThat(perform(get("/loyalty-month-end/freeze?month=2026-03"))
                        .getModelAndView()
                        .getViewName())
                .isEqualTo("redirect:/loyalty-month-end");
        assertThat(perform(get("/loyalty-month-end/freeze")).getModelAndView().getViewName())
                .isEqualTo("redirect:/loyalty-month-end");
    }

    @Test
    void a_month_is_frozen_with_the_login() throws Exception {
        when(months.freeze(MARCH, Optional.of("anna"))).thenReturn(FreezeAnswer.FROZEN);
        MvcResult result = perform(post("/loyalty-month-end/freeze?month=2026-03"));
        assertThat(result.getFlashMap().get("headerFlash")).isEqualTo("LoyaltyMonthEnd_answer_FROZEN");
        assertThat(result.getModelAndView().getViewName()).isEqualTo("redirect:/loyalty-month-end/2026-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "1999-01"})
    void a_month_that_is_none_or_not_frozen_is_not_found(String month) throws Exception {
        assertThat(status(get("/loyalty-month-end/" + month))).isEqualTo(404);
        assertThat(status(get("/loyalty-month-end/" + month + "/figures"))).isEqualTo(404);
    }

    @Test
    void the_expected_share_is_kept_taken_back_or_refused() throws Exception {
        assertThat(share("62,5")).isEqualTo("LoyaltyMonthEnd_share_kept");
        verify(months).expect(Optional.of(new BigDecimal("62.5")), "anna");
        assertThat(share("")).isEqualTo("LoyaltyMonthEnd_share_kept");
        verify(months).expect(Optional.empty(), "anna");
        assertThat(share("101")).isEqualTo("LoyaltyMonthEnd_share_refused");
        assertThat(share("-1")).isEqualTo("LoyaltyMonthEnd_share_refused");
        assertThat(share("all")).isEqualTo("LoyaltyMonthEnd_share_refused");
    }

    @Test
    void every_book_and_move_has_its_words() throws Exception {
        Properties words = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/messages/LoyaltyAdminMessages.properties")) {
            words.load(file);
        }
        assertThat(Stream.of(Book.values()))
                .allSatisfy(book -> assertThat(words)
                        .containsKey("LoyaltyMonthEnd_book_" + book)
                        .containsKey("LoyaltyMonthEnd_book_" + book + "_meaning"));
        assertThat(Stream.of(Move.values()))
                .allSatisfy(move -> assertThat(words).containsKey("LoyaltyMonthEnd_move_" + move));
        assertThat(Stream.of(FreezeAnswer.values()))
                .allSatisfy(answer -> assertThat(words).containsKey("LoyaltyMonthEnd_answer_" + answer));
        assertThat(new MonthView(
                                month(APRIL, "1", "1"),
                                Optional.empty(),
                                new AdminFormat(Locale.ENGLISH, ZoneOffset.UTC))
                        .getShare())
                .isEqualTo("25");
    }

    private Object share(String typed) throws Exception {
        return perform(post("/loyalty-month-end/share").param("percent", typed))
                .getFlashMap()
                .get("headerFlash");
    }

    private static MonthEnd month(YearMonth month, String opening, String closing) {
        return new MonthEnd(
                month,
                Instant.EPOCH,
                new PointWorth(PointWorth.Source.SPENDING, "EUR", new BigDecimal("0.05")),
                ExpectedShare.observed(new BigDecimal("100"), new BigDecimal("25")),
                Instant.EPOCH,
                Optional.empty(),
                List.of(
                        new MonthFigure(Book.POINTS, "EUR", Move.VALUE, new BigDecimal("3.19000")),
                        new MonthFigure(Book.POINTS, "", Move.CLOSING, new BigDecimal(closing)),
                        new MonthFigure(Book.POINTS, "", Move.OPENING, new BigDecimal(opening))));
    }

    private void refuse(EntityOperationType operation) throws Exception {
        doThrow(new SecurityServiceException("no")).when(security).securityCheck(anyString(), eq(operation));
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
}

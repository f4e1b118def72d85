package io.fedelta.loyalty.admin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.LoyaltyController;
import io.fedelta.loyalty.admin.reward.StoreCurrencies;
import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardChange;
import io.fedelta.loyalty.card.CardCode;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.service.CardDesk;
import io.fedelta.loyalty.card.service.CardKeys;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.programme.CardRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.exception.SecurityServiceException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;

class GiftCardControllersTests {

    private static final String CARD = "/loyalty-gift-cards/card-1";
    private static final String REQUEST = UUID.randomUUID().toString();
    private static final Instant NOW = Instant.parse("2027-01-03T12:00:00Z");

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final AdminRights rights = new AdminRights(security);
    private final CardViews views = mock(CardViews.class);
    private final CardDesk desk = mock(CardDesk.class);
    private final Programme programme = mock(Programme.class);
    private final StoreCurrencies currencies = mock(StoreCurrencies.class);
    private final LoyaltyController[] controllers = {
        new GiftCardsController(rights, views, new CardKeys(""), programme),
        new GiftCardController(rights, views, desk),
        new CardIssueController(rights, desk, programme, currencies, Clock.fixed(NOW, ZoneOffset.UTC))
    };

    private ProgrammeRules rules = ProgrammeRules.OFF;

    @BeforeEach
    void anna_is_logged_in() {
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        AdminAbstractControllerExtensionManager extensions = mock(AdminAbstractControllerExtensionManager.class);
        when(extensions.getProxy()).thenReturn(mock(AdminAbstractControllerExtensionHandler.class));
        for (LoyaltyController controller : controllers) {
            ReflectionTestUtils.setField(controller, "extensionManager", extensions);
            ReflectionTestUtils.setField(controller, "adminNavigationService", mock(AdminNavigationService.class));
        }
        when(currencies.accept("EUR")).thenReturn(true);
        when(currencies.defaultCode()).thenReturn("EUR");
        when(programme.current()).thenAnswer(call -> new RuleVersion(1, NOW, rules));
        when(programme.edit(any(), any())).thenAnswer(call -> {
            UnaryOperator<ProgrammeRules> change = call.getArgument(0);
            rules = change.apply(rules);
            return new RuleVersion(2, NOW, rules);
        });
    }

    @AfterEach
    void leave() {
        ThreadLocalManager.remove();
    }

    private static Card card() {
        return new Card(
                "new-card",
                new Purse("purse", PurseKind.GIFT_CARD, "EUR", BigDecimal.TEN, BigDecimal.ZERO, 1),
                "ABCD",
                CardOrigin.PAID,
                REQUEST,
                CardState.ACTIVE,
                BigDecimal.TEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.empty());
    }

    private static MockHttpServletRequestBuilder adjust(String change, String requestId) {
        return post(CARD + "/adjust")
                .param("change", change)
                .param("reason", "goodwill")
                .param("requestId", requestId);
    }

    private static MockHttpServletRequestBuilder issue(String amount) {
        return post("/loyalty-gift-cards/issue")
                .param("amount", amount)
                .param("currency", "EUR")
                .param("kind", "PAID")
                .param("validityDays", "10")
                .param("mail", "sofia@example.com")
                .param("reason", "paid at the counter")
                .param("requestId", REQUEST);
    }

    @Test
    void a_change_is_posted_with_reason_login_and_the_forms_id() throws Exception {
        when(desk.adjust(any(), any(), any(), any())).thenReturn(CardChange.DONE);

        MvcResult changed = perform(adjust("-2.50", REQUEST));

        verify(desk).adjust("card-1", new BigDecimal("-2.50"), REQUEST, new ManualNote("goodwill", "anna"));
        assertThat(flash(changed)).isEqualTo("LoyaltyCards_done_adjust");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1,000.5", "1e9", "NaN", "--1", "1 000"})
    void what_is_no_amount_changes_nothing(String change) throws Exception {
        assertThat(flash(perform(adjust(change, REQUEST)))).isEqualTo("LoyaltyCards_refused_TYPED");
        verifyNoInteractions(desk);
    }

    @Test
    void a_forged_request_id_changes_nothing() throws Exception {
        assertThat(flash(perform(adjust("1", "x")))).isEqualTo("LoyaltyCards_refused_TYPED");
        verifyNoInteractions(desk);
    }

    @ParameterizedTest
    @CsvSource({"block", "unblock", "reveal"})
    void without_a_reason_nothing_is_done(String action) throws Exception {
        assertThat(flash(perform(post(CARD + "/" + action).param("reason", "  "))))
                .isEqualTo("LoyaltyCards_refused_TYPED");
        verifyNoInteractions(desk);
    }

    @Test
    void a_card_that_does_not_exist_is_not_found() throws Exception {
        when(desk.block(any(), any())).thenReturn(CardChange.NO_SUCH_CARD);
        assertThat(status(post(CARD + "/block").param("reason", "x"))).isEqualTo(404);
    }

    @Test
    void a_code_is_the_answer_to_a_post_and_stays_in_no_cache() throws Exception {
        when(desk.reveal("card-1", new ManualNote("lost mail", "anna"))).thenReturn(Optional.of("CODE"));

        MvcResult revealed = perform(post(CARD + "/reveal").param("reason", "lost mail"));

        assertThat(revealed.getModelAndView().getModel()).containsEntry("code", "CODE");
        assertThat(revealed.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(status(get(CARD + "/reveal"))).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/block", "/unblock", "/adjust"})
    void who_may_only_read_changes_nothing(String action) throws Exception {
        refuse(Card.class, EntityOperationType.ADD);
        assertThat(status(post(CARD + action)
                        .param("reason", "x")
                        .param("change", "1")
                        .param("requestId", REQUEST)))
                .isEqualTo(403);
        assertThat(status(issue("10"))).isEqualTo(403);
        verifyNoInteractions(desk);
    }

    @Test
    void who_manages_cards_does_not_see_codes_for_that() throws Exception {
        refuse(CardCode.class, EntityOperationType.FETCH);
        assertThat(status(post(CARD + "/reveal").param("reason", "x"))).isEqualTo(403);
        verifyNoInteractions(desk);
    }

    @Test
    void a_card_is_issued_as_the_form_says() throws Exception {
        when(desk.issue(any())).thenReturn(card());

        MvcResult issued = perform(issue("12.50"));

        ArgumentCaptor<CardOrder> order = ArgumentCaptor.forClass(CardOrder.class);
        verify(desk).issue(order.capture());
        assertThat(order.getValue().origin()).isEqualTo(CardOrigin.PAID);
        assertThat(order.getValue().sourceId()).isEqualTo(REQUEST);
        assertThat(order.getValue().amount()).isEqualByComparingTo("12.50");
        assertThat(order.getValue().expiresAt()).contains(NOW.plus(Duration.ofDays(10)));
        assertThat(order.getValue().recipient().orElseThrow().mail()).isEqualTo("sofia@example.com");
        assertThat(order.getValue().note()).contains(new ManualNote("paid at the counter", "anna"));
        assertThat(issued.getModelAndView().getViewName()).isEqualTo("redirect:/loyalty-gift-cards/{cardId}");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, -1",
        "amount, 0",
        "amount, 0.001",
        "amount, '1,000.5'",
        "amount, 99999999999",
        "currency, USD",
        "kind, BOUGHT",
        "kind, REWARD",
        "validityDays, -1",
        "validityDays, 9999",
        "mail, 'a@example.com,b@example.com'",
        "reason, ' '",
        "requestId, 1"
    })
    void nonsense_is_refused_at_its_field(String field, String value) throws Exception {
        MvcResult refused = perform(issue("10").param("unknown", "x").with(request -> {
            request.setParameter(field, value);
            return request;
        }));

        assertThat(refused.getModelAndView().getModel())
                .containsKey("org.springframework.validation.BindingResult.cardForm");
        assertThat(refused.getModelAndView().getViewName()).isEqualTo("modules/defaultContainer");
        verifyNoInteractions(desk);
    }

    @Test
    void the_validity_is_a_rule_and_an_out_of_date_page_undoes_nobodys_change() throws Exception {
        assertThat(flash(perform(settings("365", "730")))).isEqualTo("LoyaltyCards_settings_saved");
        assertThat(rules.cards()).isEqualTo(new CardRules(365));
        assertThat(flash(perform(settings("0", "730")))).isEqualTo("LoyaltyCards_settings_late");
        assertThat(rules.cards()).isEqualTo(new CardRules(365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "3651", "x", "1.5"})
    void an_impossible_validity_is_refused(String days) throws Exception {
        assertThat(flash(perform(settings(days, "730")))).isEqualTo("LoyaltyCards_settings_refused");
        assertThat(rules).isEqualTo(ProgrammeRules.OFF);
    }

    @Test
    void the_list_says_that_the_key_is_missing() throws Exception {
        assertThat(perform(get("/loyalty-gift-cards")).getModelAndView().getModel())
                .containsEntry("keyMissing", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=x", "state=EVERYTHING"})
    void a_forged_address_is_a_bad_request(String query) throws Exception {
        assertThat(status(get("/loyalty-gift-cards?" + query))).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(CardChange.class)
    void every_answer_has_its_words(CardChange change) {
        if (change != CardChange.DONE && change != CardChange.NO_SUCH_CARD) {
            assertThat(ResourceBundle.getBundle("messages.LoyaltyAdminMessages", Locale.ROOT)
                            .keySet())
                    .contains("LoyaltyCards_refused_" + change);
        }
    }

    private static MockHttpServletRequestBuilder settings(String days, String seen) {
        return post("/loyalty-gift-cards/settings").param("validityDays", days).param("seen", seen);
    }

    private void refuse(Class<?> type, EntityOperationType operation) throws Exception {
        doThrow(new SecurityServiceException("no")).when(security).securityCheck(type.getName(), operation);
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getResponse().getStatus();
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        return MockMvcBuilders.standaloneSetup((Object[]) controllers)
                .setSingleView(mock(View.class))
                .build()
                .perform(request)
                .andReturn();
    }

    private static Object flash(MvcResult result) {
        return result.getFlashMap().get("headerFlash");
    }
}

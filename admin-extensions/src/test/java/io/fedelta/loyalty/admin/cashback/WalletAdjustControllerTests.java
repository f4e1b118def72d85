package io.fedelta.loyalty.admin.cashback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.reward.StoreCurrencies;
import io.fedelta.loyalty.cashback.service.WalletAdjustments;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;

class WalletAdjustControllerTests {

    private static final long GIULIA = 42;
    private static final String REQUEST = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final WalletAdjustments adjustments = mock(WalletAdjustments.class);
    private final Customers customers = mock(Customers.class);
    private final WalletAdjustController controller = new WalletAdjustController(
            new AdminRights(security),
            adjustments,
            new WalletFormCheck(new StoreCurrencies(mock(BroadleafCurrencyService.class))),
            customers);

    @BeforeEach
    void giulia_is_a_customer() {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(customers.find(anyLong())).thenReturn(Optional.empty());
        when(customers.find(GIULIA))
                .thenReturn(Optional.of(
                        new CustomerFacts(GIULIA, "Giulia", "Bruni", Optional.empty(), true, Locale.ENGLISH)));
        when(adjustments.adjust(anyLong(), any(), any(), any(), any())).thenReturn(Optional.of(entry()));
    }

    @Test
    void money_is_added_or_taken_with_the_reason_and_the_login() throws Exception {
        MvcResult result = submit("add", "12.50", "EUR", "Goodwill");
        verify(adjustments).adjust(GIULIA, "EUR", new BigDecimal("12.50"), new ManualNote("Goodwill", "anna"), REQUEST);
        assertThat(result.getModelAndView().getViewName()).isEqualTo("ajaxredirect:/loyalty-members/42/done/wallet");

        submit("remove", "3", "JPY", "Mistake");
        verify(adjustments).adjust(eq(GIULIA), eq("JPY"), eq(new BigDecimal("-3")), any(), eq(REQUEST));
    }

    @Test
    void without_the_permission_nothing_is_done() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(Entry.class.getName(), EntityOperationType.ADD);

        assertThat(submit("add", "5", "EUR", "For me").getResponse().getStatus())
                .isEqualTo(403);
        assertThat(mvc(get("/loyalty-members/42/wallet/add")).getResponse().getStatus())
                .isEqualTo(403);
        assertNothingDone();
    }

    @ParameterizedTest
    @CsvSource({
        "-5, EUR, Reason, amount",
        "0, EUR, Reason, amount",
        "0.001, EUR, Reason, amount",
        "1.5, JPY, Reason, amount",
        "1e9, EUR, Reason, amount",
        "'1,000', EUR, Reason, amount",
        "1000000.01, EUR, Reason, amount",
        "NaN, EUR, Reason, amount",
        "'', EUR, Reason, amount",
        "5, EURO, Reason, currency",
        "5, '', Reason, currency",
        "5, EUR, '', reason"
    })
    void a_bad_value_is_refused_in_its_field(String amount, String currency, String reason, String field)
            throws Exception {
        assertThat(errors(submit("add", amount, currency, reason)).getFieldErrors())
                .extracting("field")
                .containsExactly(field);
        assertNothingDone();
    }

    @Test
    void no_more_is_taken_than_is_there() throws Exception {
        when(adjustments.adjust(anyLong(), any(), any(), any(), any())).thenReturn(Optional.empty());

        assertThat(errors(submit("remove", "5", "EUR", "Mistake")).getFieldErrors())
                .extracting("code")
                .containsExactly("LoyaltyWallet_tooMuch_refused");
    }

    @Test
    void a_customer_that_is_not_there_has_no_wallet() throws Exception {
        assertThat(mvc(get("/loyalty-members/43/wallet/add")).getResponse().getStatus())
                .isEqualTo(404);
    }

    private MvcResult submit(String direction, String amount, String currency, String reason) throws Exception {
        return mvc(post("/loyalty-members/42/wallet/" + direction)
                .param("amount", amount)
                .param("currency", currency)
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
        return (BindingResult) result.getModelAndView().getModel().get(BindingResult.MODEL_KEY_PREFIX + "walletForm");
    }

    private void assertNothingDone() {
        verify(adjustments, never()).adjust(anyLong(), any(), any(), any(), any());
    }

    private static PurseEntry entry() {
        return new PurseEntry(
                "p",
                1,
                PurseEntryKind.ADJUSTED,
                REQUEST,
                BigDecimal.ONE,
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}

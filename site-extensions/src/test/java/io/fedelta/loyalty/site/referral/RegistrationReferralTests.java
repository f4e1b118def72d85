package io.fedelta.loyalty.site.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.CodeText;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.Referrals;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.card.ClientAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.Cookie;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.ServletWebRequest;

/** What becomes of a friend's code that came with a registration. */
class RegistrationReferralTests {

    private static final long SOFIA = 7;
    private static final String TOKEN = "b".repeat(64);

    private final Referrals referrals = mock(Referrals.class);
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ZERO);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final Codes codes = mock(Codes.class);
    private final RegistrationReferral registration = new RegistrationReferral(
            mock(CustomerService.class), referrals, codes, aside, new ClientAddress("X-Client"));

    @BeforeEach
    void a_registration_begins() {
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setWebRequest(new ServletWebRequest(request));
        BroadleafRequestContext.setBroadleafRequestContext(context);
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void it_ends() {
        TransactionSynchronizationManager.clearSynchronization();
        ThreadLocalManager.remove();
        aside.destroy();
    }

    @Test
    void a_code_that_is_typed_beats_the_link_and_counts_once_the_registration_is_committed() {
        when(referrals.introduce(anyLong(), any())).thenReturn(Answer.ACCEPTED);
        request.setParameter("loyaltyReferral", " PAOLO-MARTINI ");
        request.setCookies(new Cookie("loyRef", TOKEN));
        registers();
        verifyNoInteractions(referrals);

        commits();
        verify(referrals)
                .introduce(
                        eq(SOFIA),
                        argThat(said -> said instanceof Introduction.Typed typed
                                && typed.text().equals("PAOLO-MARTINI")));
        assertThat(notice()).isEqualTo("ACCEPTED");
    }

    /** Behind a proxy all visitors have one address, and a few wrong codes would refuse everybody's. */
    @Test
    void wrong_codes_count_for_the_address_that_the_shops_own_proxy_tells() {
        request.addHeader("X-Client", "198.51.100.1, 203.0.113.9");
        request.setParameter("loyaltyReferral", "NO-SUCH-CODE");
        registers();
        commits();
        verify(referrals)
                .introduce(
                        eq(SOFIA),
                        argThat(said -> said instanceof Introduction.Typed typed
                                && typed.by().network().equals("cb007109")));
    }

    @Test
    void without_one_the_link_counts() {
        when(referrals.introduce(SOFIA, new Introduction.Link(TOKEN))).thenReturn(Answer.ACCEPTED);
        request.setCookies(new Cookie("loyRef", TOKEN));
        registers();
        commits();
        verify(referrals).introduce(SOFIA, new Introduction.Link(TOKEN));
    }

    @Test
    void a_code_that_the_field_began_with_and_nobody_changed_is_the_link_s() {
        CodeText paolo = new CodeText("PAOLO-MARTINI");
        when(codes.read("paolo-martini")).thenReturn(Optional.of(paolo));
        when(codes.token(paolo)).thenReturn(TOKEN);
        when(referrals.introduce(SOFIA, new Introduction.Link(TOKEN))).thenReturn(Answer.EARLIER_ORDERS);
        request.setParameter("loyaltyReferral", "paolo-martini");
        request.setCookies(new Cookie("loyRef", TOKEN));
        registers();
        commits();

        verify(referrals).introduce(SOFIA, new Introduction.Link(TOKEN));
        assertThat(notice()).as("the shopper has seen the code").isEqualTo("EARLIER_ORDERS");
    }

    @Test
    void a_wrong_code_refuses_nobody_and_is_told() {
        when(referrals.introduce(anyLong(), any())).thenReturn(Answer.UNKNOWN_CODE);
        request.setParameter("loyaltyReferral", "NO-SUCH-CODE");
        registers();
        commits();
        assertThat(notice()).isEqualTo("UNKNOWN_CODE");
    }

    @Test
    void a_link_that_brings_nothing_is_not_talked_about() {
        when(referrals.introduce(anyLong(), any())).thenReturn(Answer.EARLIER_ORDERS);
        request.setCookies(new Cookie("loyRef", TOKEN));
        registers();
        commits();
        assertThat(notice()).isNull();
    }

    @Test
    void while_our_tables_fail_the_registration_stands() {
        when(referrals.introduce(anyLong(), any())).thenThrow(new IllegalStateException("no table"));
        request.setParameter("loyaltyReferral", "PAOLO-MARTINI");
        registers();
        commits();
        assertThat(notice()).isEqualTo("UNAVAILABLE");
    }

    @Test
    void without_a_code_and_a_link_nothing_is_asked() {
        registers();
        commits();
        verify(referrals, never()).introduce(anyLong(), any());
    }

    private void registers() {
        CustomerImpl sofia = new CustomerImpl();
        sofia.setId(SOFIA);
        registration.processRegistrationEvent(sofia);
    }

    private static void commits() {
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
    }

    private Object notice() {
        return request.getSession().getAttribute("loyaltyReferralNotice");
    }
}

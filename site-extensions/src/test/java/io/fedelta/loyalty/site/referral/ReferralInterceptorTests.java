package io.fedelta.loyalty.site.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.CodeText;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.Referrals;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Pages;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import io.fedelta.loyalty.site.card.ClientAddress;
import io.fedelta.loyalty.testing.LoyaltyBench;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.Cookie;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class ReferralInterceptorTests {

    private static final long SOFIA = 7;
    private static final CodeText PAOLOS = new CodeText("PAOLO-MARTINI");
    private static final String TOKEN = "a".repeat(64);

    private final Programme programme = mock(Programme.class);
    private final Codes codes = mock(Codes.class);
    private final Referrals referrals = mock(Referrals.class);
    private final Visitors visitors = mock();
    private final Friends friends = mock(Friends.class);
    private final Aside aside = new Aside(Clock.systemUTC(), "test", Duration.ofSeconds(5), Duration.ZERO);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sessions");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ReferralInterceptor interceptor =
            new ReferralInterceptor(programme, codes, referrals, visitors, friends, aside, new ClientAddress(""));

    @BeforeEach
    void referrals_are_on() {
        rules(ReferralRules.on(Trigger.FIRST_PAID_ORDER, 10, 30));
        when(codes.read("PAOLO-MARTINI")).thenReturn(Optional.of(PAOLOS));
        when(codes.token(PAOLOS)).thenReturn(TOKEN);
    }

    @Test
    void a_registration_that_comes_back_keeps_the_code_and_says_at_its_field_that_nobody_has_it() {
        when(friends.areWelcome()).thenReturn(true);
        when(friends.check(any())).thenReturn(Optional.of(Answer.UNKNOWN_CODE));
        request.setParameter("loyaltyReferral", "NO-SUCH-CODE");

        Element field = registrationForm().selectFirst("#loy-referral-new");

        assertThat(field.attr("value")).isEqualTo("NO-SUCH-CODE");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.parent().select("#" + field.attr("aria-describedby")).text())
                .contains("We do not know this code");
    }

    @Test
    void a_registration_whose_code_is_right_or_cannot_be_looked_at_says_nothing_against_it() {
        when(friends.areWelcome()).thenReturn(true);
        request.setParameter("loyaltyReferral", "PAOLO-MARTINI");
        for (Optional<Answer> answer : List.of(Optional.of(Answer.NOT_YET_A_CUSTOMER), Optional.<Answer>empty())) {
            when(friends.check(any())).thenReturn(answer);
            assertThat(registrationForm().select("[aria-invalid]")).isEmpty();
        }
    }

    private Document registrationForm() {
        ModelAndView page = new ModelAndView("authentication/register");
        interceptor.postHandle(request, response, this, page);
        return new Pages().render("loyalty/partials/registrationReferral", page.getModel());
    }

    @AfterEach
    void close() {
        aside.destroy();
    }

    private void rules(ReferralRules referral) {
        ProgrammeRules rules = LoyaltyBench.rules("1").withReferral(referral);
        when(programme.currentForDisplay()).thenReturn(new RuleVersion(1, Instant.EPOCH, rules));
    }

    @Test
    void a_link_on_any_page_is_remembered_for_thirty_days_without_a_name_and_out_of_reach_of_scripts() {
        request.setParameter("ref", "PAOLO-MARTINI");
        interceptor.preHandle(request, response, this);
        assertThat(response.getHeader("Set-Cookie"))
                .isEqualTo("loyRef=" + TOKEN + "; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax");
        verify(codes, never()).find(any());
        verifyNoInteractions(referrals);
    }

    @Test
    void over_https_the_cookie_stays_there_and_in_the_shops_own_folder() {
        request.setSecure(true);
        request.setContextPath("/shop");
        request.setParameter("ref", "PAOLO-MARTINI");
        interceptor.preHandle(request, response, this);
        assertThat((String) response.getHeader("Set-Cookie")).endsWith("Path=/shop; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void while_referrals_are_off_nothing_is_remembered() {
        rules(ReferralRules.OFF);
        request.setParameter("ref", "PAOLO-MARTINI");
        interceptor.preHandle(request, response, this);
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void a_page_that_is_looked_at_changes_nothing_and_a_form_that_a_member_sends_counts() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(SOFIA, true)));
        when(referrals.introduce(SOFIA, new Introduction.Link(TOKEN))).thenReturn(Answer.ACCEPTED);
        request.setCookies(new Cookie("loyRef", TOKEN));
        interceptor.preHandle(request, response, this);
        verifyNoInteractions(referrals);

        request.setMethod("POST");
        interceptor.preHandle(request, response, this);
        verify(referrals).introduce(SOFIA, new Introduction.Link(TOKEN));
        assertThat((String) response.getHeader("Set-Cookie")).startsWith("loyRef=; Max-Age=0");
    }

    @Test
    void a_visitor_without_an_account_keeps_the_cookie() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(SOFIA, false)));
        request.setCookies(new Cookie("loyRef", TOKEN));
        request.setMethod("POST");
        interceptor.preHandle(request, response, this);
        verify(referrals, never()).introduce(anyLong(), any());
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PAOLO-MARTINI", "' OR 1=1 --", "zz", "${7*7}"})
    void a_cookie_that_we_have_not_written_is_none(String forged) {
        request.setCookies(new Cookie("loyRef", forged));
        assertThat(LinkCookie.read(request)).isEmpty();
    }

    @Test
    void while_our_tables_fail_every_page_goes_on_and_the_cookie_stays() {
        when(visitors.current()).thenReturn(Optional.of(new Visitor(SOFIA, true)));
        when(referrals.introduce(anyLong(), any())).thenThrow(new IllegalStateException("no table"));
        request.setCookies(new Cookie("loyRef", TOKEN));
        request.setMethod("POST");
        assertThat(interceptor.preHandle(request, response, this)).isTrue();
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void a_page_that_shows_no_friends_asks_nothing() {
        ModelAndView page = new ModelAndView("catalog/home");
        interceptor.postHandle(request, response, this, page);
        assertThat(page.getModel()).containsKey("loyaltyReferral");
        verifyNoInteractions(friends, referrals, visitors);

        ModelAndView elsewhere = new ModelAndView("redirect:/cart");
        interceptor.postHandle(request, response, this, elsewhere);
        assertThat(elsewhere.getModel()).isEmpty();
    }
}

package io.fedelta.loyalty.admin.cashback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.programme.CashbackRate;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackRate;
import io.fedelta.loyalty.programme.service.Programme;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a saved rate's form says about it. */
class RateFormExtensionTests {

    private static final Scope ALBUMS = new Scope(Set.of(), Set.of(1L), Set.of());

    private final Programme programme = mock(Programme.class);
    private final RateFormExtension extension = new RateFormExtension(Map.of(), programme, ZoneId.of("Europe/Rome"));

    @BeforeEach
    void an_admin_who_reads_english() {
        LocaleImpl english = new LocaleImpl();
        english.setLocaleCode("en");
        BroadleafRequestContext context = new BroadleafRequestContext();
        context.setRequest(new MockHttpServletRequest());
        context.setLocale(english);
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
    void its_period_stands_there_in_words_by_the_shop_s_clock() {
        EntityForm form = formOfTheFirst(rate(1, Scope.EVERYTHING, "10"));

        assertThat(form.findField("loyaltyPeriod").getAttribute("words").toString())
                .isEqualTo("Counts for orders placed from Mar 1, 2026, 10:00 AM to Apr 1, 2026, 10:59 AM.");
        assertThat(form.findField("loyaltyNote")).isNull();
        assertThat(form.findField("loyaltyLow")).isNull();
    }

    @Test
    void of_overlapping_rates_the_higher_one_counts() {
        EntityForm form = formOfTheFirst(
                rate(1, ALBUMS, "10"),
                rate(2, Scope.EVERYTHING, "8"),
                rate(3, new Scope(Set.of(), Set.of(2L), Set.of()), "9"));

        assertThat(note(form))
                .contains("Rate 2", "the higher percentage counts")
                .doesNotContain("Rate 3");
    }

    @Test
    void a_rate_that_changes_nothing_says_so() {
        assertThat(formOfTheFirst(rate(1, ALBUMS, "5")).findField("loyaltyLow")).isNotNull();
    }

    private EntityForm formOfTheFirst(CashbackRate... rates) {
        ProgrammeRules rules = ProgrammeRules.OFF.withCashback(CashbackRules.OFF.withRates(List.of(rates)));
        when(programme.current()).thenReturn(new RuleVersion(1, Instant.EPOCH, rules));
        EntityForm form = new EntityForm();
        form.setCeilingEntityClassname(LoyaltyCashbackRate.class.getName());
        form.setId("1");
        form.addField(new Field().withName("percent").withValue("10.00"));
        extension.modifyDetailEntityForm(form);
        return form;
    }

    private static CashbackRate rate(long id, Scope scope, String percent) {
        Instant from = Instant.parse("2026-03-01T09:00:00Z");
        return new CashbackRate(
                id, "Rate " + id, true, from, from.plus(Duration.ofDays(31)), scope, new BigDecimal(percent));
    }

    private static String note(EntityForm form) {
        return form.findField("loyaltyNote").getAttribute("note").toString();
    }
}

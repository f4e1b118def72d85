package io.fedelta.loyalty.admin.campaign;

import static io.fedelta.loyalty.testing.BonusBench.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaign;
import io.fedelta.loyalty.programme.service.Programme;
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

/** What a saved campaign's form says about it. */
class CampaignFormExtensionTests {

    private static final Scope ALBUMS = new Scope(Set.of(), Set.of(1L), Set.of());

    private final Programme programme = mock(Programme.class);
    private final CampaignFormExtension extension =
            new CampaignFormExtension(Map.of(), programme, ZoneId.of("Europe/Rome"));

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
        EntityForm form = formOfTheFirst(false, campaign(1, Kind.MULTIPLIER, "2"));

        assertThat(form.findField("loyaltyPeriod").getAttribute("words").toString())
                .isEqualTo("Counts for orders placed from Mar 1, 2026, 10:00 AM to Apr 1, 2026, 1:59 AM.");
        assertThat(form.findField("loyaltyNote")).isNull();
    }

    @Test
    void of_overlapping_multipliers_the_better_one_counts_while_stacking_is_off() {
        EntityForm form = formOfTheFirst(
                false,
                campaign(1, Kind.MULTIPLIER, "2"),
                campaign(2, Kind.MULTIPLIER, "3", ALBUMS, Set.of()),
                campaign(3, Kind.BONUS_PER_ORDER, "20"));

        assertThat(note(form)).contains("Campaign 2", "the better one counts").doesNotContain("Campaign 3");
    }

    @Test
    void with_stacking_they_multiply_each_other_and_bonuses_add_up() {
        assertThat(note(formOfTheFirst(true, campaign(1, Kind.MULTIPLIER, "2"), campaign(2, Kind.MULTIPLIER, "3"))))
                .contains("multiply each other");
        assertThat(note(formOfTheFirst(
                        false, campaign(1, Kind.BONUS_PER_ORDER, "2"), campaign(2, Kind.BONUS_PER_ORDER, "3"))))
                .contains("bonus of each");
    }

    private EntityForm formOfTheFirst(boolean stacking, Campaign... campaigns) {
        ProgrammeRules rules =
                ProgrammeRules.OFF.withCampaigns(List.of(campaigns)).withStacking(stacking);
        when(programme.current()).thenReturn(new RuleVersion(1, Instant.EPOCH, rules));
        EntityForm form = new EntityForm();
        form.setCeilingEntityClassname(LoyaltyCampaign.class.getName());
        form.setId("1");
        form.addField(new Field().withName("figure").withValue("2.00000"));
        extension.modifyDetailEntityForm(form);
        return form;
    }

    private static String note(EntityForm form) {
        return form.findField("loyaltyNote").getAttribute("note").toString();
    }
}

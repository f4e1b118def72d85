package io.fedelta.loyalty.admin.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaign;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.util.BLCMessageUtils;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.web.form.entity.DefaultEntityFormActions;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.EntityFormAction;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

class WhatIfFormExtensionTests {

    private static final String BUTTON = WhatIfFormExtension.BUTTON;

    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final WhatIfFormExtension extension = new WhatIfFormExtension(new AdminRights(security));

    @BeforeEach
    void an_admin_who_reads_english() {
        MessageSource texts = mock(MessageSource.class);
        when(texts.getMessage(anyString(), any(), any())).thenReturn("Before you save");
        ApplicationContext beans = mock(ApplicationContext.class);
        when(beans.getBean("messageSource")).thenReturn(texts);
        new BLCMessageUtils().setApplicationContext(beans);
    }

    @AfterEach
    void forget() {
        new BLCMessageUtils().setApplicationContext(null);
    }

    @Test
    void a_new_one_can_be_asked_about_beside_its_button_to_save() {
        EntityForm form = form(LoyaltyCampaign.class);
        form.addAction(DefaultEntityFormActions.SAVE);

        extension.modifyUnpopulatedEntityForm(form);

        assertThat(form.getActions())
                .extracting(EntityFormAction::getButtonClass)
                .contains(BUTTON);
        assertThat(asked(form).getAttribute("address")).isEqualTo("/loyalty-what-if/of/loyalty-campaigns/add");
        assertThat(asked(form).getAttribute("fresh")).isEqualTo(true);
    }

    /** The host gives a form without any button its own. */
    @Test
    void a_form_that_comes_back_refused_is_left_its_button_to_save() {
        EntityForm form = form(LoyaltyCampaign.class);

        extension.modifyUnpopulatedEntityForm(form);

        assertThat(form.getActions()).isEmpty();
        assertThat(asked(form)).isNotNull();
    }

    @Test
    void a_stored_one_is_asked_about_once_and_by_its_own_address() {
        EntityForm form = form(LoyaltyCampaign.class);
        form.addAction(DefaultEntityFormActions.SAVE);
        extension.modifyUnpopulatedEntityForm(form);
        form.setId("7");

        extension.modifyDetailEntityForm(form);

        assertThat(form.getActions())
                .extracting(EntityFormAction::getButtonClass)
                .containsOnlyOnce(BUTTON);
        assertThat(form.getFields()).hasSize(1);
        assertThat(asked(form).getAttribute("address")).isEqualTo("/loyalty-what-if/of/loyalty-campaigns/7");
        assertThat(asked(form).getAttribute("fresh")).isNull();
    }

    @Test
    void what_is_there_once_for_all_is_asked_about_as_it_is_stored() {
        EntityForm form = form(LoyaltySettings.class);
        form.addAction(DefaultEntityFormActions.SAVE);

        extension.modifyUnpopulatedEntityForm(form);
        assertThat(asked(form)).isNull();

        form.setId("1");
        extension.modifyDetailEntityForm(form);
        assertThat(asked(form).getAttribute("address")).isEqualTo("/loyalty-what-if/of/loyalty-settings/1");
    }

    @Test
    void who_may_not_change_rules_is_offered_nothing() throws Exception {
        doThrow(new SecurityServiceException("no"))
                .when(security)
                .securityCheck(anyString(), eq(EntityOperationType.UPDATE));
        EntityForm form = form(LoyaltyCampaign.class);
        form.addAction(DefaultEntityFormActions.SAVE);

        extension.modifyUnpopulatedEntityForm(form);
        form.setId("7");
        extension.modifyDetailEntityForm(form);

        assertThat(form.getActions()).containsExactly(DefaultEntityFormActions.SAVE);
        assertThat(asked(form)).isNull();
    }

    private static EntityForm form(Class<?> type) {
        EntityForm form = new EntityForm();
        form.setCeilingEntityClassname(type.getName());
        return form;
    }

    private static Field asked(EntityForm form) {
        return form.findField("loyaltyWhatIf");
    }
}

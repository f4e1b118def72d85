package io.fedelta.loyalty.admin.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.EditionCheck;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Cashback;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.ReferralRules.Watch;
import io.fedelta.loyalty.programme.domain.LoyaltyReferral;
import io.fedelta.loyalty.programme.domain.LoyaltyReferralImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.persistence.OptimisticLockException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUserImpl;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

class ReferralHandlerTests {

    private final Programme programme = mock(Programme.class);
    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final LoyaltyReferralImpl stored = new Stored();
    private final ReferralHandler handler = new ReferralHandler(programme, new AdminRights(security));

    @BeforeEach
    void anna_edits_the_stored_row() throws Exception {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(dao.retrieve(LoyaltyReferralImpl.class, LoyaltyReferral.ID)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter())
                .thenReturn(new DecimalFormat("0.########", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any())).thenAnswer(call -> entity("minimumOrder", "5"));
    }

    @Test
    void saving_publishes_what_friends_bring_and_nothing_else() throws Exception {
        ReferralRules rules = new ReferralRules(
                true,
                Trigger.FIRST_PAID_ORDER,
                5,
                20,
                14,
                7,
                new BigDecimal("7.5"),
                new Watch(3, 30, true),
                new Cashback(true, new BigDecimal("2.5"), 12, new BigDecimal("99")));
        stored.setRules(rules);

        handler.update(request("minimumOrder", "7.5"), dao, host);

        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        verify(programme).edit(change.capture(), eq("anna"));
        assertThat(change.getValue().apply(ProgrammeRules.OFF)).isEqualTo(ProgrammeRules.OFF.withReferral(rules));
    }

    @ParameterizedTest
    @CsvSource({
        "refereePoints, -1",
        "refereePoints, 1.5",
        "refereePoints, 9223372036854775808",
        "referrerPoints, 1000001",
        "linkDays, 0",
        "linkDays, 366",
        "returnDays, -1",
        "minimumOrder, -1",
        "minimumOrder, 1e19",
        "minimumOrder, NaN",
        "minimumOrder, '1,000.5'",
        "burst, 1",
        "burstMinutes, 0",
        "cashbackPercent, 100.01",
        "cashbackPercent, -1",
        "cashbackMonths, 121",
        "cashbackMost, -0.01",
        "trigger, SOMETIMES"
    })
    void absurd_figures_are_refused_each_at_its_field(String field, String value) throws Exception {
        Entity answer = handler.update(request(field, value), dao, host);

        assertThat(answer.getPropertyValidationErrors()).containsOnlyKeys(field);
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), anyString());
    }

    @Test
    void who_saves_over_anothers_save_is_told() throws Exception {
        assertThat(handler.update(request("edition", "3"), dao, host).getPropertyValidationErrors())
                .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        doThrow(new OptimisticLockException()).when(dao).flush();
        PersistencePackage request = request("minimumOrder", "5");
        handler.update(request, dao, host);
        assertThat(request.getEntity().getPropertyValidationErrors())
                .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        verify(programme, never()).edit(any(), anyString());
    }

    @Test
    void there_is_one_row() {
        assertThatThrownBy(() -> handler.add(request("minimumOrder", "5"), dao, host))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> handler.remove(request("minimumOrder", "5"), dao, host))
                .isInstanceOf(ValidationException.class);
    }

    private static PersistencePackage request(String changed, String value) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(LoyaltyReferral.class.getName());
        request.setEntity(entity(changed, value));
        return request;
    }

    private static Entity entity(String changed, String value) {
        Map<String, String> typed = new LinkedHashMap<>(Map.ofEntries(
                Map.entry("edition", "4"),
                Map.entry("enabled", "true"),
                Map.entry("trigger", "FIRST_PAID_ORDER"),
                Map.entry("refereePoints", "10"),
                Map.entry("referrerPoints", "30"),
                Map.entry("linkDays", "30"),
                Map.entry("returnDays", "0"),
                Map.entry("minimumOrder", "0"),
                Map.entry("burst", "5"),
                Map.entry("burstMinutes", "60"),
                Map.entry("cashbackPercent", "5"),
                Map.entry("cashbackMonths", "0"),
                Map.entry("cashbackMost", "0")));
        typed.put(changed, value);
        Entity entity = new Entity();
        entity.setProperties(
                typed.entrySet().stream().map(ReferralHandlerTests::property).toArray(Property[]::new));
        return entity;
    }

    private static Property property(Map.Entry<String, String> typed) {
        Property property = new Property();
        property.setName(typed.getKey());
        property.setValue(typed.getValue());
        return property;
    }

    /** As Hibernate would have loaded it. */
    private static final class Stored extends LoyaltyReferralImpl {
        private Stored() {
            edition = 4;
        }
    }
}

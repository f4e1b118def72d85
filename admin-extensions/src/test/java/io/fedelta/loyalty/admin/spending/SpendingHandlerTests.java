package io.fedelta.loyalty.admin.spending;

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
import io.fedelta.loyalty.admin.reward.StoreCurrencies;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.programme.domain.LoyaltySpending;
import io.fedelta.loyalty.programme.domain.LoyaltySpendingImpl;
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
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
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

class SpendingHandlerTests {

    private final Programme programme = mock(Programme.class);
    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final LoyaltySpendingImpl stored = new Stored();
    private final SpendingHandler handler = new SpendingHandler(
            programme,
            new SpendingFormCheck(new StoreCurrencies(mock(BroadleafCurrencyService.class))),
            new AdminRights(security));

    @BeforeEach
    void anna_edits_the_stored_row() throws Exception {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(dao.retrieve(LoyaltySpendingImpl.class, LoyaltySpending.ID)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter())
                .thenReturn(new DecimalFormat("0.########", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any())).thenAnswer(call -> entity("worth", "5"));
    }

    @Test
    void saving_publishes_how_points_pay_and_nothing_else() throws Exception {
        SpendingRules rules = new SpendingRules(true, 200, new BigDecimal("7.5"), "EUR", 20, 50, false, true);
        stored.setRules(rules);

        handler.update(request("worth", "7.5"), dao, host);

        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        verify(programme).edit(change.capture(), eq("anna"));
        assertThat(change.getValue().apply(ProgrammeRules.OFF)).isEqualTo(ProgrammeRules.OFF.withSpending(rules));
    }

    @ParameterizedTest
    @CsvSource({
        "points, 0",
        "points, -100",
        "points, 1.5",
        "points, 1000001",
        "points, 9223372036854775808",
        "worth, 0",
        "worth, -5",
        "worth, 0.00001",
        "worth, 1e19",
        "worth, '1,000.5'",
        "worth, NaN",
        "minimum, 0",
        "minimum, ''",
        "largestShare, 0",
        "largestShare, 101",
        "largestShare, all",
        "currency, EURO",
        "currency, ''"
    })
    void absurd_figures_are_refused_each_at_its_field(String field, String value) throws Exception {
        Entity answer = handler.update(request(field, value), dao, host);

        assertThat(answer.getPropertyValidationErrors()).containsOnlyKeys(field);
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), anyString());
    }

    @Test
    void a_currency_is_not_asked_for_before_points_can_pay() throws Exception {
        PersistencePackage request = request("currency", "");
        request.getEntity().findProperty("enabled").setValue("false");

        handler.update(request, dao, host);

        verify(programme).edit(any(), eq("anna"));
    }

    @Test
    void who_saves_over_anothers_save_is_told() throws Exception {
        assertThat(handler.update(request("edition", "3"), dao, host).getPropertyValidationErrors())
                .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        doThrow(new OptimisticLockException()).when(dao).flush();
        PersistencePackage request = request("worth", "5");
        handler.update(request, dao, host);
        assertThat(request.getEntity().getPropertyValidationErrors())
                .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        verify(programme, never()).edit(any(), anyString());
    }

    @Test
    void there_is_one_row() {
        assertThatThrownBy(() -> handler.add(request("worth", "5"), dao, host)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> handler.remove(request("worth", "5"), dao, host))
                .isInstanceOf(ValidationException.class);
    }

    private static PersistencePackage request(String changed, String value) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(LoyaltySpending.class.getName());
        request.setEntity(entity(changed, value));
        return request;
    }

    private static Entity entity(String changed, String value) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "edition", "4",
                "enabled", "true",
                "points", "100",
                "worth", "5",
                "currency", "eur",
                "minimum", "50",
                "largestShare", "100"));
        typed.put(changed, value);
        Entity entity = new Entity();
        entity.setProperties(
                typed.entrySet().stream().map(SpendingHandlerTests::property).toArray(Property[]::new));
        return entity;
    }

    private static Property property(Map.Entry<String, String> typed) {
        Property property = new Property();
        property.setName(typed.getKey());
        property.setValue(typed.getValue());
        return property;
    }

    /** As Hibernate would have loaded it. */
    private static final class Stored extends LoyaltySpendingImpl {
        private Stored() {
            edition = 4;
        }
    }
}

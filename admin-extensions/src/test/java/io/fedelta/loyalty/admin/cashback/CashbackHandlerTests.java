package io.fedelta.loyalty.admin.cashback;

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
import io.fedelta.loyalty.programme.CashbackRate;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.domain.LoyaltyCashback;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
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

class CashbackHandlerTests {

    private final Programme programme = mock(Programme.class);
    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final LoyaltyCashbackImpl stored = new Stored();
    private final CashbackHandler handler = new CashbackHandler(programme, new AdminRights(security));

    @BeforeEach
    void anna_edits_the_stored_row() throws Exception {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(dao.retrieve(LoyaltyCashbackImpl.class, LoyaltyCashback.ID)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter())
                .thenReturn(new DecimalFormat("0.########", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any())).thenAnswer(call -> entity("percent", "5"));
    }

    @Test
    void saving_publishes_cashback_for_everything_and_leaves_the_rates_of_some_goods() throws Exception {
        stored.setRules(new CashbackRules(true, new BigDecimal("7.5"), 30));
        CashbackRate albums =
                new CashbackRate(1, "Albums", true, Instant.EPOCH, Instant.MAX, Scope.EVERYTHING, BigDecimal.TEN);
        ProgrammeRules before = ProgrammeRules.OFF.withCashback(CashbackRules.OFF.withRates(List.of(albums)));

        handler.update(request("percent", "7.5"), dao, host);

        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        verify(programme).edit(change.capture(), eq("anna"));
        assertThat(change.getValue().apply(before))
                .isEqualTo(before.withCashback(new CashbackRules(true, new BigDecimal("7.5"), 30, List.of(albums))));
    }

    @ParameterizedTest
    @CsvSource({
        "percent, -0.01",
        "percent, 100.01",
        "percent, 5.005",
        "percent, 1e9",
        "percent, ''",
        "percent, NaN",
        "pendingDays, -1",
        "pendingDays, 366",
        "pendingDays, 1.5",
        "pendingDays, 9223372036854775808",
        "pendingDays, ''"
    })
    void absurd_figures_are_refused_each_at_its_field(String field, String value) throws Exception {
        Entity answer = handler.update(request(field, value), dao, host);

        assertThat(answer.getPropertyValidationErrors()).containsOnlyKeys(field);
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), anyString());
    }

    @ParameterizedTest
    @CsvSource({"percent, 0", "percent, 100", "percent, 0.01", "pendingDays, 0", "pendingDays, 365"})
    void the_edges_are_accepted(String field, String value) throws Exception {
        handler.update(request(field, value), dao, host);

        verify(programme).edit(any(), eq("anna"));
    }

    @Test
    void who_saves_over_anothers_save_is_told() throws Exception {
        assertThat(handler.update(request("edition", "3"), dao, host).getPropertyValidationErrors())
                .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        doThrow(new OptimisticLockException()).when(dao).flush();
        PersistencePackage request = request("percent", "5");
        handler.update(request, dao, host);
        assertThat(request.getEntity().getPropertyValidationErrors())
                .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        verify(programme, never()).edit(any(), anyString());
    }

    @Test
    void there_is_one_row() {
        assertThatThrownBy(() -> handler.add(request("percent", "5"), dao, host))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> handler.remove(request("percent", "5"), dao, host))
                .isInstanceOf(ValidationException.class);
    }

    private static PersistencePackage request(String changed, String value) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(LoyaltyCashback.class.getName());
        request.setEntity(entity(changed, value));
        return request;
    }

    private static Entity entity(String changed, String value) {
        Map<String, String> typed =
                new LinkedHashMap<>(Map.of("edition", "4", "enabled", "true", "percent", "5", "pendingDays", "14"));
        typed.put(changed, value);
        Entity entity = new Entity();
        entity.setProperties(
                typed.entrySet().stream().map(CashbackHandlerTests::property).toArray(Property[]::new));
        return entity;
    }

    private static Property property(Map.Entry<String, String> typed) {
        Property property = new Property();
        property.setName(typed.getKey());
        property.setValue(typed.getValue());
        return property;
    }

    /** As Hibernate would have loaded it. */
    private static final class Stored extends LoyaltyCashbackImpl {
        private Stored() {
            edition = 4;
        }
    }
}

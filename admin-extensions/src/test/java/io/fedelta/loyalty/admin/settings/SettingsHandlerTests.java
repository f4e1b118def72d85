package io.fedelta.loyalty.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.EditionCheck;
import io.fedelta.loyalty.admin.EntityForms;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.domain.LoyaltySettings;
import io.fedelta.loyalty.programme.domain.LoyaltySettingsImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.mockito.InOrder;

class SettingsHandlerTests {

    private final Programme programme = mock(Programme.class);
    private final SecurityVerifier security = mock(SecurityVerifier.class);
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final LoyaltySettingsImpl stored = new Settings();
    private final SettingsHandler handler = new SettingsHandler(programme, new AdminRights(security));

    @BeforeEach
    void anna_edits_the_stored_row() throws Exception {
        AdminUserImpl admin = new AdminUserImpl();
        admin.setLogin("anna");
        when(security.getPersistentAdminUser()).thenReturn(admin);
        when(dao.retrieve(LoyaltySettingsImpl.class, LoyaltySettings.ID)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter())
                .thenReturn(new DecimalFormat("0.########", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any())).thenAnswer(call -> entity("1"));
    }

    @Test
    void saving_publishes_the_rules_once_they_are_stored() throws Exception {
        handler.update(request("0.5"), dao, host);
        InOrder order = inOrder(dao, programme);
        order.verify(dao).flush();
        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        order.verify(programme).edit(change.capture(), eq("anna"));
        ProgrammeRules before = ProgrammeRules.OFF.withChallenges(
                List.of(new Challenge(1, "Often", true, 3, Challenge.Period.MONTH, 50)));
        assertThat(change.getValue().apply(before)).isEqualTo(stored.applyTo(before));
        assertThat(change.getValue().apply(before).challenges()).isEqualTo(before.challenges());
    }

    @Test
    void the_switch_of_sessions_leaves_their_types() {
        SessionType portraits = new SessionType(1, "Portrait", 50, true, Set.of(11L), Set.of());
        ProgrammeRules on = ProgrammeRules.OFF.withSessions(new SessionRules(true, List.of(portraits)));
        ProgrammeRules off = ProgrammeRules.OFF.withSessions(new SessionRules(false, List.of(portraits)));

        stored.setRules(off);
        assertThat(stored.applyTo(on).sessions()).isEqualTo(off.sessions());
        stored.setRules(on);
        assertThat(stored.applyTo(off).sessions()).isEqualTo(on.sessions());
    }

    @Test
    void a_refused_ratio_changes_and_publishes_nothing() throws Exception {
        for (String bad : List.of("0", "-1", "1000.1", "0.00001", "0,5", "")) {
            Entity answer = handler.update(request(bad), dao, host);
            assertThat(answer.getPropertyValidationErrors())
                    .containsEntry("ratio", List.of(SettingsHandler.RATIO_REFUSED));
        }
        verify(host, never()).createPopulatedInstance(any(), any(), any(), any());
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), anyString());
    }

    @ParameterizedTest
    @CsvSource({
        "welcomePoints, 0",
        "welcomePoints, -50",
        "welcomePoints, 1.5",
        "welcomePoints, 1000001",
        "birthdayPoints, ''",
        "birthday, SOMETHING",
        "birthdayMultiplier, 1",
        "birthdayMultiplier, 100.01",
        "birthdayMultiplier, 1.005",
        "tiersBy, LUCK",
        "tierWindowMonths, -1",
        "tierWindowMonths, 121",
        "tierWindowMonths, ''",
        "tierGraceDays, -1",
        "tierGraceDays, 1.5",
        "tierGraceDays, 367",
        "guestClaimDays, 0",
        "guestClaimDays, 367",
        "guestClaimDays, soon"
    })
    void absurd_figures_of_bonuses_and_tiers_are_refused(String field, String value) throws Exception {
        PersistencePackage request = request("1");
        request.setEntity(entity("1", field, value));
        assertThat(handler.update(request, dao, host).getPropertyValidationErrors())
                .containsOnlyKeys(field);
        verify(programme, never()).edit(any(), anyString());
    }

    @Test
    void a_form_that_was_opened_before_the_last_save_is_refused() throws Exception {
        for (String edition : List.of("3", "", "latest")) {
            PersistencePackage request = request("1");
            request.setEntity(entity("1", "edition", edition));
            assertThat(handler.update(request, dao, host).getPropertyValidationErrors())
                    .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        }
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), anyString());
    }

    @Test
    void of_two_who_save_at_the_same_moment_the_second_is_told() throws Exception {
        doThrow(new OptimisticLockException()).when(dao).flush();
        PersistencePackage request = request("1");
        handler.update(request, dao, host);
        assertThat(request.getEntity().getPropertyValidationErrors())
                .containsEntry("enabled", List.of(EditionCheck.CHANGED_MEANWHILE));
        verify(programme, never()).edit(any(), anyString());
    }

    @Test
    void there_is_one_row_of_settings() {
        assertThatThrownBy(() -> handler.add(request("1"), dao, host)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> handler.remove(request("1"), dao, host)).isInstanceOf(ValidationException.class);
    }

    @Test
    void a_form_that_names_the_implementation_does_not_slip_past() {
        PersistencePackage byImplementation = request("1");
        byImplementation.setCeilingEntityFullyQualifiedClassname(LoyaltySettingsImpl.class.getName());
        PersistencePackage another = request("1");
        another.setCeilingEntityFullyQualifiedClassname(EntityForms.class.getName());
        assertThat(handler.canHandleUpdate(byImplementation)).isTrue();
        assertThat(handler.canHandleUpdate(another)).isFalse();
    }

    private static PersistencePackage request(String ratio) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(LoyaltySettings.class.getName());
        request.setEntity(entity(ratio));
        return request;
    }

    private static Entity entity(String ratio) {
        return entity(ratio, "welcomePoints", "50");
    }

    private static Entity entity(String ratio, String changed, String value) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "edition", "4",
                "guestClaimDays", "60",
                "tiersBy", "POINTS",
                "tierWindowMonths", "12",
                "tierGraceDays", "30",
                "ratio", ratio,
                "welcomePoints", "50",
                "birthday", "BONUS",
                "birthdayPoints", "50",
                "birthdayMultiplier", "2"));
        typed.put(changed, value);
        Entity entity = new Entity();
        entity.setProperties(
                typed.entrySet().stream().map(SettingsHandlerTests::property).toArray(Property[]::new));
        return entity;
    }

    /** As Hibernate would have loaded them. */
    private static final class Settings extends LoyaltySettingsImpl {
        private Settings() {
            edition = 4;
        }
    }

    private static Property property(Map.Entry<String, String> typed) {
        Property property = new Property();
        property.setName(typed.getKey());
        property.setValue(typed.getValue());
        return property;
    }
}

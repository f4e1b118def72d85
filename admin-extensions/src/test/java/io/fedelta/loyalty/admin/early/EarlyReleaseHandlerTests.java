package io.fedelta.loyalty.admin.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.Marked;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyRelease;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyReleaseImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** An early release that is switched off: the check's other half has tests of its own. */
class EarlyReleaseHandlerTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant DECEMBER = Instant.parse("2026-11-30T23:00:00Z");

    private final Programme programme = mock(Programme.class);
    private final AdminRights rights = mock(AdminRights.class);
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final Choices choices = mock(Choices.class);
    private final LoyaltyEarlyReleaseImpl stored = new StoredRelease();
    private final EarlyReleaseHandler handler = new EarlyReleaseHandler(
            programme,
            new EarlyReleaseFormCheck(
                    Map.of("categories", choices, "products", choices, "offers", choices), Clock.systemUTC(), ROME),
            mock(EntityConfiguration.class),
            rights,
            ROME);

    @BeforeEach
    void anna_opened_edition_four_of_release_seven() throws Exception {
        when(rights.login()).thenReturn("anna");
        when(programme.current()).thenReturn(RuleVersion.BEFORE_THE_FIRST);
        when(dao.retrieve(LoyaltyEarlyReleaseImpl.class, 7L)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter()).thenReturn(TypedForm.format());
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any()))
                .thenAnswer(call -> form("4").entity());
    }

    @Test
    void saving_puts_the_release_into_the_rules_in_the_shops_time_zone() throws Exception {
        handler.update(request(form("4")), dao, host);
        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        verify(programme).edit(change.capture(), eq("anna"));

        EarlyAccessRules before =
                EarlyAccessRules.NONE.withReleases(List.of(release(7, "Before"), release(3, "Other")));
        ProgrammeRules rules =
                ProgrammeRules.OFF.withTiers(ProgrammeRules.OFF.tiers().withEarly(before));
        List<EarlyRelease> after =
                change.getValue().apply(rules).tiers().early().releases();
        assertThat(after).containsExactly(release(3, "Other"), release(7, "Spring"));
    }

    @Test
    void a_form_opened_before_somebody_elses_save_is_refused() throws Exception {
        assertThat(handler.update(request(form("3")), dao, host).getPropertyValidationErrors())
                .containsOnlyKeys("name");
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void an_early_release_is_never_deleted() {
        assertThatThrownBy(() -> handler.remove(request(form("4")), dao, host))
                .isInstanceOf(ValidationException.class)
                .hasMessage(EarlyReleaseHandler.DEACTIVATE_INSTEAD);
    }

    private static TypedForm form(String edition) {
        return new TypedForm()
                .with("id", "7")
                .with("edition", edition)
                .with("name", "Spring")
                .with("active", "false")
                .with("publicAt", "2026.12.01 00:00:00")
                .with("products", "5");
    }

    private static PersistencePackage request(TypedForm form) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(LoyaltyEarlyRelease.class.getName());
        request.setEntity(form.entity());
        return request;
    }

    private static EarlyRelease release(long id, String name) {
        Marked album = new Marked(Set.of(), Set.of(5L), Set.of());
        return new EarlyRelease(id, name, false, album, 1, EarlyRelease.AT_ONCE, DECEMBER);
    }

    /** As Hibernate would have loaded it. */
    private static final class StoredRelease extends LoyaltyEarlyReleaseImpl {
        StoredRelease() {
            setRelease(release(7, "Spring"), ROME);
            id = 7L;
            edition = 4;
        }
    }
}

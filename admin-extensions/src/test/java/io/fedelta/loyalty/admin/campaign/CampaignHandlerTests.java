package io.fedelta.loyalty.admin.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.AdminRights;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaign;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaignImpl;
import io.fedelta.loyalty.programme.service.Programme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.persistence.OptimisticLockException;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

class CampaignHandlerTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Programme programme = mock(Programme.class);
    private final AdminRights rights = mock(AdminRights.class);
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final EntityConfiguration entities = mock(EntityConfiguration.class);
    private final LoyaltyCampaignImpl stored = new StoredCampaign();
    private final CampaignHandler handler =
            new CampaignHandler(programme, new CampaignFormCheck(Map.of()), entities, rights, ROME);

    @BeforeEach
    void anna_opened_edition_four_of_campaign_seven() throws Exception {
        when(rights.login()).thenReturn("anna");
        when(entities.createEntityInstance(LoyaltyCampaign.class.getName())).thenReturn(stored);
        when(dao.retrieve(LoyaltyCampaignImpl.class, 7L)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter()).thenReturn(TypedForm.format());
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any()))
                .thenAnswer(call -> form("4").entity());
    }

    @Test
    void saving_puts_the_campaign_into_the_rules_in_the_shops_time_zone() throws Exception {
        handler.update(request(form("4")), dao, host);
        InOrder order = inOrder(dao, programme);
        order.verify(dao).flush();
        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        order.verify(programme).edit(change.capture(), eq("anna"));

        Campaign other = campaign(3, "Other");
        ProgrammeRules before = ProgrammeRules.OFF.withCampaigns(List.of(campaign(7, "Before"), other));
        List<Campaign> after = change.getValue().apply(before).campaigns();
        assertThat(after).extracting(Campaign::id).containsExactly(3L, 7L);
        assertThat(after.get(1).from()).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
        assertThat(after.get(1).until()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(after.get(1).name()).isEqualTo("November");
    }

    @Test
    void a_form_opened_before_somebody_elses_save_is_refused() throws Exception {
        Entity answer = handler.update(request(form("3")), dao, host);
        assertThat(answer.getPropertyValidationErrors()).containsOnlyKeys("name");
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void of_two_saves_at_the_same_moment_one_is_refused() throws Exception {
        doThrow(new OptimisticLockException()).when(dao).flush();
        Entity answer = handler.update(request(form("4")), dao, host);
        assertThat(answer.getPropertyValidationErrors()).containsOnlyKeys("name");
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void a_refused_form_changes_and_publishes_nothing() throws Exception {
        assertThat(handler.add(request(form("").with("figure", "-1")), dao, host)
                        .isValidationFailure())
                .isTrue();
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void a_campaign_is_never_deleted() {
        assertThatThrownBy(() -> handler.remove(request(form("4")), dao, host))
                .isInstanceOf(ValidationException.class)
                .hasMessage(CampaignHandler.DEACTIVATE_INSTEAD);
    }

    private static TypedForm form(String edition) {
        return new TypedForm()
                .with("id", "7")
                .with("edition", edition)
                .with("name", "November")
                .with("startsAt", "2026.11.01 00:00:00")
                .with("endsAt", "2026.12.01 00:00:00")
                .with("kind", "MULTIPLIER")
                .with("figure", "2");
    }

    private static PersistencePackage request(TypedForm form) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(LoyaltyCampaign.class.getName());
        request.setEntity(form.entity());
        return request;
    }

    private static Campaign campaign(long id, String name) {
        return new Campaign(
                id,
                name,
                true,
                Instant.parse("2026-10-31T23:00:00Z"),
                Instant.parse("2026-11-30T23:00:00Z"),
                Scope.EVERYTHING,
                Set.of(),
                new Effect(Kind.MULTIPLIER, BigDecimal.TEN));
    }

    /** As Hibernate would have loaded it. */
    private static final class StoredCampaign extends LoyaltyCampaignImpl {
        StoredCampaign() {
            setCampaign(campaign(7, "November"), ROME);
            id = 7L;
            edition = 4;
        }
    }
}

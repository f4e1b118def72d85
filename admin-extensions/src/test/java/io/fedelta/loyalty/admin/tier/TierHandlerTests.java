package io.fedelta.loyalty.admin.tier;

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
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.programme.domain.LoyaltyTier;
import io.fedelta.loyalty.programme.domain.LoyaltyTierImpl;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.tier.service.TierOffers;
import io.fedelta.loyalty.tier.service.Tiers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
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

class TierHandlerTests {

    private final Programme programme = mock(Programme.class);
    private final AdminRights rights = mock(AdminRights.class);
    private final TierOffers offers = mock(TierOffers.class);
    private final DynamicEntityDao dao = mock(DynamicEntityDao.class);
    private final RecordHelper host = mock(RecordHelper.class);
    private final EntityConfiguration entities = mock(EntityConfiguration.class);
    private final LoyaltyTierImpl stored = new StoredTier();
    private final TierHandler handler = new TierHandler(
            programme, new TierFormCheck(mock(Tiers.class), Clock.systemUTC()), offers, entities, rights);

    @BeforeEach
    void anna_opened_edition_four_of_tier_seven() throws Exception {
        when(rights.login()).thenReturn("anna");
        when(programme.current()).thenReturn(RuleVersion.BEFORE_THE_FIRST);
        when(entities.createEntityInstance(LoyaltyTier.class.getName())).thenReturn(stored);
        when(dao.retrieve(LoyaltyTierImpl.class, 7L)).thenReturn(stored);
        when(dao.merge(stored)).thenReturn(stored);
        when(host.getDecimalFormatter()).thenReturn(TypedForm.format());
        when(host.createPopulatedInstance(eq(stored), any(), any(), eq(false))).thenReturn(stored);
        when(host.getRecord(any(), eq(stored), any(), any()))
                .thenAnswer(call -> form("4").entity());
    }

    @Test
    void saving_puts_the_tier_among_the_others_and_provides_its_discount() throws Exception {
        handler.update(request(form("4")), dao, host);

        assertThat(published(rules(tier(7, "50"), tier(3, "100")))).containsExactly(tier(3, "100"), tier(7, "500"));
        InOrder order = inOrder(dao, programme, offers);
        order.verify(dao).flush();
        order.verify(programme).edit(any(), eq("anna"));
        order.verify(offers).provide(tier(7, "500"));
    }

    @Test
    void a_deactivated_tier_is_in_no_rules() throws Exception {
        stored.setActive(false);

        handler.update(request(form("4").with("active", "false")), dao, host);

        assertThat(published(rules(tier(7, "500"), tier(3, "100")))).containsExactly(tier(3, "100"));
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
        verify(offers, never()).provide(any());
    }

    @Test
    void a_refused_form_changes_and_publishes_nothing() throws Exception {
        assertThat(handler.add(request(form("").with("threshold", "-1")), dao, host)
                        .isValidationFailure())
                .isTrue();
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), any());
    }

    @Test
    void a_tier_is_never_deleted() {
        assertThatThrownBy(() -> handler.remove(request(form("4")), dao, host))
                .isInstanceOf(ValidationException.class)
                .hasMessage(TierHandler.DEACTIVATE_INSTEAD);
    }

    private List<Tier> published(ProgrammeRules before) {
        ArgumentCaptor<UnaryOperator<ProgrammeRules>> change = ArgumentCaptor.captor();
        verify(programme).edit(change.capture(), eq("anna"));
        return change.getValue().apply(before).tiers().tiers();
    }

    private static ProgrammeRules rules(Tier... tiers) {
        return ProgrammeRules.OFF.withTiers(new TierRules(true, By.POINTS, 12, 30, List.of(tiers)));
    }

    private static Tier tier(long id, String threshold) {
        return new Tier(
                id,
                "Gold",
                new BigDecimal(threshold),
                "crown",
                "#caa000",
                new BigDecimal("1.25"),
                new BigDecimal("5"),
                new BigDecimal("0"),
                false);
    }

    private static TypedForm form(String edition) {
        return new TypedForm()
                .with("id", "7")
                .with("edition", edition)
                .with("name", "Gold")
                .with("active", "true")
                .with("threshold", "500")
                .with("icon", "crown")
                .with("colour", "#caa000")
                .with("multiplier", "1.25")
                .with("discountPercent", "5")
                .with("cashbackPercent", "0");
    }

    private static PersistencePackage request(TypedForm form) {
        PersistencePackage request = new PersistencePackage();
        request.setCeilingEntityFullyQualifiedClassname(LoyaltyTier.class.getName());
        request.setEntity(form.entity());
        return request;
    }

    private static final class StoredTier extends LoyaltyTierImpl {
        StoredTier() {
            id = 7L;
            edition = 4;
            setTier(tier(7, "500.00"));
        }
    }
}

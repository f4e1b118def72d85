package io.fedelta.loyalty.admin.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.RuleHandlerContract;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.programme.domain.LoyaltyTier;
import io.fedelta.loyalty.programme.domain.LoyaltyTierImpl;
import io.fedelta.loyalty.tier.service.TierOffers;
import io.fedelta.loyalty.tier.service.Tiers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import javax.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class TierHandlerTests extends RuleHandlerContract<LoyaltyTier> {

    private final TierOffers offers = mock(TierOffers.class);

    TierHandlerTests() {
        super(LoyaltyTier.class, new StoredTier());
    }

    @Override
    protected RuleHandler<LoyaltyTier> handler() {
        return new TierHandler(
                programme, new TierFormCheck(mock(Tiers.class), Clock.systemUTC()), offers, entities, rights);
    }

    @Test
    void saving_puts_the_tier_among_the_others() throws Exception {
        ProgrammeRules after = saved(form(), rules(tier(7, "50"), tier(3, "100")));
        assertThat(after.tiers().tiers()).containsExactly(tier(3, "100"), tier(7, "500"));
    }

    @Test
    void a_stored_tier_gets_its_discount() throws Exception {
        update(form(), "4");
        InOrder order = inOrder(dao, programme, offers);
        order.verify(dao).flush();
        order.verify(programme).edit(any(), eq("anna"));
        order.verify(offers).provide(tier(7, "500"));
    }

    @Test
    void a_tier_that_is_overtaken_gets_none() throws Exception {
        doThrow(new OptimisticLockException()).when(dao).flush();
        update(form(), "4");
        verify(offers, never()).provide(any());
    }

    @Test
    void a_deactivated_tier_is_in_no_rules() throws Exception {
        stored.setActive(false);
        ProgrammeRules after = saved(form().with("active", "false"), rules(tier(7, "500"), tier(3, "100")));
        assertThat(after.tiers().tiers()).containsExactly(tier(3, "100"));
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
                new BigDecimal("0"));
    }

    @Override
    protected TypedForm form() {
        return new TypedForm()
                .with("name", "Gold")
                .with("active", "true")
                .with("threshold", "500")
                .with("icon", "crown")
                .with("colour", "#caa000")
                .with("multiplier", "1.25")
                .with("discountPercent", "5")
                .with("cashbackPercent", "0");
    }

    @Override
    protected TypedForm badForm() {
        return form().with("threshold", "-1");
    }

    private static final class StoredTier extends LoyaltyTierImpl {
        StoredTier() {
            setTier(tier(7, "500.00"));
            id = 7L;
            edition = 4;
        }
    }
}

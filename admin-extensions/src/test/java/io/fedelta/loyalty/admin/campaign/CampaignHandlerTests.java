package io.fedelta.loyalty.admin.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.RuleHandlerContract;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaign;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaignImpl;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignHandlerTests extends RuleHandlerContract<LoyaltyCampaign> {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    CampaignHandlerTests() {
        super(LoyaltyCampaign.class, new StoredCampaign());
    }

    @Override
    protected RuleHandler<LoyaltyCampaign> handler() {
        return new CampaignHandler(programme, new CampaignFormCheck(Map.of()), entities, rights, ROME);
    }

    @Test
    void saving_puts_the_campaign_into_the_rules_in_the_shops_time_zone() throws Exception {
        ProgrammeRules before = ProgrammeRules.OFF.withCampaigns(List.of(campaign(7, "Before"), campaign(3, "Other")));
        List<Campaign> after = saved(form(), before).campaigns();
        assertThat(after).extracting(Campaign::id).containsExactly(3L, 7L);
        assertThat(after.get(1).from()).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
        assertThat(after.get(1).until()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(after.get(1).name()).isEqualTo("November");
    }

    @ParameterizedTest
    @CsvSource({
        "figure, 101",
        "figure, 1e9",
        "endsAt, 2026.10.01 00:00:00",
        "startsAt, 9999.01.01",
        "kind, GIFT",
        "name, ''"
    })
    void what_no_campaign_can_be_saves_nothing_and_names_the_field(String field, String absurd) throws Exception {
        assertThat(update(form().with(field, absurd), "4").getPropertyValidationErrors())
                .containsOnlyKeys(field);
        verify(dao, never()).merge(any());
        verify(programme, never()).edit(any(), any());
    }

    @Override
    protected TypedForm form() {
        return new TypedForm()
                .with("name", "November")
                .with("startsAt", "2026.11.01 00:00:00")
                .with("endsAt", "2026.12.01 00:00:00")
                .with("kind", "MULTIPLIER")
                .with("figure", "2");
    }

    @Override
    protected TypedForm badForm() {
        return form().with("figure", "-1");
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

    private static final class StoredCampaign extends LoyaltyCampaignImpl {
        StoredCampaign() {
            setCampaign(campaign(7, "November"), ROME);
            id = 7L;
            edition = 4;
        }
    }
}

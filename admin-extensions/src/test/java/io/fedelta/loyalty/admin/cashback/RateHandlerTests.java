package io.fedelta.loyalty.admin.cashback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.RuleHandlerContract;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.programme.CashbackRate;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackRate;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackRateImpl;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateHandlerTests extends RuleHandlerContract<LoyaltyCashbackRate> {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    RateHandlerTests() {
        super(LoyaltyCashbackRate.class, new StoredRate());
    }

    @Override
    protected RuleHandler<LoyaltyCashbackRate> handler() {
        return new RateHandler(programme, new RateFormCheck(Map.of()), entities, rights, ROME);
    }

    @Test
    void saving_puts_the_rate_into_the_rules_in_the_shops_time_zone() throws Exception {
        CashbackRules before = CashbackRules.OFF.withRates(List.of(rate(7, "Before"), rate(3, "Other")));
        CashbackRules after =
                saved(form(), ProgrammeRules.OFF.withCashback(before)).cashback();
        assertThat(after.rates()).extracting(CashbackRate::id).containsExactly(3L, 7L);
        assertThat(after.rates().get(1).from()).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
        assertThat(after.rates().get(1).until()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(after.rates().get(1).name()).isEqualTo("November");
        assertThat(after.percent()).isEqualTo(before.percent());
    }

    @ParameterizedTest
    @CsvSource({"percent, 100.01", "percent, 1e9", "endsAt, 2026.10.01 00:00:00", "startsAt, 9999.01.01", "name, ''"})
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
                .with("percent", "10");
    }

    @Override
    protected TypedForm badForm() {
        return form().with("percent", "-1");
    }

    private static CashbackRate rate(long id, String name) {
        return new CashbackRate(
                id,
                name,
                true,
                Instant.parse("2026-10-31T23:00:00Z"),
                Instant.parse("2026-11-30T23:00:00Z"),
                Scope.EVERYTHING,
                BigDecimal.TEN);
    }

    private static final class StoredRate extends LoyaltyCashbackRateImpl {
        StoredRate() {
            setRate(rate(7, "November"), ROME);
            id = 7L;
            edition = 4;
        }
    }
}

package io.fedelta.loyalty.admin.cashback;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.OneRowHandler;
import io.fedelta.loyalty.admin.OneRowHandlerContract;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.programme.CashbackRate;
import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.domain.LoyaltyCashback;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackImpl;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashbackHandlerTests extends OneRowHandlerContract<LoyaltyCashbackImpl> {

    CashbackHandlerTests() {
        super(LoyaltyCashback.class, LoyaltyCashback.ID, new Stored());
    }

    @Override
    protected OneRowHandler<?> handler() {
        return new CashbackHandler(programme, rights);
    }

    @Override
    protected TypedForm form() {
        return new TypedForm().with("enabled", "true").with("percent", "5").with("pendingDays", "14");
    }

    @Test
    void saving_publishes_cashback_for_everything_and_leaves_the_rates_of_some_goods() throws Exception {
        stored.setRules(new CashbackRules(true, new BigDecimal("7.5"), 30));
        CashbackRate albums =
                new CashbackRate(1, "Albums", true, Instant.EPOCH, Instant.MAX, Scope.EVERYTHING, BigDecimal.TEN);
        ProgrammeRules before = ProgrammeRules.OFF.withCashback(CashbackRules.OFF.withRates(List.of(albums)));

        assertThat(saved(before))
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
        refuses(field, value);
    }

    @ParameterizedTest
    @CsvSource({"percent, 0", "percent, 100", "percent, 0.01", "pendingDays, 0", "pendingDays, 365"})
    void the_edges_are_accepted(String field, String value) throws Exception {
        accepts(form().with(field, value));
    }

    /** As Hibernate would have loaded it. */
    private static final class Stored extends LoyaltyCashbackImpl {
        private Stored() {
            edition = 4;
        }
    }
}

package io.fedelta.loyalty.admin.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.fedelta.loyalty.admin.OneRowHandler;
import io.fedelta.loyalty.admin.OneRowHandlerContract;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.admin.reward.StoreCurrencies;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.programme.domain.LoyaltySpending;
import io.fedelta.loyalty.programme.domain.LoyaltySpendingImpl;
import java.math.BigDecimal;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingHandlerTests extends OneRowHandlerContract<LoyaltySpendingImpl> {

    SpendingHandlerTests() {
        super(LoyaltySpending.class, LoyaltySpending.ID, new Stored());
    }

    @Override
    protected OneRowHandler<?> handler() {
        StoreCurrencies currencies = new StoreCurrencies(mock(BroadleafCurrencyService.class));
        return new SpendingHandler(programme, new SpendingFormCheck(currencies), rights);
    }

    @Override
    protected TypedForm form() {
        return new TypedForm()
                .with("enabled", "true")
                .with("points", "100")
                .with("worth", "5")
                .with("currency", "eur")
                .with("minimum", "50")
                .with("largestShare", "100");
    }

    @Test
    void saving_publishes_how_points_pay_and_nothing_else() throws Exception {
        SpendingRules rules = new SpendingRules(true, 200, new BigDecimal("7.5"), "EUR", 20, 50, false, true);
        stored.setRules(rules);

        assertThat(saved(ProgrammeRules.OFF)).isEqualTo(ProgrammeRules.OFF.withSpending(rules));
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
        refuses(field, value);
    }

    @Test
    void a_currency_is_not_asked_for_before_points_can_pay() throws Exception {
        accepts(form().with("enabled", "false").with("currency", ""));
    }

    /** As Hibernate would have loaded it. */
    private static final class Stored extends LoyaltySpendingImpl {
        private Stored() {
            edition = 4;
        }
    }
}

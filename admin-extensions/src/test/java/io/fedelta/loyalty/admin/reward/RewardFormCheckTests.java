package io.fedelta.loyalty.admin.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.TypedForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardFormCheckTests {

    private final BroadleafCurrencyService inStore = mock(BroadleafCurrencyService.class);
    private final RewardFormCheck check = new RewardFormCheck(new StoreCurrencies(inStore));

    @BeforeEach
    void the_store_sells_in_euros_and_yen() {
        when(inStore.getAllCurrencies()).thenReturn(List.of(currency("EUR"), currency("JPY")));
    }

    @Test
    void a_good_form_passes_and_is_tidied() {
        Entity form = form("name", "  10 € off ", "currency", "eur");
        check.run(TypedForm.submitted(form));
        assertThat(form.isValidationFailure()).isFalse();
        assertThat(form.findProperty("name").getValue()).isEqualTo("10 € off");
        assertThat(form.findProperty("currency").getValue()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "name, '   '",
        "type, GIFT",
        "amount, 0",
        "amount, -5",
        "amount, 10.999",
        "amount, 1e19",
        "amount, 1000000.01",
        "amount, ''",
        "threshold, 0",
        "threshold, -1",
        "threshold, 1.5",
        "threshold, 1000000001",
        "threshold, ''",
        "validityDays, 0",
        "validityDays, 3651",
        "validityDays, soon"
    })
    void a_bad_value_is_refused_in_its_own_field_with_one_message(String field, String value) {
        Entity form = form(field, value);
        check.run(TypedForm.submitted(form));
        assertThat(form.getPropertyValidationErrors())
                .containsOnlyKeys(field)
                .containsEntry(field, List.of("LoyaltyRewardImpl_" + field + "_refused"));
    }

    @Test
    void a_name_and_a_message_may_be_just_as_long_as_their_columns() {
        Entity fits = form("name", "x".repeat(100), "message", "y".repeat(2000));
        check.run(TypedForm.submitted(fits));
        assertThat(fits.isValidationFailure()).isFalse();

        Entity tooLong = form("name", "x".repeat(101), "message", "y".repeat(2001));
        check.run(TypedForm.submitted(tooLong));
        assertThat(tooLong.getPropertyValidationErrors()).containsOnlyKeys("name", "message");
    }

    @Test
    void an_amount_is_no_finer_than_the_coins_of_its_currency() {
        Entity whole = form("currency", "JPY", "amount", "500");
        check.run(TypedForm.submitted(whole));
        assertThat(whole.isValidationFailure()).isFalse();

        Entity cents = form("currency", "JPY", "amount", "500.5");
        check.run(TypedForm.submitted(cents));
        assertThat(cents.getPropertyValidationErrors()).containsOnlyKeys("amount");
    }

    @Test
    void a_currency_that_the_store_does_not_sell_in_is_refused() {
        Entity dollars = form("currency", "USD");
        check.run(TypedForm.submitted(dollars));
        assertThat(dollars.getPropertyValidationErrors()).containsOnlyKeys("currency");
    }

    @Test
    void a_store_without_currencies_of_its_own_may_name_any() {
        when(inStore.getAllCurrencies()).thenReturn(List.of());
        Entity dollars = form("currency", "USD");
        check.run(TypedForm.submitted(dollars));
        assertThat(dollars.isValidationFailure()).isFalse();
    }

    /** A good form with some fields replaced. */
    private static Entity form(String... replaced) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "name", "10 € off",
                "type", "PROMO_CODE",
                "amount", "10.00",
                "currency", "EUR",
                "threshold", "100",
                "message", "",
                "validityDays", ""));
        for (int i = 0; i < replaced.length; i += 2) {
            values.put(replaced[i], replaced[i + 1]);
        }
        Entity entity = new Entity();
        entity.setProperties(values.entrySet().stream()
                .map(value -> property(value.getKey(), value.getValue()))
                .toArray(Property[]::new));
        return entity;
    }

    private static Property property(String name, String value) {
        Property property = new Property();
        property.setName(name);
        property.setValue(value);
        return property;
    }

    private static BroadleafCurrencyImpl currency(String code) {
        BroadleafCurrencyImpl currency = new BroadleafCurrencyImpl();
        currency.setCurrencyCode(code);
        return currency;
    }
}

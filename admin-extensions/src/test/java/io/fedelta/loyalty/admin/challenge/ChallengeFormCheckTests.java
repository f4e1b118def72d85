package io.fedelta.loyalty.admin.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.TypedForm;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeFormCheckTests {

    private final ChallengeFormCheck check = new ChallengeFormCheck();

    @Test
    void a_good_form_passes() {
        Entity form = good().entity();
        check.run(TypedForm.submitted(form));
        assertThat(form.isValidationFailure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' '",
        "orders, 0",
        "orders, 1001",
        "orders, 2.5",
        "orders, -1",
        "period, WEEK",
        "points, 0",
        "points, 1000001",
        "points, many"
    })
    void a_bad_field_is_refused_alone(String field, String value) {
        Entity form = good().with(field, value).entity();
        check.run(TypedForm.submitted(form));
        assertThat(form.getPropertyValidationErrors()).containsOnlyKeys(field);
    }

    private static TypedForm good() {
        return new TypedForm()
                .with("name", "Three in a month")
                .with("orders", "3")
                .with("period", "MONTH")
                .with("counts", "ORDERS")
                .with("points", "50");
    }
}

package io.fedelta.loyalty.admin.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.admin.choice.Choice;
import io.fedelta.loyalty.admin.choice.Choices;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignFormCheckTests {

    private final CampaignFormCheck check = new CampaignFormCheck(Map.of("categories", new OnlySeven()));

    @Test
    void a_good_form_passes_and_is_tidied() {
        Entity form =
                good().with("name", " November ").with("startsAt", "2026.11.01").entity();
        check.run(TypedForm.submitted(form));
        assertThat(form.isValidationFailure()).isFalse();
        assertThat(form.findProperty("name").getValue()).isEqualTo("November");
        assertThat(form.findProperty("startsAt").getValue()).isEqualTo("2026.11.01 00:00:00");
    }

    @Test
    void an_end_without_a_time_is_the_end_of_its_day() {
        Entity oneDay = good().with("endsAt", "2026.11.01").entity();
        check.run(TypedForm.submitted(oneDay));
        assertThat(oneDay.isValidationFailure()).isFalse();
        assertThat(oneDay.findProperty("endsAt").getValue()).isEqualTo("2026.11.01 23:59:59");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "startsAt, ''",
        "startsAt, soon",
        "startsAt, 2026.02.30 00:00:00",
        "startsAt, 1026.11.01 00:00:00",
        "endsAt, 2026.10.31 23:59:59",
        "endsAt, 2026.11.01 00:00:00",
        "kind, GIFT",
        "figure, 1",
        "figure, 1.005",
        "figure, 100.01",
        "figure, -2",
        "figure, 0",
        "figure, 1e2",
        "figure, ''",
        "categories, '7,x'",
        "categories, 8"
    })
    void a_bad_field_is_refused_alone(String field, String value) {
        Entity form = good().with(field, value).entity();
        check.run(TypedForm.submitted(form));
        assertThat(form.getPropertyValidationErrors()).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1000000, true", "0, false", "1000001, false", "2.5, false", "-3, false"})
    void a_bonus_is_a_whole_number_of_points(String figure, boolean accepted) {
        Entity form =
                good().with("kind", "BONUS_PER_MEMBER").with("figure", figure).entity();
        check.run(TypedForm.submitted(form));
        assertThat(form.isValidationFailure()).isEqualTo(!accepted);
    }

    @Test
    void a_category_that_was_deleted_gets_a_message_of_its_own() {
        Entity form = good().with("categories", "7,8").entity();
        check.run(TypedForm.submitted(form));
        assertThat(form.getPropertyValidationErrors())
                .containsEntry("categories", List.of("LoyaltyCampaignImpl_scope_gone"));
    }

    private static TypedForm good() {
        return new TypedForm()
                .with("name", "November")
                .with("startsAt", "2026.11.01 00:00:00")
                .with("endsAt", "2026.12.01 00:00:00")
                .with("kind", "MULTIPLIER")
                .with("figure", "1.5")
                .with("categories", "7");
    }

    /** All other ids were deleted. */
    private static final class OnlySeven implements Choices {
        @Override
        public List<Choice> search(String text) {
            return List.of();
        }

        @Override
        public List<Choice> named(Collection<Long> ids) {
            return ids.stream().map(id -> new Choice(id, "C" + id, id != 7)).toList();
        }
    }
}

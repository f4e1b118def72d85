package io.fedelta.loyalty.admin.sessiontype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.admin.choice.Choice;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;

class SessionTypeFormCheckTests {

    private final Choices goods = mock(Choices.class);
    private final Programme programme = mock(Programme.class);
    private final MessageSource messages = mock(MessageSource.class);
    private final SessionTypeFormCheck check = new SessionTypeFormCheck(goods, goods, programme, messages);

    /** Family sessions have product 12 and category 20; everything but number 99 exists. */
    @BeforeEach
    void there_are_family_sessions() {
        SessionType families = new SessionType(2, "Family session", 75, false, Set.of(12L), Set.of(20L));
        when(programme.current())
                .thenReturn(new RuleVersion(
                        1, Instant.EPOCH, ProgrammeRules.OFF.withSessions(new SessionRules(true, List.of(families)))));
        when(goods.named(any()))
                .thenAnswer(call -> call.<Collection<Long>>getArgument(0).stream()
                        .map(id -> new Choice(id, "Goods " + id, id == 99))
                        .toList());
        when(messages.getMessage(any(), any(), any()))
                .thenAnswer(call -> "belongs to " + call.<Object[]>getArgument(1)[0]);
    }

    @Test
    void a_good_form_passes_and_is_tidied() {
        Entity form = good().with("name", " Portrait ").entity();
        check.run(TypedForm.submitted(form), null);
        assertThat(form.isValidationFailure()).isFalse();
        assertThat(form.findProperty("name").getValue()).isEqualTo("Portrait");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "points, -1",
        "points, 1000001",
        "points, 2.5",
        "points, many",
        "points, ''",
        "products, '11,x'",
        "products, 99",
        "products, '11,12'",
        "categories, 99",
        "categories, 20"
    })
    void a_bad_field_is_refused_alone(String field, String value) {
        Entity form = good().with(field, value).entity();
        check.run(TypedForm.submitted(form), 1L);
        assertThat(form.getPropertyValidationErrors()).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @CsvSource({"0", "50", "1000000"})
    void points_may_be_none_or_many(String points) {
        Entity form = good().with("points", points).entity();
        check.run(TypedForm.submitted(form), 1L);
        assertThat(form.isValidationFailure()).isFalse();
    }

    @Test
    void goods_of_another_type_are_refused_with_its_name_and_its_own_are_not() {
        Entity taken = good().with("products", "12").entity();
        check.run(TypedForm.submitted(taken), 1L);
        assertThat(taken.getPropertyValidationErrors()).containsEntry("products", List.of("belongs to Family session"));

        Entity own = good().with("products", "12").with("categories", "20").entity();
        check.run(TypedForm.submitted(own), 2L);
        assertThat(own.isValidationFailure()).isFalse();
    }

    private static TypedForm good() {
        return new TypedForm()
                .with("name", "Portrait")
                .with("points", "50")
                .with("products", "11")
                .with("categories", "");
    }
}

package io.fedelta.loyalty.admin.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.whatif.LadderStep;
import io.fedelta.loyalty.whatif.RuleSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.broadleafcommerce.openadmin.web.form.entity.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftsTests {

    private static final RuleSet TODAY =
            new RuleSet(ProgrammeRules.OFF, List.of(new LadderStep(1, "Ten", BigDecimal.TEN, "EUR", 100)));

    private final Programme published = mock(Programme.class);
    private final Drafts drafts = new Drafts();
    private final DraftingProgramme programme = new DraftingProgramme(published, drafts);

    @BeforeEach
    void everything_is_off() {
        when(published.current()).thenReturn(new RuleVersion(3, Instant.EPOCH, ProgrammeRules.OFF));
    }

    @Test
    void rules_of_a_draft_are_taken_and_never_published() throws Exception {
        Optional<UnaryOperator<RuleSet>> change =
                drafts.of(() -> programme.edit(rules -> rules.withStacking(true), "anna"));

        assertThat(change.orElseThrow().apply(TODAY).rules().stacking()).isTrue();
        assertThat(change.orElseThrow().apply(TODAY).ladder()).isEqualTo(TODAY.ladder());
        verify(published, never()).edit(any(), any());
    }

    @Test
    void a_draft_is_found_under_whatever_the_host_wraps_it_in() throws Exception {
        Optional<UnaryOperator<RuleSet>> change = drafts.of(() -> {
            try {
                programme.edit(rules -> rules.withStacking(true), "anna");
            } catch (RuntimeException taken) {
                throw new IllegalStateException("could not be saved", taken);
            }
        });

        assertThat(change).isPresent();
    }

    @Test
    void a_refused_form_is_no_draft_and_what_fails_fails() throws Exception {
        assertThat(drafts.of(() -> {})).isEmpty();
        assertThatThrownBy(() -> drafts.of(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
    }

    @Test
    void saving_publishes_also_after_a_question() throws Exception {
        drafts.of(() -> programme.edit(rules -> rules.withStacking(true), "anna"));

        programme.edit(rules -> rules.withStacking(true), "anna");
        drafts.reward(reward(50, true));

        verify(published).edit(any(), any());
    }

    @Test
    void a_reward_takes_its_place_on_the_ladder_or_leaves_it() throws Exception {
        RuleSet lowered =
                drafts.of(() -> drafts.reward(reward(50, true))).orElseThrow().apply(TODAY);
        RuleSet off =
                drafts.of(() -> drafts.reward(reward(50, false))).orElseThrow().apply(TODAY);

        assertThat(lowered.ladder()).extracting(LadderStep::threshold).containsExactly(50L);
        assertThat(off.ladder()).isEmpty();
    }

    @Test
    void what_was_typed_comes_back_into_the_form_without_its_token() {
        TypedForm typed = TypedForm.read(TypedForm.posted(Map.of(
                        "fields['ratio'].value", new String[] {"1.75 \u20ac"},
                        "csrfToken", new String[] {"secret"},
                        "months", new String[] {"3"},
                        "id", new String[] {"1"}))
                .text());
        EntityForm form = new EntityForm();
        form.addField(new Field().withName("ratio").withValue("1"));

        typed.into(form);

        assertThat(form.findField("ratio").getValue()).isEqualTo("1.75 \u20ac");
        assertThat(typed.hidden())
                .extracting(HiddenView::getName)
                .containsExactlyInAnyOrder("fields['ratio'].value", "id");
    }

    private static RewardVersion reward(long threshold, boolean active) {
        return new RewardVersion(
                1,
                2,
                "Ten",
                RewardType.PROMO_CODE,
                BigDecimal.TEN,
                "EUR",
                threshold,
                "",
                false,
                Optional.empty(),
                active);
    }
}

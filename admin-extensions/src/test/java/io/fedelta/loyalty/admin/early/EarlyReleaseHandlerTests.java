package io.fedelta.loyalty.admin.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.RuleHandlerContract;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.admin.choice.Choices;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarlyRelease;
import io.fedelta.loyalty.programme.Marked;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyRelease;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyReleaseImpl;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An early release that is switched off: the check's other half has tests of its own. */
class EarlyReleaseHandlerTests extends RuleHandlerContract<LoyaltyEarlyRelease> {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant DECEMBER = Instant.parse("2026-11-30T23:00:00Z");

    private final Choices choices = mock(Choices.class);

    EarlyReleaseHandlerTests() {
        super(LoyaltyEarlyRelease.class, new StoredRelease());
    }

    @Override
    protected RuleHandler<LoyaltyEarlyRelease> handler() {
        EarlyReleaseFormCheck check = new EarlyReleaseFormCheck(
                Map.of("categories", choices, "products", choices, "offers", choices), Clock.systemUTC(), ROME);
        return new EarlyReleaseHandler(programme, check, entities, rights, ROME);
    }

    @Test
    void saving_puts_the_release_into_the_rules_in_the_shops_time_zone() throws Exception {
        EarlyAccessRules before =
                EarlyAccessRules.NONE.withReleases(List.of(release(7, "Before"), release(3, "Other")));
        ProgrammeRules rules =
                ProgrammeRules.OFF.withTiers(ProgrammeRules.OFF.tiers().withEarly(before));
        assertThat(saved(form(), rules).tiers().early().releases())
                .containsExactly(release(3, "Other"), release(7, "Spring"));
    }

    @Override
    protected TypedForm form() {
        return new TypedForm()
                .with("name", "Spring")
                .with("active", "false")
                .with("publicAt", "2026.12.01 00:00:00")
                .with("products", "5");
    }

    @Override
    protected TypedForm badForm() {
        return form().with("publicAt", "soon");
    }

    private static EarlyRelease release(long id, String name) {
        Marked album = new Marked(Set.of(), Set.of(5L), Set.of());
        return new EarlyRelease(id, name, false, album, 1, EarlyRelease.AT_ONCE, DECEMBER);
    }

    private static final class StoredRelease extends LoyaltyEarlyReleaseImpl {
        StoredRelease() {
            setRelease(release(7, "Spring"), ROME);
            id = 7L;
            edition = 4;
        }
    }
}

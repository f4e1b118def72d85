package io.fedelta.loyalty.admin.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MilestonesTests {

    private static final ProgrammeRules OFF = ProgrammeRules.OFF;
    private static final ProgrammeRules ON = rules("1");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Programme programme = mock(Programme.class);
    private final Milestones milestones = new Milestones(programme, ROME);

    private static ProgrammeRules rules(String ratio) {
        return new ProgrammeRules(true, true, Ratio.of(ratio), EarningBase.DEFAULT, false, true);
    }

    private void versions(RuleVersion... versions) {
        List.of(versions)
                .forEach(version -> when(programme.version(version.number())).thenReturn(version));
        when(programme.current()).thenReturn(versions[versions.length - 1]);
    }

    private static RuleVersion version(long number, String from, ProgrammeRules rules) {
        return new RuleVersion(number, Instant.parse(from), rules);
    }

    private List<Milestone> march() {
        return milestones.between(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
    }

    @Test
    void what_an_edit_did_is_told_by_its_day_in_the_shops_zone() {
        versions(
                version(1, "2026-02-01T12:00:00Z", OFF),
                version(2, "2026-02-28T23:30:00Z", ON),
                version(3, "2026-03-10T12:00:00Z", rules("2")),
                version(4, "2026-03-31T22:30:00Z", OFF));
        assertThat(march())
                .containsExactly(
                        new Milestone.SwitchedOn(LocalDate.parse("2026-03-01")),
                        new Milestone.RatioChanged(LocalDate.parse("2026-03-10"), Ratio.of("1"), Ratio.of("2")));
    }

    @Test
    void other_edits_of_one_day_are_one_mark() {
        versions(
                version(1, "2026-02-01T12:00:00Z", ON),
                version(2, "2026-03-10T12:00:00Z", ON),
                version(3, "2026-03-10T13:00:00Z", ON),
                version(4, "2026-03-11T12:00:00Z", ON));
        assertThat(march())
                .containsExactly(
                        new Milestone.RulesChanged(LocalDate.parse("2026-03-10"), 2),
                        new Milestone.RulesChanged(LocalDate.parse("2026-03-11"), 1));
    }

    @Test
    void only_the_newest_dozen_is_shown() {
        versions(IntStream.rangeClosed(1, 20)
                .mapToObj(i -> version(i, "2026-03-%02dT12:00:00Z".formatted(i), ON))
                .toArray(RuleVersion[]::new));
        assertThat(march()).hasSize(12);
        assertThat(march().get(11).day()).isEqualTo(LocalDate.parse("2026-03-20"));
    }

    @Test
    void the_first_switch_on_is_found_and_never_looked_for_again() {
        versions(
                version(1, "2026-02-01T12:00:00Z", OFF),
                version(2, "2026-02-03T12:00:00Z", ON),
                version(3, "2026-02-04T12:00:00Z", OFF));
        assertThat(milestones.switchedOn()).contains(Instant.parse("2026-02-03T12:00:00Z"));
        milestones.switchedOn();
        verify(programme, times(1)).version(2);
    }
}

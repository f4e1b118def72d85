package io.fedelta.loyalty.bonus;

import static io.fedelta.loyalty.testing.BonusBench.campaign;
import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.Campaign;
import io.fedelta.loyalty.programme.Campaign.Kind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.welcome.Registration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any combination of switches is legal: each one takes away its own and nothing else. */
class SwitchesIntegrationTests {

    private static final long MARIA = 7;

    /** A switch, and the kind of entry that it brings. */
    enum Switch {
        PAYMENT(EntryKind.PAYMENT),
        WELCOME(EntryKind.WELCOME),
        BIRTHDAY(EntryKind.BIRTHDAY),
        CAMPAIGN(EntryKind.CAMPAIGN_BONUS),
        CHALLENGE(EntryKind.CHALLENGE);

        private final EntryKind kind;

        Switch(EntryKind kind) {
            this.kind = kind;
        }
    }

    @Test
    void with_every_switch_on_everything_comes() {
        assertThat(kindsWith(Set.of(Switch.values())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Switch.values()).map(on -> on.kind).toList());
    }

    @ParameterizedTest
    @EnumSource
    void each_switch_takes_away_its_own(Switch off) {
        Set<Switch> others = Stream.of(Switch.values()).filter(on -> on != off).collect(Collectors.toSet());
        assertThat(kindsWith(others))
                .containsExactlyInAnyOrderElementsOf(
                        others.stream().map(on -> on.kind).toList());
    }

    @Test
    void with_all_of_them_off_nothing_comes() {
        assertThat(kindsWith(Set.of())).isEmpty();
    }

    /** Maria registers, orders once and has her birthday. */
    private static Set<EntryKind> kindsWith(Set<Switch> on) {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB);
        bench.loyalty.ruled(rules(bench.loyalty.programme.current().rules(), on));
        bench.welcome.decide(new Registration(MARIA, START));
        bench.birthdays.tell(MARIA, LocalDate.of(1990, 6, 15));
        bench.loyalty.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.onDay("2026-06-15").birthdayBonuses.run();
        return bench.entries(MARIA).stream().map(Entry::kind).collect(Collectors.toSet());
    }

    private static ProgrammeRules rules(ProgrammeRules rules, Set<Switch> on) {
        BonusRules.Birthday birthday =
                on.contains(Switch.BIRTHDAY) ? BonusRules.Birthday.BONUS : BonusRules.Birthday.NOTHING;
        Campaign running = campaign(3, Kind.BONUS_PER_ORDER, "20");
        Campaign campaign = new Campaign(
                3,
                running.name(),
                on.contains(Switch.CAMPAIGN),
                running.from(),
                running.until(),
                running.scope(),
                running.tiers(),
                running.effect());
        return new ProgrammeRules(
                        true, on.contains(Switch.PAYMENT), rules.ratio(), rules.base(), false, rules.rewardMails())
                .withBonuses(new BonusRules(on.contains(Switch.WELCOME), 50, birthday, 25, BigDecimal.TEN))
                .withCampaigns(List.of(campaign))
                .withChallenges(List.of(
                        new Challenge(4, "First", on.contains(Switch.CHALLENGE), 1, Challenge.Period.YEAR, 10)));
    }
}

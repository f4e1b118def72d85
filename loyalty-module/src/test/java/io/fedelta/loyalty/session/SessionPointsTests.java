package io.fedelta.loyalty.session;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.FAMILY;
import static io.fedelta.loyalty.testing.Studio.PORTRAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fedelta.loyalty.earning.Multiplier;
import io.fedelta.loyalty.earning.Multipliers;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.testing.LoyaltyBench;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionPointsTests {

    private static final SessionType PORTRAITS = new SessionType(1, "Portrait", 50, true, Set.of(11L), Set.of());
    private static final SessionType FAMILIES = new SessionType(2, "Family", 75, true, Set.of(), Set.of(20L));
    private static final ProgrammeRules RULES =
            LoyaltyBench.rules("1").withSessions(new SessionRules(true, List.of(PORTRAITS, FAMILIES)));

    @ParameterizedTest(name = "{0} points, multiplied by {1}, are {2}")
    @CsvSource({
        "50, 1.5, 75",
        "75, 1.5, 112",
        "1, 1.999, 1",
        "1, 2, 2",
        "0, 3, 0",
        "33, 1.1, 36",
        "200, 1.25, 250",
        "7, 1.4285714, 9",
        "7, 1.4285715, 10",
    })
    void a_session_is_rounded_down_on_its_own(long points, String factor, long expected) {
        SessionType type = new SessionType(1, "Portrait", points, true, Set.of(), Set.of());

        assertThat(SessionPoints.of(type, List.of(applied("Double", factor))).points())
                .isEqualTo(Points.of(expected));
    }

    @ParameterizedTest(name = "stacking {0}: {1}")
    @CsvSource({"false, 150", "true, 225"})
    void the_best_multiplier_wins_unless_they_are_stacked(boolean stacking, long expected) {
        Multipliers offered = new Multipliers(
                List.of(everything("Gold", "1.5"), everything("October", "3"), forType("Weddings", "9", 3)), stacking);
        OrderFacts order = order(1).line("Portrait", 1, "75.00", PORTRAIT).facts();

        assertThat(SessionPoints.promised(order, RULES, offered))
                .extracting(SessionPromise::points)
                .containsExactly(Points.of(expected));
    }

    @Test
    void a_campaign_for_a_session_type_multiplies_only_its_sessions() {
        Multipliers offered = new Multipliers(List.of(forType("Family month", "2", 2)), false);
        OrderFacts order = order(1).line("Portrait", 2, "150.00", PORTRAIT)
                .line("Family", 1, "75.00", FAMILY)
                .line("Print", "9.00", false)
                .facts();

        assertThat(SessionPoints.promised(order, RULES, offered))
                .extracting(SessionPromise::sessions, SessionPromise::points)
                .containsExactly(tuple(2, Points.of(100)), tuple(1, Points.of(150)));
    }

    @Test
    void each_unit_is_rounded_on_its_own_as_it_will_be_awarded() {
        Multipliers offered = new Multipliers(List.of(everything("Half more", "1.5")), false);
        OrderFacts order = order(1).line("Family", 3, "225.00", FAMILY).facts();

        assertThat(SessionPoints.promised(order, RULES, offered))
                .extracting(SessionPromise::points)
                .containsExactly(Points.of(3 * 112));
    }

    @Test
    void an_id_names_its_unit_and_nothing_else_is_an_id() {
        SessionUnit unit = new SessionUnit(42, 7, 3, 1);

        assertThat(SessionUnit.ofId(unit.id())).contains(unit);
        assertThat(Stream.of("", "42", "42-7-3", "42-7-3-1-0", "42-7-3-x", "-42-7-3-1", "42-7-3-9999999999")
                        .map(SessionUnit::ofId))
                .allSatisfy(found -> assertThat(found).isEmpty());
    }

    private static Multiplier everything(String name, String factor) {
        return new Multiplier(applied(name, factor), Scope.EVERYTHING);
    }

    private static Multiplier forType(String name, String factor, long type) {
        return new Multiplier(applied(name, factor), new Scope(Set.of(), Set.of(), Set.of(type)));
    }

    private static AppliedMultiplier applied(String name, String factor) {
        return new AppliedMultiplier(AppliedMultiplier.Kind.CAMPAIGN, name, new BigDecimal(factor));
    }
}

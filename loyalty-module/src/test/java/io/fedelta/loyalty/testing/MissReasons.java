package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.Challenge.Period;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.reckoning.MissReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An example of every reason why a rule may give nothing, in all its wordings. */
public final class MissReasons {

    public static final Scope FAMILY = new Scope(Set.of(), Set.of(5L), Set.of());

    private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");

    private MissReasons() {}

    public static Stream<MissReason> examples() {
        return Stream.of(
                        Stream.of(AppliedMultiplier.Kind.values()).map(MissReasons::outdone),
                        Stream.of(Period.values()).map(period -> new MissReason.TooFewOrders(2, 3, period)),
                        Stream.of(Period.values()).map(MissReason.MetBefore::new),
                        Stream.of(
                                new MissReason.GivenBefore(WHEN),
                                new MissReason.NothingCounts(),
                                new MissReason.OtherTier(List.of("Gold")),
                                new MissReason.OtherGoods(FAMILY),
                                new MissReason.SavedLater(),
                                new MissReason.Over(WHEN),
                                new MissReason.NotYet(WHEN),
                                new MissReason.NotTheBirthdayOrder(),
                                new MissReason.SwitchedOff(),
                                new MissReason.CatalogueChanged()))
                .flatMap(reasons -> reasons);
    }

    private static MissReason outdone(AppliedMultiplier.Kind kind) {
        String name = kind == AppliedMultiplier.Kind.BIRTHDAY ? "" : "Double";
        return new MissReason.Outdone(new AppliedMultiplier(kind, name, new BigDecimal("2")));
    }
}

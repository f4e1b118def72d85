package io.fedelta.loyalty.reckoning;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.programme.Challenge.Period;
import io.fedelta.loyalty.programme.Scope;
import java.time.Instant;
import java.util.List;

/** Why a rule gave an order nothing. The more a reason tells about this very order, the earlier it stands here. */
public sealed interface MissReason {

    /** It would apply, but another multiplied more. */
    record Outdone(AppliedMultiplier by) implements MissReason {

        @Override
        public String code() {
            return "Outdone." + by.kind();
        }

        @Override
        public List<Object> details() {
            return List.of(by.name(), by.factor());
        }
    }

    /** @param orders that counted by then, this one included */
    record TooFewOrders(int orders, int needed, Period period) implements MissReason {

        @Override
        public String code() {
            return "TooFewOrders." + period;
        }

        @Override
        public List<Object> details() {
            return List.of(orders, needed);
        }
    }

    /** Earlier orders of the same period had met the challenge. */
    record MetBefore(Period period) implements MissReason {

        @Override
        public String code() {
            return "MetBefore." + period;
        }
    }

    /** Once for each member, and an earlier order brought it. */
    record GivenBefore(Instant at) implements MissReason {

        @Override
        public List<Object> details() {
            return List.of(at);
        }
    }

    /** The order has nothing that counts: it bought gift cards only, or cost nothing. */
    record NothingCounts() implements MissReason {}

    /** @param names of the tiers it is for */
    record OtherTier(List<String> names) implements MissReason {

        @Override
        public List<Object> details() {
            return List.of(String.join(", ", names));
        }
    }

    record OtherGoods(Scope about) implements MissReason {

        @Override
        public List<Object> details() {
            return List.of(about);
        }
    }

    /** The merchant saved it, or switched it on, after the order was placed. */
    record SavedLater() implements MissReason {}

    /** @param until exclusive */
    record Over(Instant until) implements MissReason {

        @Override
        public List<Object> details() {
            return List.of(until.minusMillis(1));
        }
    }

    record NotYet(Instant from) implements MissReason {

        @Override
        public List<Object> details() {
            return List.of(from);
        }
    }

    /** The first order on the day gets it, once a year. */
    record NotTheBirthdayOrder() implements MissReason {}

    record SwitchedOff() implements MissReason {}

    /** What was bought belongs to other categories now than when it was awarded. */
    record CatalogueChanged() implements MissReason {}

    /** Ending of the message key that tells it. */
    default String code() {
        return getClass().getSimpleName();
    }

    /** What is filled in: texts, whole numbers, factors, moments, and the goods it is about. */
    default List<Object> details() {
        return List.of();
    }

    /** 0 for the most telling. */
    default int rank() {
        return List.of(MissReason.class.getPermittedSubclasses()).indexOf(getClass());
    }
}

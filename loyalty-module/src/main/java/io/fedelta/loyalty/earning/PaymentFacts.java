package io.fedelta.loyalty.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What came in for an order and what went back, each oldest first, and the part paid with loyalty money.
 *
 * @param captures what stays of everything that covers the total, loyalty money included; keeps the date it came in
 * @param refunds what was given back, by refunds and by voids of captures
 * @param loyaltyTenders paid with points, cashback or reward cards; zero or more
 * @param seen the host's rows these facts were made of
 */
public record PaymentFacts(List<Capture> captures, List<Refund> refunds, BigDecimal loyaltyTenders, Transactions seen) {

    public static final PaymentFacts NONE = new PaymentFacts(List.of(), BigDecimal.ZERO);

    /**
     * @param cashOnDelivery whether this is a promise to pay at the door that the host books as captured at once
     * @param promisedAt when this money had been promised so: by the rules of that moment either the promise counts or
     *     the money, never both
     */
    public record Capture(BigDecimal amount, Instant at, boolean cashOnDelivery, Optional<Instant> promisedAt) {

        public Capture {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(promisedAt, "promisedAt");
        }

        /** Money that nobody had promised, or a promise. */
        public Capture(BigDecimal amount, Instant at, boolean cashOnDelivery) {
            this(amount, at, cashOnDelivery, Optional.empty());
        }

        public Capture of(BigDecimal part) {
            return new Capture(part, at, cashOnDelivery, promisedAt);
        }
    }

    /**
     * @param transactionId the host's
     * @param of the captures it gave back, or parts of them; a refund cannot give back what had not come in
     */
    public record Refund(long transactionId, Instant at, List<Capture> of) {

        public Refund {
            of = List.copyOf(of);
        }

        /** @param counting which captures count as paid */
        public BigDecimal amount(Predicate<Capture> counting) {
            return sum(of.stream().filter(counting));
        }
    }

    /**
     * Tells whether anything has changed: the host's successful transactions, archived ones left out.
     *
     * @param count of any type
     * @param paid captures less refunds and voids, as the rows say
     */
    public record Transactions(int count, BigDecimal paid) {

        public static final Transactions NONE = new Transactions(0, BigDecimal.ZERO);
    }

    public PaymentFacts {
        captures = List.copyOf(captures);
        refunds = List.copyOf(refunds);
        Objects.requireNonNull(loyaltyTenders, "loyaltyTenders");
        Objects.requireNonNull(seen, "seen");
    }

    /** Nothing went back. */
    public PaymentFacts(List<Capture> captures, BigDecimal loyaltyTenders) {
        this(captures, List.of(), loyaltyTenders, new Transactions(captures.size(), sum(captures.stream())));
    }

    /** Refunds that took something of an order which was paid in full: all but those that came before. */
    public List<Refund> refundsAfter(int earlier) {
        return refunds.subList(Math.min(earlier, refunds.size()), refunds.size());
    }

    /** All that came in and counts as paid, whatever went back. */
    public Stream<Capture> cameIn(Predicate<Capture> counting) {
        return Stream.concat(captures.stream(), refunds.stream().flatMap(refund -> refund.of().stream()))
                .filter(counting);
    }

    static BigDecimal sum(Stream<Capture> captures) {
        return captures.map(Capture::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package io.fedelta.loyalty.ledger;

/** A whole number of points; negative for what was taken. Sums overflow loudly instead of wrapping round. */
public record Points(long value) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    public static Points of(long value) {
        return new Points(value);
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(value, other.value));
    }

    public Points negated() {
        return new Points(Math.negateExact(value));
    }

    public boolean isZero() {
        return value == 0;
    }

    public boolean isPositive() {
        return value > 0;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

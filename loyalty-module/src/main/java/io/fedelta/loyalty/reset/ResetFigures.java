package io.fedelta.loyalty.reset;

/**
 * What a reset takes, or would take.
 *
 * @param members who lose something
 * @param orders whose points go
 * @param sessions whose points go
 */
public record ResetFigures(long members, long orders, long paymentPoints, long sessions, long sessionPoints) {

    public long points() {
        return Math.addExact(paymentPoints, sessionPoints);
    }

    public boolean isNothing() {
        return members == 0;
    }
}

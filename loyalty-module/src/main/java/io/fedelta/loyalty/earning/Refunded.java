package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.Points;
import java.util.Objects;

/**
 * What became of a decided order since it was paid.
 *
 * @param takenBack points of the award that went back, zero or more, never more than the award
 * @param clawBacks how many entries took them
 * @param earlierRefunds refunds that had happened before the order was paid in full
 * @param lost whether nothing is left of the order
 */
public record Refunded(Points takenBack, int clawBacks, int earlierRefunds, boolean lost) {

    public static final Refunded NOTHING = new Refunded(Points.ZERO, 0, 0, false);

    public Refunded {
        Objects.requireNonNull(takenBack, "takenBack");
    }

    public static Refunded after(int earlierRefunds) {
        return new Refunded(Points.ZERO, 0, earlierRefunds, false);
    }

    /** One more entry took these points. */
    public Refunded taking(Points points) {
        return new Refunded(takenBack.plus(points), clawBacks + 1, earlierRefunds, lost);
    }

    public Refunded losing() {
        return new Refunded(takenBack, clawBacks, earlierRefunds, true);
    }
}

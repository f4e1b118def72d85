package io.fedelta.loyalty.guest;

/**
 * What a claim has brought.
 *
 * @param points of the orders' payments; zero if they are not fully paid yet
 */
public record ClaimedPoints(int orders, long points) {

    public static final ClaimedPoints NOTHING = new ClaimedPoints(0, 0);

    public ClaimedPoints plus(ClaimedPoints more) {
        return new ClaimedPoints(orders + more.orders, Math.addExact(points, more.points));
    }
}

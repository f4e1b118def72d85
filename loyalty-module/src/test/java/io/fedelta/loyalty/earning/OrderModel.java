package io.fedelta.loyalty.earning;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What E5 says of one order, told again without any of the code that awards. Line 1 is portraits, each unit a session
 * that a campaign doubles, as it does their price; line 2 is an album. Amounts are cents.
 */
final class OrderModel {

    /** @param permille points for a thousand units of currency */
    record Rules(boolean on, boolean paymentPoints, int permille, boolean sessions, int sessionPoints) {}

    /** @param line 0 if it is about an amount; money that came in has nothing that went back */
    record Move(Instant at, long in, long back, int line, int units) {}

    enum Unit {
        LOST,
        CANCELLED,
        PLANNED,
        DONE
    }

    final int quantity;
    final List<Move> moves = new ArrayList<>();
    final long[] price;
    final long shipping;
    final Unit[] units;
    final long[] unitPoints;
    boolean submitted;
    Instant submittedAt = Instant.EPOCH;
    int submissions;
    boolean campaign;
    boolean decided;
    boolean counted;
    boolean lost;
    int earlier;
    long award;
    long taken;
    private long[] base;

    OrderModel(int quantity, long portraits, long album, long shipping) {
        this.quantity = quantity;
        this.price = new long[] {portraits, album};
        this.shipping = shipping;
        this.units = new Unit[quantity];
        this.unitPoints = new long[quantity];
        Arrays.fill(units, Unit.LOST);
    }

    long net() {
        return moves.stream().mapToLong(move -> move.in - move.back).sum();
    }

    long total() {
        return price[0] + price[1] + shipping;
    }

    void submit(Rules rules, Instant now) {
        submitted = true;
        submittedAt = now;
        submissions++;
        campaign = rules.on;
        earlier = refunds().size();
        Arrays.fill(units, Unit.PLANNED);
    }

    void withdraw() {
        submitted = decided = counted = lost = false;
        award = taken = 0;
        loseUnits(quantity);
    }

    void done(int unit, Rules rules) {
        units[unit] = Unit.DONE;
        unitPoints[unit] = rules.on && rules.sessions ? (campaign ? 2L : 1L) * rules.sessionPoints : 0;
    }

    void notDone(int unit, Unit now) {
        units[unit] = now;
        unitPoints[unit] = 0;
    }

    /** The worker has looked: after every event. */
    void look(Rules rules) {
        if (decided && counted && lost && isPaidAgain()) {
            decided = counted = lost = false;
            award = taken = 0;
            submissions++;
            Arrays.fill(units, Unit.PLANNED);
        }
        if (submitted && !decided && earlierRefunds() >= 0) {
            decide(rules);
        }
        if (submitted) {
            loseUnits(refunds().stream()
                    .skip(earlier)
                    .filter(back -> back.line == 1)
                    .mapToInt(back -> back.units)
                    .sum());
        }
        if (decided) {
            takeBack();
        }
    }

    /** What stayed when money went back last was too little; what came since makes it enough. */
    private boolean isPaidAgain() {
        long stayed = 0;
        long paid = 0;
        for (Move move : moves) {
            paid += move.in - move.back;
            stayed = move.back > 0 ? paid : stayed;
        }
        return refunds().size() > earlier && stayed < total() && paid >= total();
    }

    private void decide(Rules rules) {
        decided = true;
        counted = rules.on;
        earlier = earlierRefunds();
        base = price.clone();
        long weighted = (campaign ? 2 : 1) * price[0] + price[1];
        award = rules.on && rules.paymentPoints ? weighted * rules.permille / 100_000 : 0;
    }

    /** Refunds before the payment was complete; negative if it never was. What stays counts first. */
    private int earlierRefunds() {
        if (net() >= total()) {
            return refunds().size();
        }
        long paid = 0;
        int before = 0;
        for (Move move : moves) {
            paid += move.in - move.back;
            before += move.back > 0 ? 1 : 0;
            if (paid >= total()) {
                return before;
            }
        }
        return -1;
    }

    private void takeBack() {
        Part gone = gone();
        taken = Math.max(taken, gone.of(award));
        boolean all = returned(earlier, moves.size()) >= captured();
        if (!lost && (all || counted && gone.isAll())) {
            lost = true;
            loseUnits(quantity);
        }
    }

    private Part gone() {
        long[] of = award > 0 ? base : price;
        long whole = of[0] + of[1];
        Part refunded = new Part(BigInteger.ZERO, BigInteger.ONE);
        int[] back = new int[3];
        for (Move refund : refunds().subList(earlier, refunds().size())) {
            back[refund.line] += refund.units;
            refunded = refund.line == 0 ? refunded.plus(refund.back, captured()) : refunded;
        }
        refunded = refunded.plus(of[0] * Math.min(back[1], quantity), whole * quantity)
                .plus(of[1] * Math.min(back[2], 1), whole);
        Part changed = new Part(BigInteger.valueOf(whole - price[0] - price[1]), BigInteger.valueOf(whole));
        return returned(earlier, moves.size()) >= captured()
                ? new Part(BigInteger.ONE, BigInteger.ONE)
                : refunded.or(changed);
    }

    private long captured() {
        return moves.stream().mapToLong(Move::in).sum() - returned(0, earlier);
    }

    private long returned(int from, int to) {
        return refunds().stream()
                .skip(from)
                .limit(to - from)
                .mapToLong(Move::back)
                .sum();
    }

    private List<Move> refunds() {
        return moves.stream().filter(move -> move.back > 0).toList();
    }

    /** Those cancelled before go first, then those planned, then those done, the last of the line first. */
    private void loseUnits(int number) {
        for (Unit state : Unit.values()) {
            for (int unit = quantity - 1; unit >= 0; unit--) {
                long gone = Arrays.stream(units).filter(Unit.LOST::equals).count();
                if (units[unit] == state && gone < number) {
                    notDone(unit, Unit.LOST);
                }
            }
        }
    }

    boolean counts() {
        return decided && counted && !lost;
    }

    long points() {
        return award - taken + Arrays.stream(unitPoints).sum();
    }

    private record Part(BigInteger of, BigInteger whole) {

        Part plus(long more, long ofWhole) {
            BigInteger other = BigInteger.valueOf(ofWhole);
            return new Part(of.multiply(other).add(whole.multiply(BigInteger.valueOf(more))), whole.multiply(other));
        }

        Part or(Part other) {
            return of.multiply(other.whole).compareTo(other.of.multiply(whole)) < 0 ? other : this;
        }

        boolean isAll() {
            return of.compareTo(whole) >= 0;
        }

        long of(long points) {
            return isAll()
                    ? points
                    : of.multiply(BigInteger.valueOf(points)).divide(whole).longValueExact();
        }
    }
}

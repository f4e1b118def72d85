package io.fedelta.loyalty.admin.reckoning;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import java.util.List;

/** Rules that gave an order nothing: the most telling ones, and how many there are besides. */
public class MissesView {

    private final List<MissView> rows;
    private final int more;

    public MissesView(OrderReckoning reckoning, AdminFormat format) {
        this.rows = reckoning.misses().stream()
                .map(miss -> new MissView(miss, reckoning, format))
                .toList();
        this.more = reckoning.moreMisses();
    }

    public List<MissView> getRows() {
        return rows;
    }

    public int getMore() {
        return more;
    }
}

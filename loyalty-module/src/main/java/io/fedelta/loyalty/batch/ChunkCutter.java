package io.fedelta.loyalty.batch;

import java.util.ArrayList;
import java.util.List;

/** Cuts ascending ids into ranges as they come, each of at least so many rows but for the last. */
public final class ChunkCutter {

    private final int atLeast;
    private final List<ChunkRange> ranges = new ArrayList<>();
    private long from;
    private long to;
    private long rows;

    public ChunkCutter(int atLeast) {
        this.atLeast = atLeast;
    }

    /**
     * @param id above the one before
     * @param more how many rows it stands for, one at least
     */
    public void add(long id, long more) {
        from = rows == 0 ? id : from;
        to = id;
        rows += more;
        if (rows >= atLeast) {
            cut();
        }
    }

    private void cut() {
        ranges.add(new ChunkRange(from, to, rows));
        rows = 0;
    }

    /** All of them, once there are no more ids. */
    public List<ChunkRange> ended() {
        if (rows > 0) {
            cut();
        }
        return ranges;
    }
}

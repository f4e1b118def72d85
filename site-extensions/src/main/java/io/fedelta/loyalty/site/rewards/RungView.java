package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Worth;
import java.util.Locale;

/** One step of the ladder of rewards. */
public final class RungView {

    /** Where the customer stands to it. */
    public enum State {
        REACHED,
        NEXT,
        AHEAD
    }

    private final State state;
    private final String name;
    private final Worth worth;
    private final long threshold;

    RungView(State state, RewardVersion reward, PageFormat format) {
        this.state = state;
        this.name = reward.name();
        this.worth = Worth.of(reward, format);
        this.threshold = reward.threshold();
    }

    public String getStateKey() {
        return "loyalty.ladder.state." + state;
    }

    public String getStyle() {
        return "loy-rung-" + state.name().toLowerCase(Locale.ROOT);
    }

    public boolean isNext() {
        return state == State.NEXT;
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return worth.value();
    }

    /** By which sentences say what the value is. */
    public int getSort() {
        return worth.sort();
    }

    public long getThreshold() {
        return threshold;
    }
}

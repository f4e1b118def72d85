package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.session.SessionPromise;
import java.util.List;

/**
 * What an order or cart will earn.
 *
 * @param now points once it is paid
 * @param later points once its sessions took place
 * @param sessions that bring those later points
 */
public record Promise(long now, long later, int sessions) {

    static Promise of(long now, List<SessionPromise> sessions) {
        return new Promise(
                now,
                sessions.stream().mapToLong(promise -> promise.points().value()).sum(),
                sessions.stream().mapToInt(SessionPromise::sessions).sum());
    }

    /** Ending of the message key that says so: points come now, later, or both. */
    String when() {
        return later == 0 ? "" : now == 0 ? ".later" : ".both";
    }

    boolean isAnything() {
        return now > 0 || later > 0;
    }
}

package io.fedelta.loyalty.session;

import io.fedelta.loyalty.ledger.Page;

/** All sessions, newest first. Each page is one query, whatever it shows, and one more for the total. */
public interface SessionList {

    /**
     * @param page 0 for the first; a page past the end is empty
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<ListedSession> find(SessionFilter filter, int page, int size);
}

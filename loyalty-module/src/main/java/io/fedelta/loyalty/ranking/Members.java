package io.fedelta.loyalty.ranking;

import io.fedelta.loyalty.ledger.Page;
import java.util.Optional;

/** Everybody with an account. Each page is one query, whatever it shows, and one more for the total. */
public interface Members {

    /**
     * @param search words, each of which must occur in first name, last name or e-mail; blank for everybody
     * @param tier id of the tier to be held; empty for everybody
     * @param page 0 for the first; a page past the end is empty
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<Member> find(String search, Optional<Long> tier, MemberOrder order, int page, int size);
}

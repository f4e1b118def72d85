package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.site.Term;

/** What a page says about the points of a cart. */
public final class EarnPreviewView {

    private final Promise promise;
    private final boolean member;
    private final Term next;
    private final CountView count;

    /**
     * @param next what this cart means for the next reward; null if nothing
     * @param count how the promise is counted
     */
    EarnPreviewView(Promise promise, boolean member, Term next, CountView count) {
        this.promise = promise;
        this.member = member;
        this.next = next;
        this.count = count;
    }

    /** Points for the paid order itself. */
    public long getPoints() {
        return promise.now();
    }

    /** Further points, once its sessions took place. */
    public long getLater() {
        return promise.later();
    }

    /** Chooses between "your session" and "your sessions". */
    public int getSessions() {
        return promise.sessions();
    }

    /** Whether the visitor earns them; a guest is told what an account would earn. */
    public boolean isMember() {
        return member;
    }

    /** Whether there is anything to say of points. */
    public boolean isBringingPoints() {
        return promise.isPoints();
    }

    /** Money for later orders; null if it brings none. */
    public String getCashback() {
        return promise.cashbackText();
    }

    /** What this cart means for the member's next reward; null if nothing. */
    public Term getNext() {
        return next;
    }

    /** How the promise is counted, for those who ask. */
    public CountView getCount() {
        return count;
    }

    /** Which sentence says so: for whom, and whether points come now, later or both. */
    public String getMessageKey() {
        return "loyalty.earn." + (member ? "member" : "guest") + promise.when();
    }
}

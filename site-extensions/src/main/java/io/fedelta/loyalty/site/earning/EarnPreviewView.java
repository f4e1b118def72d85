package io.fedelta.loyalty.site.earning;

/** What a page says about the points of a cart. */
public final class EarnPreviewView {

    private final Promise promise;
    private final boolean member;

    EarnPreviewView(Promise promise, boolean member) {
        this.promise = promise;
        this.member = member;
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

    /** Which sentence says so: for whom, and whether points come now, later or both. */
    public String getMessageKey() {
        String when = promise.later() == 0 ? "" : promise.now() == 0 ? ".later" : ".both";
        return "loyalty.earn." + (member ? "member" : "guest") + when;
    }
}

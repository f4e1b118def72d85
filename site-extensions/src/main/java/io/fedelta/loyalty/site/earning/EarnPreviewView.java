package io.fedelta.loyalty.site.earning;

/** What a page says about the points of a cart. */
public final class EarnPreviewView {

    private final long points;
    private final boolean member;

    EarnPreviewView(long points, boolean member) {
        this.points = points;
        this.member = member;
    }

    public long getPoints() {
        return points;
    }

    /** Whether the visitor earns them; a guest is told what an account would earn. */
    public boolean isMember() {
        return member;
    }
}

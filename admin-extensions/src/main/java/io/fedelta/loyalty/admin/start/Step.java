package io.fedelta.loyalty.admin.start;

/** What a merchant sets up, one after the other. */
public enum Step {
    PAYMENTS("/loyalty-settings"),
    SESSIONS("/loyalty-session-types"),
    REWARDS("/loyalty-rewards"),
    TIERS("/loyalty-tiers"),
    EVENTS("/loyalty-campaigns"),
    MEMBERS("/customer");

    private final String page;

    Step(String page) {
        this.page = page;
    }

    /** The page where it is done. */
    String page() {
        return page;
    }
}

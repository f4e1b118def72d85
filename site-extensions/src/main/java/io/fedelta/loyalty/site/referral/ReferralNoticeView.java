package io.fedelta.loyalty.site.referral;

/** One sentence about a code that was typed. */
public final class ReferralNoticeView {

    private final String key;
    private final boolean good;

    ReferralNoticeView(String key, boolean good) {
        this.key = key;
        this.good = good;
    }

    public String getKey() {
        return key;
    }

    /** Whether the code counts, or will. */
    public boolean isGood() {
        return good;
    }
}

package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.referral.ListedReferral;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Review;
import io.fedelta.loyalty.referral.Suspicion;
import java.util.List;

/** One line of the list of friends. */
public class ReferralView {

    private final ListedReferral listed;
    private final AdminFormat format;

    ReferralView(ListedReferral listed, AdminFormat format) {
        this.listed = listed;
        this.format = format;
    }

    private Referral referral() {
        return listed.referral();
    }

    public long getRefereeId() {
        return referral().refereeId();
    }

    /** Empty text if the host no longer has the customer. */
    public String getReferee() {
        return listed.referee();
    }

    public long getReferrerId() {
        return referral().referrerId();
    }

    public String getReferrer() {
        return listed.referrer();
    }

    public String getVia() {
        return referral().via().name();
    }

    public String getDate() {
        return format.moment(referral().attachedAt());
    }

    public String getState() {
        return referral().state().name();
    }

    /** When points come; null unless they are on their way. */
    public String getDue() {
        return switch (referral().state()) {
            case DUE -> referral().progress().dueAt().map(format::moment).orElse(null);
            default -> null;
        };
    }

    /** The order that brought it; null if there is none. */
    public Long getOrderId() {
        return referral().progress().orderId().orElse(null);
    }

    public String getReview() {
        return referral().scrutiny().review().name();
    }

    public boolean isHeld() {
        return referral().scrutiny().review() == Review.OPEN;
    }

    public List<String> getReasons() {
        return referral().scrutiny().reasons().stream()
                .sorted()
                .map(Suspicion::name)
                .toList();
    }

    public String getScore() {
        return format.number(Suspicion.score(referral().scrutiny().reasons()));
    }

    /** Who has recorded or reviewed it; null if nobody has. */
    public String getActor() {
        return referral().scrutiny().actor().orElse(null);
    }

    /** Their words; null if there are none. */
    public String getNote() {
        return referral().scrutiny().note().orElse(null);
    }

    /** Goes back with the form, so that of two who decide at once the second is told. */
    public int getEdition() {
        return referral().edition();
    }
}

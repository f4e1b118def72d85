package io.fedelta.loyalty.admin.referral;

import io.fedelta.loyalty.referral.CodeText;
import io.fedelta.loyalty.referral.ReferralCode;
import io.fedelta.loyalty.referral.service.ReferralLinks;
import java.util.List;
import java.util.Optional;

/** What the Loyalty tab shows of friends. */
public class FriendsView {

    private final long customerId;
    private final Optional<CodeText> code;
    private final ReferralLinks links;
    private final ReferralView own;
    private final List<ReferralView> friends;
    private final boolean mayAdd;

    FriendsView(
            long customerId,
            Optional<ReferralCode> code,
            ReferralLinks links,
            ReferralView own,
            List<ReferralView> friends,
            boolean mayAdd) {
        this.customerId = customerId;
        this.code = code.map(ReferralCode::text);
        this.links = links;
        this.own = own;
        this.friends = friends;
        this.mayAdd = mayAdd;
    }

    public long getCustomerId() {
        return customerId;
    }

    /** Null if the customer has none yet. */
    public String getCode() {
        return code.map(CodeText::value).orElse(null);
    }

    /** Empty text if the store's address is not known. */
    public String getLink() {
        return code.map(links::of).orElse("");
    }

    /** By whom this customer came; null if by nobody. */
    public ReferralView getOwn() {
        return own;
    }

    public List<ReferralView> getFriends() {
        return friends;
    }

    public boolean isMayAdd() {
        return mayAdd;
    }
}

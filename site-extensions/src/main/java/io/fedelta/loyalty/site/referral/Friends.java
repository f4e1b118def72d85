package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.ReferralCode;
import io.fedelta.loyalty.referral.service.Codes;
import io.fedelta.loyalty.referral.service.ReferralLinks;
import io.fedelta.loyalty.referral.service.Referrals;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what pages tell of friends. Whatever happens to our tables, a page waits a moment at most. */
public class Friends {

    private static final int SHOWN = 50;

    private final Programme programme;
    private final Codes codes;
    private final Referrals referrals;
    private final Customers customers;
    private final ReferralLinks links;
    private final Aside aside;

    public Friends(
            Programme programme,
            Codes codes,
            Referrals referrals,
            Customers customers,
            ReferralLinks links,
            Aside aside) {
        this.programme = programme;
        this.codes = codes;
        this.referrals = referrals;
        this.customers = customers;
        this.links = links;
        this.aside = aside;
    }

    boolean areWelcome() {
        return rules().rewardsReferrals();
    }

    private ProgrammeRules rules() {
        return programme.currentForDisplay().rules();
    }

    Optional<String> codeOf(String token) {
        return areWelcome()
                ? aside.read(() -> codes.findByToken(token))
                        .flatMap(found -> found)
                        .map(code -> code.text().value())
                : Optional.empty();
    }

    /** Of a code that stands in a form which is shown once more; empty if it cannot be looked at. */
    Optional<Answer> check(Introduction.Typed typed) {
        return aside.read(() -> referrals.check(typed));
    }

    boolean mayStillCome(long customerId) {
        return aside.read(() -> referrals.mayStillCome(customerId)).orElse(false);
    }

    boolean hasCome(long customerId) {
        return aside.read(() -> referrals.of(customerId))
                .flatMap(found -> found)
                .filter(referral -> referral.state().isOpen())
                .isPresent();
    }

    /** @param store where links lead if the shop has set no address of its own */
    Optional<FriendsView> of(long customerId, String store) {
        PageFormat format = PageFormat.ofRequest();
        return areWelcome()
                ? aside.read(() -> codes.of(customerId).map(code -> view(code, store, format)))
                        .flatMap(view -> view)
                : Optional.empty();
    }

    private FriendsView view(ReferralCode code, String store, PageFormat format) {
        List<Referral> friends = referrals.friends(code.accountId(), SHOWN);
        Map<Long, CustomerFacts> names =
                customers.find(friends.stream().map(Referral::refereeId).toList());
        return new FriendsView(
                code.text().value(),
                links.of(store, code.text()),
                rules().referral(),
                friends.stream()
                        .map(friend -> new FriendView(friend, names.get(friend.refereeId()), format))
                        .toList());
    }
}

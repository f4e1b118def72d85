package io.fedelta.loyalty.site.referral;

import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.site.Lazy;
import io.fedelta.loyalty.site.Visitor;
import io.fedelta.loyalty.site.Visitors;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * What our fragments tell of friends, as {@code ${loyaltyReferral}}. Each part is worked out when a fragment asks for
 * it and is null if there is nothing to show.
 */
public final class ReferralModel {

    private final Lazy<ReferralNoticeView> notice;
    private final Lazy<String> code;
    private final Lazy<String> problem;
    private final Lazy<Boolean> askingGuests;
    private final Lazy<Boolean> asking;
    private final Lazy<Boolean> applied;
    private final Lazy<FriendsView> friends;

    ReferralModel(HttpServletRequest request, Friends source, Visitors visitors, Introductions introductions) {
        notice = new Lazy<>(() -> ReferralNotice.take(request).orElse(null));
        code = new Lazy<>(() -> ReferralCodeField.typed(request)
                .or(() -> LinkCookie.read(request).flatMap(source::codeOf))
                .orElse(""));
        problem = new Lazy<>(() -> introductions
                .of(request, Optional.empty())
                .filter(Introduction.Typed.class::isInstance)
                .flatMap(typed -> source.check((Introduction.Typed) typed))
                .filter(answer -> answer == Answer.UNKNOWN_CODE)
                .map(answer -> "loyalty.referral.problem." + answer)
                .orElse(null));
        askingGuests = new Lazy<>(source::areWelcome);
        Lazy<Optional<Visitor>> member = new Lazy<>(() -> visitors.current().filter(Visitor::signedIn));
        asking = new Lazy<>(() -> source.areWelcome()
                && member.get()
                        .map(known -> source.mayStillCome(known.customerId()))
                        .orElse(true));
        applied = new Lazy<>(() -> source.areWelcome()
                && member.get()
                        .filter(known -> source.hasCome(known.customerId()))
                        .isPresent());
        friends = new Lazy<>(() -> member.get()
                .flatMap(known -> source.of(known.customerId(), StoreAddress.of(request)))
                .orElse(null));
    }

    /** What became of a code that was typed; told once. */
    public ReferralNoticeView getNotice() {
        return notice.get();
    }

    /** What the field begins with: what was typed, else the code of a link; may be empty. */
    public String getCode() {
        return code.get();
    }

    /**
     * Why a code that was typed will not do, in a registration form that comes back; null if nothing is wrong with it.
     */
    public String getProblem() {
        return problem.get();
    }

    /** Whether a registration form asks for a friend's code. */
    public boolean isAskingNewcomers() {
        return askingGuests.get();
    }

    /** Whether a checkout asks this visitor for one. */
    public boolean isAsking() {
        return asking.get();
    }

    /** Whether this visitor has come by a friend, and has not ordered yet. */
    public boolean isApplied() {
        return applied.get();
    }

    /** The member's own code and friends. */
    public FriendsView getFriends() {
        return friends.get();
    }
}

package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.guest.GuestOrdersView;

/** Orders that a customer had placed as a guest, as long as there is something to do about them. */
public class GuestOrdersPanels {

    private final Aside aside;
    private final GuestClaims guestClaims;
    private final Programme programme;

    public GuestOrdersPanels(Aside aside, GuestClaims guestClaims, Programme programme) {
        this.aside = aside;
        this.guestClaims = guestClaims;
        this.programme = programme;
    }

    /** @return null if there is nothing to say */
    GuestOrdersView of(long accountId) {
        return aside.read(() -> guestClaims.waiting(accountId))
                .flatMap(waiting -> waiting)
                .map(waiting -> new GuestOrdersView(
                        waiting, programme.currentForDisplay().rules().guests().days()))
                .filter(GuestOrdersView::isShown)
                .orElse(null);
    }
}

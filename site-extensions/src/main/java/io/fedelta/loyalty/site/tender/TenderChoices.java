package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardAnswer;
import io.fedelta.loyalty.card.CardAnswer.Found;
import io.fedelta.loyalty.card.CardAnswer.No;
import io.fedelta.loyalty.card.CardAnswer.Reason;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.cashback.Wallet;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.spending.PointsPayment;
import io.fedelta.loyalty.spending.SpendingTerms;
import io.fedelta.loyalty.tender.TenderKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.Order;

/**
 * What customers choose on the panel. Each choice is looked up among what is the customer's own, so that a changed form
 * finds nothing; each either changes the cart as a whole or says why it did not.
 */
public class TenderChoices {

    static final String CARD = "card";
    static final String CASHBACK = "cashback";
    static final String POINTS = "points";
    static final String PANEL = "panel";

    private final Carts carts;
    private final Vouchers vouchers;
    private final Cards cards;
    private final Aside aside;

    public TenderChoices(Carts carts, Vouchers vouchers, Cards cards, Aside aside) {
        this.carts = carts;
        this.vouchers = vouchers;
        this.cards = cards;
        this.aside = aside;
    }

    TenderAnswer typedCard(Order cart, String typed, Asker asker) {
        if (typed.isBlank()) {
            return TenderAnswer.refused(CARD, "", "card.empty");
        }
        CardAnswer answer = aside.read(() -> cards.find(typed, asker)).orElse(CardAnswer.no(Reason.UNAVAILABLE));
        if (answer instanceof Found found) {
            return card(cart, found.card());
        }
        return TenderAnswer.refused(CARD, typed, "card." + ((No) answer).reason());
    }

    private TenderAnswer card(Order cart, Card card) {
        CartMoney money = carts.money(cart);
        if (!card.currency().equals(money.currency())) {
            return TenderAnswer.refused(CARD, "", "refused.OTHER_CURRENCY");
        }
        if (isPlanned(cart, card.purseId())) {
            return TenderAnswer.refused(CARD, "", "card.twice");
        }
        Optional<Means> means = carts.means(cart);
        if (means.isEmpty()) {
            return unavailable(CARD);
        }
        Map<String, Card> known = new HashMap<>(means.get().planned());
        known.put(card.purseId(), card);
        carts.plan(cart, Plans.with(carts.planned(cart), Plans.card(card), known));
        return TenderAnswer.done(CARD, "card.added", card.lastFour());
    }

    private boolean isPlanned(Order cart, String purseId) {
        return carts.planned(cart).stream().anyMatch(tender -> tender.isOf(TenderKind.GIFT_CARD, purseId));
    }

    TenderAnswer ownCard(Order cart, String purseId) {
        return carts.means(cart)
                .map(means -> means.cards().stream()
                        .filter(card -> card.purseId().equals(purseId))
                        .findFirst()
                        .map(card -> card(cart, card))
                        .orElseGet(() -> TenderAnswer.refused(PANEL, "", "refused.UNKNOWN")))
                .orElseGet(() -> unavailable(PANEL));
    }

    TenderAnswer voucher(Order cart, String grantId) {
        Optional<Means> means = carts.means(cart);
        if (means.isEmpty()) {
            return unavailable(PANEL);
        }
        String currency = carts.money(cart).currency();
        return means.get().usableVouchers(currency).stream()
                .filter(voucher -> voucher.grant().grantId().equals(grantId))
                .findFirst()
                .flatMap(voucher -> vouchers.add(cart, voucher.code()).map(priced -> added(priced, voucher)))
                .orElseGet(() -> TenderAnswer.refused(PANEL, "", "refused.UNKNOWN"));
    }

    private static TenderAnswer added(Order priced, Voucher voucher) {
        Carts.shown(priced);
        return TenderAnswer.done(
                PANEL, "voucher.added", voucher.grant().reward().name());
    }

    /** @param typed empty for all that is available */
    TenderAnswer cashback(Order cart, String typed) {
        return carts.means(cart).map(means -> cashback(cart, typed, means)).orElseGet(() -> unavailable(CASHBACK));
    }

    private TenderAnswer cashback(Order cart, String typed, Means means) {
        String currency = carts.money(cart).currency();
        BigDecimal available = means.cashback();
        if (available.signum() == 0) {
            return TenderAnswer.refused(CASHBACK, typed, "cashback.none");
        }
        Optional<BigDecimal> wanted = typed.isBlank() ? Optional.of(available) : TypedAmount.money(typed, currency);
        if (wanted.isEmpty()) {
            return TenderAnswer.refused(CASHBACK, typed, "cashback.unreadable");
        }
        if (wanted.get().compareTo(available) > 0) {
            String most = PageFormat.ofRequest().money(available, currency);
            return TenderAnswer.refused(CASHBACK, typed, "cashback.much", most);
        }
        String purse = means.wallet().map(Wallet::purseId).orElseThrow();
        carts.plan(cart, Plans.with(carts.planned(cart), Plans.cashback(purse, wanted.get()), means.planned()));
        return TenderAnswer.done(CASHBACK, "cashback.added");
    }

    /** @param typed empty for as many as may be spent */
    TenderAnswer points(Order cart, String typed) {
        return carts.means(cart).map(means -> points(cart, typed, means)).orElseGet(() -> unavailable(POINTS));
    }

    private TenderAnswer points(Order cart, String typed, Means means) {
        CartMoney money = carts.money(cart);
        Optional<Long> member = carts.member();
        if (member.isEmpty() || !SpendingTerms.allow(means.rules(), money.currency())) {
            return TenderAnswer.refused(POINTS, typed, "refused.NOT_ALLOWED");
        }
        long free = means.points(money.currency());
        Optional<Long> wanted = typed.isBlank() ? Optional.of(free) : TypedAmount.points(typed);
        if (wanted.isEmpty()) {
            return TenderAnswer.refused(POINTS, typed, "points.unreadable");
        }
        return refused(wanted.get(), free, typed, means)
                .orElseGet(() -> points(cart, typed, means, Plans.points(means, wanted.get(), money), member.get()));
    }

    private static Optional<TenderAnswer> refused(long wanted, long free, String typed, Means means) {
        if (wanted > free) {
            return Optional.of(TenderAnswer.refused(POINTS, typed, "points.much", free));
        }
        long minimum = means.rules().minimum();
        return wanted < minimum
                ? Optional.of(TenderAnswer.refused(POINTS, typed, "points.few", minimum))
                : Optional.empty();
    }

    /** Points come last: cards and cashback may leave less for them than the minimum. */
    private TenderAnswer points(Order cart, String typed, Means means, PointsPayment payment, long account) {
        if (payment.isNone()) {
            return TenderAnswer.refused(
                    POINTS, typed, "points.nothing", means.rules().minimum());
        }
        List<PlannedTender> before = carts.planned(cart);
        Order planned = carts.plan(cart, Plans.with(before, Plans.points(account, payment), means.planned()));
        BigDecimal pays = Plans.find(carts.planned(planned), TenderKind.POINTS)
                .map(PlannedTender::amount)
                .orElse(BigDecimal.ZERO);
        SpendingTerms terms = SpendingTerms.of(means.rules());
        if (pays.signum() == 0 || terms.conversion().pointsFor(pays) < terms.minimum()) {
            carts.plan(planned, without(carts.planned(planned)));
            return TenderAnswer.refused(POINTS, typed, "points.nothing", terms.minimum());
        }
        return TenderAnswer.done(POINTS, "points.added", terms.conversion().pointsFor(pays));
    }

    private static List<PlannedTender> without(List<PlannedTender> planned) {
        return planned.stream()
                .filter(tender -> tender.kind() != TenderKind.POINTS)
                .toList();
    }

    /** Remembers it for the cart, so that nothing comes back by itself. */
    TenderAnswer remove(Order cart, String kind, String sourceId) {
        Optional<TenderKind> known = Stream.of(TenderKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        known.ifPresent(each -> {
            CartMemory.of(cart).add(each.name());
            carts.remove(cart, each, sourceId);
        });
        return TenderAnswer.done(PANEL, "removed");
    }

    TenderAnswer removeVoucher(Order cart, String code) {
        Vouchers.on(cart, code).ifPresent(added -> {
            CartMemory.of(cart).voucher(code);
            Carts.shown(vouchers.remove(cart, added));
        });
        return TenderAnswer.done(PANEL, "removed");
    }

    static TenderAnswer unavailable(String field) {
        return TenderAnswer.refused(field, "", "refused.UNAVAILABLE");
    }
}

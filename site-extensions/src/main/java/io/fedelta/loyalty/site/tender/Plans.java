package io.fedelta.loyalty.site.tender;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.host.tender.PlannedTender;
import io.fedelta.loyalty.spending.PointsPayment;
import io.fedelta.loyalty.spending.SpendingTerms;
import io.fedelta.loyalty.tender.TenderKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of tenders for a cart, in the order in which it uses them up: cards, of these first what ends first and then
 * what is smallest; cashback; points. Pure: what the lists are made of was read before.
 */
final class Plans {

    private static final Comparator<Card> FIRST_USED = Comparator.comparing(
                    (Card card) -> card.expiresAt().orElse(Instant.MAX))
            .thenComparing(Card::free)
            .thenComparing(Card::purseId);

    private Plans() {}

    static PlannedTender card(Card card) {
        return new PlannedTender(
                TenderKind.GIFT_CARD,
                card.purseId(),
                card.free(),
                BigDecimal.ZERO,
                0,
                card.origin().isPaidFor(),
                card.lastFour());
    }

    static PlannedTender cashback(String purseId, BigDecimal limit) {
        return new PlannedTender(TenderKind.CASHBACK, purseId, limit, BigDecimal.ZERO, 0, false, "");
    }

    static PlannedTender points(long accountId, PointsPayment payment) {
        return new PlannedTender(
                TenderKind.POINTS,
                Long.toString(accountId),
                payment.amount(),
                BigDecimal.ZERO,
                payment.points(),
                false,
                "");
    }

    /** With this one, instead of one of the same source. */
    static List<PlannedTender> with(List<PlannedTender> planned, PlannedTender tender, Map<String, Card> cards) {
        Stream<PlannedTender> others = planned.stream().filter(other -> !other.isOf(tender.kind(), tender.sourceId()));
        return inOrder(Stream.concat(others, Stream.of(tender)).toList(), cards);
    }

    private static List<PlannedTender> inOrder(List<PlannedTender> tenders, Map<String, Card> cards) {
        List<String> purses = cards.values().stream()
                .sorted(FIRST_USED)
                .map(Card::purseId)
                .distinct()
                .toList();
        return tenders.stream()
                .sorted(Comparator.comparing(PlannedTender::kind)
                        .thenComparing(tender -> Math.max(0, purses.indexOf(tender.sourceId()))))
                .toList();
    }

    /** What of them can still pay, and no more of each than is there. */
    static List<PlannedTender> fresh(List<PlannedTender> planned, Means means, Optional<Long> member, CartMoney cart) {
        List<PlannedTender> kept = new ArrayList<>();
        for (PlannedTender tender : planned) {
            fresh(tender, means, member, cart).ifPresent(kept::add);
        }
        return inOrder(Collections.unmodifiableList(kept), means.planned());
    }

    private static Optional<PlannedTender> fresh(
            PlannedTender tender, Means means, Optional<Long> member, CartMoney cart) {
        return switch (tender.kind()) {
            case GIFT_CARD ->
                Optional.ofNullable(means.planned().get(tender.sourceId()))
                        .filter(card -> card.isUsableBy(member, means.moment()))
                        .map(Plans::card);
            case CASHBACK ->
                means.wallet()
                        .filter(wallet -> wallet.purseId().equals(tender.sourceId()))
                        .map(wallet -> tender.limit().min(means.cashback()))
                        .filter(limit -> limit.signum() > 0)
                        .map(limit -> cashback(tender.sourceId(), limit));
            case POINTS ->
                member.filter(account -> tender.sourceId().equals(account.toString()))
                        .map(account -> points(means, Math.min(tender.points(), means.points(cart.currency())), cart))
                        .filter(payment -> !payment.isNone())
                        .map(payment -> points(member.orElseThrow(), payment));
        };
    }

    /** What so many points would pay of the cart; none of them if the rules don't let them. */
    static PointsPayment points(Means means, long wanted, CartMoney cart) {
        return SpendingTerms.allow(means.rules(), cart.currency())
                ? SpendingTerms.of(means.rules()).payment(wanted, cart.total(), cart.payable())
                : PointsPayment.NONE;
    }

    /** What of the cart those that come before this kind leave to pay. */
    static BigDecimal open(List<PlannedTender> planned, TenderKind kind, CartMoney cart) {
        return planned.stream()
                .filter(tender -> tender.kind().compareTo(kind) < 0)
                .map(PlannedTender::amount)
                .reduce(cart.payable(), BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }

    /** Whether they ask for the same; what each pays of the cart is the cart's affair. */
    static boolean same(List<PlannedTender> one, List<PlannedTender> other) {
        return words(one).equals(words(other));
    }

    private static String words(List<PlannedTender> tenders) {
        return tenders.stream()
                .map(tender -> tender.kind() + tender.sourceId() + " "
                        + tender.limit().stripTrailingZeros().toPlainString() + " " + tender.points())
                .collect(Collectors.joining("|"));
    }

    /** Purses of the cards among them. */
    static List<String> cards(List<PlannedTender> planned) {
        return planned.stream()
                .filter(tender -> tender.kind() == TenderKind.GIFT_CARD)
                .map(PlannedTender::sourceId)
                .toList();
    }

    static Optional<PlannedTender> find(List<PlannedTender> planned, TenderKind kind) {
        return planned.stream().filter(tender -> tender.kind() == kind).findFirst();
    }
}

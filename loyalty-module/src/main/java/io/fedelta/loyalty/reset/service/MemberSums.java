package io.fedelta.loyalty.reset.service;

import io.fedelta.loyalty.reset.dao.ResetMemberRows.Taken;
import io.fedelta.loyalty.reset.dao.ResetPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a reset takes of each account, from what it takes of each award. */
final class MemberSums {

    private MemberSums() {}

    static List<Taken> of(List<ResetPart> ofOrders, List<ResetPart> ofSessions) {
        Map<Long, Taken> sums = new TreeMap<>();
        add(sums, ofOrders, part -> new Taken(part.accountId(), 1, part.points(), 0, 0));
        add(sums, ofSessions, part -> new Taken(part.accountId(), 0, 0, 1, part.points()));
        return new ArrayList<>(sums.values());
    }

    private static void add(Map<Long, Taken> sums, List<ResetPart> parts, Function<ResetPart, Taken> one) {
        parts.forEach(part -> sums.merge(part.accountId(), one.apply(part), MemberSums::plus));
    }

    private static Taken plus(Taken one, Taken other) {
        return new Taken(
                one.accountId(),
                one.orders() + other.orders(),
                one.paymentPoints() + other.paymentPoints(),
                one.sessions() + other.sessions(),
                one.sessionPoints() + other.sessionPoints());
    }
}

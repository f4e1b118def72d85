package io.fedelta.loyalty.ranking;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a list begins: behind a member, or in front of one going backwards. It names what the list is sorted
 * by, so it holds whatever happens to the list meanwhile, and a page deep down costs as much as the first.
 *
 * @param key what the member is sorted by: points, referrals, milliseconds, or the folded name
 */
public record Position(MemberOrder order, boolean backwards, String key, long accountId) {

    private static final Pattern TOKEN = Pattern.compile("([anlr])([fb])([a-z0-9 -]{0,255})[.](-?\\d{1,19})");

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    public Position {
        Objects.requireNonNull(order, "order");
        if (order != MemberOrder.NAME) {
            number(key);
        }
    }

    public static Position after(MemberOrder order, RankedMember member) {
        return new Position(order, false, key(order, member), member.accountId());
    }

    public static Position before(MemberOrder order, RankedMember member) {
        return new Position(order, true, key(order, member), member.accountId());
    }

    private static String key(MemberOrder order, RankedMember member) {
        return switch (order) {
            case POINTS -> Long.toString(member.points());
            case NAME -> member.sortName();
            case LAST_ACTIVITY -> Long.toString(member.lastActivity().toEpochMilli());
            case REFERRALS -> Integer.toString(member.referrals());
        };
    }

    public long number() {
        return number(key);
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("No position: " + key, e);
        }
    }

    /** @throws IllegalArgumentException if the key is no moment that anything can have happened at */
    public Instant moment() {
        Instant moment = Instant.ofEpochMilli(number());
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new IllegalArgumentException("No moment: " + key);
        }
        return moment;
    }

    /** For an address. */
    public String token() {
        return letter(order) + (backwards ? "b" : "f") + key + "." + accountId;
    }

    /** @throws IllegalArgumentException if it is no token of a list in this order */
    public static Position ofToken(String token, MemberOrder order) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches() || !parts.group(1).equals(letter(order))) {
            throw new IllegalArgumentException("No position in a list by " + order + ": " + token);
        }
        Position position = new Position(order, parts.group(2).equals("b"), parts.group(3), number(parts.group(4)));
        if (order == MemberOrder.LAST_ACTIVITY) {
            position.moment();
        }
        return position;
    }

    private static String letter(MemberOrder order) {
        return switch (order) {
            case POINTS -> "a";
            case NAME -> "n";
            case LAST_ACTIVITY -> "l";
            case REFERRALS -> "r";
        };
    }
}

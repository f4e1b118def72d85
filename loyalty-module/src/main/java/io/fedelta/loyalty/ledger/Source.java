package io.fedelta.loyalty.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The linked object of an entry: what it was awarded for, and half of the key that makes an award happen once. */
public record Source(SourceType type, String id) {

    private static final int LONGEST_ID = 64;

    public Source {
        Objects.requireNonNull(type, "type");
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("A source id has 1 to " + LONGEST_ID + " characters, not: " + id);
        }
    }

    /** The order that was paid or refunded; empty if it is about anything else. */
    public Optional<Long> orderId() {
        return switch (type) {
            case ORDER -> Optional.of(Long.valueOf(id));
            case REFUND, SPENDING -> Optional.of(Long.valueOf(id.substring(0, id.indexOf('-'))));
            default -> Optional.empty();
        };
    }

    public static Source order(long orderId) {
        return new Source(SourceType.ORDER, Long.toString(orderId));
    }

    public static Source customer(long customerId) {
        return new Source(SourceType.CUSTOMER, Long.toString(customerId));
    }

    public static Source birthday(int year) {
        return new Source(SourceType.BIRTHDAY, Integer.toString(year));
    }

    public static Source campaign(long campaignId) {
        return new Source(SourceType.CAMPAIGN, Long.toString(campaignId));
    }

    public static Source campaignOrder(long campaignId, long orderId) {
        return new Source(SourceType.CAMPAIGN, campaignId + "-" + orderId);
    }

    /** @param period for example {@code 2026-11} */
    public static Source challenge(long challengeId, String period) {
        return new Source(SourceType.CHALLENGE, challengeId + "-" + period);
    }

    public static Source referral(long refereeId) {
        return new Source(SourceType.REFERRAL, Long.toString(refereeId));
    }

    /** @param number 1 for the first claw-back of the order's award, 2 for the second … */
    public static Source refund(long orderId, int number) {
        return new Source(SourceType.REFUND, orderId + "-" + number);
    }

    /** Points that a hold spent on an order. */
    public static Source spending(long orderId, String holdId) {
        return new Source(SourceType.SPENDING, orderId + "-" + holdId);
    }

    /** @param refund names hold and refund, at whatever length */
    public static Source spendingReturned(long orderId, String refund) {
        return spending(orderId, UUID.nameUUIDFromBytes(refund.getBytes(UTF_8)).toString());
    }

    public static Source session(String sessionId) {
        return new Source(SourceType.SESSION, sessionId);
    }

    /** A reset, which takes and gives back at most once of each account. */
    public static Source reset(String resetId) {
        return new Source(SourceType.RESET, resetId);
    }

    public static Source entry(long entryNo) {
        return new Source(SourceType.ENTRY, Long.toString(entryNo));
    }

    public static Source adminAction(String requestId) {
        return new Source(SourceType.ADMIN_ACTION, requestId);
    }
}

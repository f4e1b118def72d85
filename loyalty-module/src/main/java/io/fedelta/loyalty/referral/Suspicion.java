package io.fedelta.loyalty.referral;

import java.util.Set;

/** What makes two customers look like one person, or friends look bought. Stored by name. */
public enum Suspicion {
    /** Many friends on one code in a short time. */
    BURST(100),
    SAME_NAME(40),
    SAME_ADDRESS(30),
    SAME_PHONE(30);

    /** From this score on a person looks first. */
    public static final int HELD_FROM = 100;

    private final int weight;

    Suspicion(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    public static int score(Set<Suspicion> reasons) {
        return reasons.stream().mapToInt(Suspicion::weight).sum();
    }

    /** @param holdShared whether the same address or phone is enough by itself */
    public static boolean isHeld(Set<Suspicion> reasons, boolean holdShared) {
        return score(reasons) >= HELD_FROM
                || (holdShared && (reasons.contains(SAME_ADDRESS) || reasons.contains(SAME_PHONE)));
    }
}

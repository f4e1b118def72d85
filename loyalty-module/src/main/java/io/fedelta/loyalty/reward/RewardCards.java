package io.fedelta.loyalty.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Gift cards as rewards hand them out. Joins the caller's transaction. */
public interface RewardCards {

    /** Whether cards can be issued now; without a key for their codes they cannot. */
    boolean areAvailable();

    /**
     * Issues the grant's card, once.
     *
     * @return the card's id
     */
    String issue(String grantId, long accountId, RewardVersion reward, Optional<Instant> expiresAt);

    /** By id; cards that are gone are missing. */
    Map<String, Standing> standings(Collection<String> cardIds);

    /** Codes by card id, for the owner's page and mail; those that cannot be read are missing. */
    Map<String, String> codes(Collection<String> cardIds);

    /**
     * Ends a card for ever and takes its money out, if nothing of it was ever used or is being used now.
     *
     * @return false if something was
     */
    boolean withdrawUnused(String cardId);

    /**
     * How a card stands.
     *
     * @param left what can be spent now
     * @param lastFour of its code, for who must not read all of it
     */
    record Standing(BigDecimal issued, BigDecimal left, String currency, Optional<Instant> expiresAt, String lastFour) {

        public boolean isUsed() {
            return left.compareTo(issued) < 0;
        }

        public boolean isUsedUp() {
            return left.signum() == 0;
        }
    }
}

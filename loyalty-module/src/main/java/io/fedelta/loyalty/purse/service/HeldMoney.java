package io.fedelta.loyalty.purse.service;

import io.fedelta.loyalty.purse.PurseKind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a checkout's hold does to a purse, in the caller's transaction. Each is the caller's to ask for once, in a
 * possible order; what was not held before is refused by an exception.
 */
public interface HeldMoney {

    /** Keeps money from others. @return why not, or empty if it is kept */
    Optional<Shortage> keep(String purseId, PurseKind kind, String currency, BigDecimal amount);

    /** Keeps and spends at once, in fewer statements. @param sourceId names the hold @return why not */
    Optional<Shortage> spendFree(
            String purseId, PurseKind kind, String currency, BigDecimal amount, String sourceId, long orderId);

    /** What was kept is free again. */
    void free(String purseId, BigDecimal amount);

    /** What was kept is spent. @param sourceId names the hold */
    void spend(String purseId, BigDecimal amount, String sourceId, long orderId);

    /** What was spent comes back. @param sourceId names the hold and the time it is given back */
    void giveBack(String purseId, BigDecimal amount, String sourceId, long orderId);

    /** Why a purse cannot pay. */
    enum Shortage {
        /** There is none of that kind. */
        NO_SUCH_PURSE,
        OTHER_CURRENCY,
        NOT_ENOUGH
    }
}

package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.session.SessionUnit;
import java.util.Optional;

/** Which order an entry is about: its own, or that of its refund or session. */
final class EntryOrder {

    private EntryOrder() {}

    static Optional<Long> idOf(Entry entry) {
        return switch (entry.source().type()) {
            case ORDER, REFUND, SPENDING -> entry.source().orderId();
            case SESSION -> SessionUnit.ofId(entry.source().id()).map(SessionUnit::orderId);
            default -> Optional.empty();
        };
    }
}

package io.fedelta.loyalty.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The store's orders, counted. One statement each, whose cost follows the orders there are. */
public interface OrderFigures {

    /** Both groups of every currency in which anything was ordered; a member is who had an account at the end. */
    List<GroupFigures> between(Instant from, Instant until);

    CustomerShare share(LocalDate day, Instant since);
}

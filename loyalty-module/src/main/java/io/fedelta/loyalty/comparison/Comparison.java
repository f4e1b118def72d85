package io.fedelta.loyalty.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Members beside other customers, as it was counted last. Bean {@code blLoyaltyComparison}. */
public interface Comparison {

    /** @param first the first month; the sums reach to the newest one counted. By currency, members first. */
    List<GroupFigures> since(YearMonth first);

    /** When the newest month was counted; empty before the first night. */
    Optional<Instant> countedAt();

    /** Ascending; days on which nobody counted are missing. */
    List<CustomerShare> shares(LocalDate from);
}

package io.fedelta.loyalty.referral.dao;

import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.Referral.Progress;
import io.fedelta.loyalty.referral.Referral.Scrutiny;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.Review;
import io.fedelta.loyalty.referral.Suspicion;
import io.fedelta.loyalty.referral.Via;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a referral stands in its row. */
public final class ReferralRow {

    /** Of the table under the name {@code f}. */
    public static final String COLUMNS = "f.REFEREE_ID, f.REFERRER_ID, f.VIA, f.ATTACHED_AT, f.STATE, f.ORDER_ID,"
            + " f.RULE_VERSION_NO, f.DUE_AT, f.REFEREE_ENTRY_NO, f.REFERRER_ENTRY_NO, f.REWARDED_AT, f.REVIEW,"
            + " f.REASONS, f.ACTOR, f.NOTE, f.EDITION";

    private ReferralRow() {}

    public static Referral read(ResultSet row) throws SQLException {
        return new Referral(
                row.getLong("REFEREE_ID"),
                row.getLong("REFERRER_ID"),
                Via.valueOf(row.getString("VIA")),
                Moments.moment(row, "ATTACHED_AT"),
                new Progress(
                        ReferralState.valueOf(row.getString("STATE")),
                        number(row, "ORDER_ID"),
                        number(row, "RULE_VERSION_NO"),
                        Moments.optionalMoment(row, "DUE_AT"),
                        number(row, "REFEREE_ENTRY_NO"),
                        number(row, "REFERRER_ENTRY_NO"),
                        Moments.optionalMoment(row, "REWARDED_AT")),
                new Scrutiny(
                        Review.valueOf(row.getString("REVIEW")),
                        reasons(row.getString("REASONS")),
                        Optional.ofNullable(row.getString("ACTOR")),
                        Optional.ofNullable(row.getString("NOTE"))),
                row.getInt("EDITION"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static Set<Suspicion> reasons(String names) {
        return names == null
                ? Set.of()
                : Stream.of(names.split(",")).map(Suspicion::valueOf).collect(Collectors.toSet());
    }

    /** All that may change, in the order of {@link ReferralRows}. */
    static Object[] changing(Referral referral) {
        Progress progress = referral.progress();
        Scrutiny scrutiny = referral.scrutiny();
        return new Object[] {
            referral.referrerId(),
            referral.via().name(),
            Moments.column(referral.attachedAt()),
            progress.state().name(),
            OptionalColumn.number(progress.orderId()),
            OptionalColumn.number(progress.ruleVersion()),
            OptionalColumn.moment(progress.dueAt()),
            OptionalColumn.number(progress.refereeEntry()),
            OptionalColumn.number(progress.referrerEntry()),
            OptionalColumn.moment(progress.rewardedAt()),
            scrutiny.review().name(),
            OptionalColumn.text(text(scrutiny.reasons())),
            OptionalColumn.text(scrutiny.actor()),
            OptionalColumn.text(scrutiny.note()),
            referral.edition()
        };
    }

    private static Optional<String> text(Set<Suspicion> reasons) {
        return Optional.of(reasons.stream().sorted().map(Suspicion::name).collect(Collectors.joining(",")))
                .filter(names -> !names.isEmpty());
    }
}

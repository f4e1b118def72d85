package io.fedelta.loyalty.challenge.service;

import io.fedelta.loyalty.challenge.ChallengeProgress;
import io.fedelta.loyalty.challenge.ChallengeSpan;
import io.fedelta.loyalty.challenge.dao.PaidOrderRows;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.referral.SucceededFriends;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What pages tell of challenges. */
public class Challenges {

    private final PaidOrderRows rows;
    private final SucceededFriends friends;
    private final Clock clock;
    private final ZoneId zone;

    public Challenges(JdbcTemplate jdbc, SucceededFriends friends, Clock clock, ZoneId zone) {
        this.rows = new PaidOrderRows(jdbc);
        this.friends = friends;
        this.clock = clock;
        this.zone = zone;
    }

    /** How far the account is in each challenge that is on; one short query for each. */
    public List<ChallengeProgress> progress(long accountId, ProgrammeRules rules) {
        Instant now = clock.instant();
        return rules.enabled()
                ? rules.challenges().stream()
                        .filter(Challenge::active)
                        .map(challenge -> progress(accountId, challenge, now))
                        .toList()
                : List.of();
    }

    private ChallengeProgress progress(long accountId, Challenge challenge, Instant now) {
        ChallengeSpan span = ChallengeSpan.of(challenge.period(), now, zone);
        int counted = switch (challenge.counts()) {
            case ORDERS -> rows.count(accountId, span, challenge.orders());
            case FRIENDS -> friends.count(accountId, span.from(), span.until(), challenge.orders());
        };
        return new ChallengeProgress(challenge, counted);
    }
}

package io.fedelta.loyalty.challenge;

import static io.fedelta.loyalty.testing.ReferralBench.PAOLO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Counts;
import io.fedelta.loyalty.programme.Challenge.Period;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FriendChallengesIntegrationTests {

    private static final Challenge THREE_FRIENDS =
            new Challenge(5, "Three friends", true, 3, Period.LIFETIME, 100, Counts.FRIENDS);

    /** So that they are no burst. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @EnumSource
    void three_friends_bring_a_hundred_points_once_and_lose_them_with_a_friends_order(TestDatabase database) {
        ReferralBench bench = ReferralBench.on(database).rewarding(Trigger.FIRST_PAID_ORDER);
        bench.loyalty.ruled(bench.loyalty.programme.current().rules().withChallenges(List.of(THREE_FRIENDS)));

        friend(bench, 11);
        friend(bench, 12);
        assertThat(progress(bench)).isEqualTo(2);
        assertThat(bench.points(PAOLO, EntryKind.FRIEND_CHALLENGE)).isEmpty();
        friend(bench, 13);
        assertThat(bench.points(PAOLO, EntryKind.FRIEND_CHALLENGE)).containsExactly(100L);
        friend(bench, 14);
        assertThat(bench.points(PAOLO)).isEqualTo(4 * 30 + 100);

        lose(bench, 14);
        assertThat(bench.points(PAOLO)).isEqualTo(3 * 30 + 100);
        lose(bench, 13);
        assertThat(bench.points(PAOLO)).isEqualTo(2 * 30);
        friend(bench, 15);
        assertThat(bench.points(PAOLO)).isEqualTo(3 * 30 + 100);
        bench.loyalty.jdbc.update("UPDATE LOY_MESSAGE SET STATE = 'SENT'");
        assertThat(bench.verify()).isEmpty();
    }

    private static int progress(ReferralBench bench) {
        return bench.bonuses
                .challenges
                .progress(PAOLO, bench.loyalty.programme.current().rules())
                .get(0)
                .orders();
    }

    private static void friend(ReferralBench bench, long id) {
        bench.people.with(id, "Friend", "Number" + id, id + "@example.org");
        bench.typed(id, "PAOLO-MARTINI");
        bench.loyalty.place(bench.album(id, id).facts());
        bench.rewarded();
        bench.loyalty.clock.advance(AN_HOUR);
    }

    private static void lose(ReferralBench bench, long id) {
        bench.loyalty.place(bench.album(id, id).state(OrderState.OPEN).facts());
        bench.rewarded();
    }
}

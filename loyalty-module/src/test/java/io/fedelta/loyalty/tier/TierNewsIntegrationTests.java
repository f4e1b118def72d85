package io.fedelta.loyalty.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.TierBench;
import io.fedelta.loyalty.testing.TierLadder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TierNewsIntegrationTests {

    private static final long MARIA = 7;

    @Test
    void each_reach_has_its_mail_and_the_switch_keeps_mails_back() {
        TierBench bench = TierBench.on(
                TestDatabase.HSQLDB,
                TierLadder.by(By.POINTS).withMails().months(1).grace(0).steps(100));
        bench.loyalty.adjust(MARIA, 100);
        assertThat(bench.mails()).isEqualTo(1);

        bench.reviewAfter(Duration.ofDays(32));
        bench.loyalty.adjust(MARIA, 100);
        assertThat(bench.mails()).isEqualTo(2);

        bench.tiers(TierLadder.by(By.POINTS).steps(100));
        bench.loyalty.adjust(8, 100);
        assertThat(bench.tier(8)).isEqualTo(1);
        assertThat(bench.mails()).isEqualTo(2);
    }

    @Test
    void the_mail_names_the_tier_as_it_was_when_it_was_reached() {
        TierBench bench = TierBench.on(
                TestDatabase.HSQLDB,
                TierLadder.by(By.POINTS).withMails().multiplying("1.5").steps(100));
        bench.loyalty.adjust(MARIA, 100);
        bench.tiers(TierLadder.by(By.POINTS).withMails().steps(500));

        Ready ready = (Ready) bench.mail(MARIA).compose(bench.message(MARIA));

        assertThat(ready.mail().variables())
                .containsEntry("tierName", "Tier 1")
                .containsEntry("multiplier", "1.5")
                .containsEntry("discount", "")
                .containsEntry("ink", "#ffffff");
    }

    @Test
    void pages_show_the_way_to_the_next_tier_and_until_when_it_is_open() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.POINTS).steps(100, 500));
        bench.loyalty.adjust(MARIA, 120);
        bench.loyalty.clock.advance(Duration.ofDays(1));
        bench.loyalty.adjust(MARIA, 80);

        TierStatus status = bench.status(MARIA);

        assertThat(status.held().orElseThrow().id()).isEqualTo(1);
        assertThat(status.next().orElseThrow().id()).isEqualTo(2);
        assertThat(status.missing()).isEqualByComparingTo("300");
        assertThat(status.percent()).isEqualTo(40);
        assertThat(status.countsUntil()).contains(LocalDate.of(2027, 2, 28));
        assertThat(bench.status(99).held()).isEqualTo(Optional.empty());
        assertThat(bench.status(99).missing()).isEqualByComparingTo("100");
    }

    @Test
    void changes_are_told_with_the_tiers_of_their_time() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.POINTS).steps(100, 500));
        bench.loyalty.adjust(MARIA, 120);
        bench.tiers(TierLadder.by(By.POINTS).steps(110));
        bench.loyalty.adjust(MARIA, 400);

        assertThat(bench.pages.changes(MARIA, 10))
                .extracting(past -> past.to().orElseThrow().threshold().intValue())
                .containsExactly(100);
        assertThat(bench.pages.holders(1)).isEqualTo(1);
    }
}

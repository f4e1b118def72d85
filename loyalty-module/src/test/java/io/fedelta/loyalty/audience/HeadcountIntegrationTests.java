package io.fedelta.loyalty.audience;

import static io.fedelta.loyalty.testing.AnnouncementBench.free;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.audience.Headcount.State;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.testing.AnnouncementBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many an audience reaches, counted in a large store while somebody waits. */
class HeadcountIntegrationTests {

    private static final Topic LAUNCH = new Topic("LAUNCH");
    private static final Audience NAMED = Audience.of(MemberFilter.EVERYBODY.withName("Zimmermann"));

    private AnnouncementBench bench;

    /** One of whom gets none because of each reason, if there are enough. */
    private void open(TestDatabase database, int customers) {
        bench = AnnouncementBench.on(database);
        for (int id = 1; id <= customers; id++) {
            bench.member(id, "Maria" + id, "en");
        }
        bench.saying(2, false);
        bench.subscriptions.refuse(3, Optional.of(MessageKind.ANNOUNCEMENT));
        bench.shop.jdbc.update("UPDATE BLC_CUSTOMER SET EMAIL_ADDRESS = NULL WHERE CUSTOMER_ID = 4");
    }

    @ParameterizedTest
    @EnumSource
    void a_small_store_is_counted_at_once(TestDatabase database) {
        open(database, AnnouncementBench.COUNTED_AT_ONCE);

        Headcount count = everybody(LAUNCH);

        assertThat(count.state()).isEqualTo(State.COUNTED);
        assertThat(count.countId()).isEmpty();
        assertThat(count.reach()).isEqualTo(new Reach(1, 1, 1, 1, 0));
        assertThat(rows("LOY_BATCH")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_large_one_is_counted_in_the_background_to_the_same_figures(TestDatabase database) {
        open(database, 11);

        Headcount begun = everybody(LAUNCH);
        assertThat(begun.state()).isEqualTo(State.COUNTING);
        assertThat(begun.percent()).isZero();
        assertThat(begun.reach().all()).isZero();
        bench.batchTask.run();

        Headcount counted = everybody(LAUNCH);
        assertThat(counted.state()).isEqualTo(State.COUNTED);
        assertThat(counted.percent()).isEqualTo(100);
        assertThat(counted.reach()).isEqualTo(new Reach(8, 1, 1, 1, 0));
        assertThat(bench.headcounts.find(begun.countId().orElseThrow())).contains(counted);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_asks_the_same_meanwhile_or_soon_after_waits_for_the_same_counting(TestDatabase database) {
        open(database, 5);

        Headcount first = everybody(LAUNCH);
        assertThat(everybody(LAUNCH)).isEqualTo(first);
        Headcount other = bench.headcounts.of(new Audience(AudienceKind.TOP, 1, 0), LAUNCH, "paul");
        assertThat(other.countId()).isNotEqualTo(first.countId());
        bench.batchTask.run();

        bench.shop.clock.advance(Duration.ofMinutes(4));
        assertThat(everybody(LAUNCH).countId()).isEqualTo(first.countId());
        bench.shop.clock.advance(Duration.ofMinutes(2));
        assertThat(everybody(LAUNCH).state()).isEqualTo(State.COUNTING);
    }

    @ParameterizedTest
    @EnumSource
    void figures_serve_every_topic_that_nobody_was_told_and_no_other(TestDatabase database) {
        open(database, 5);
        Draft news = free(Audience.EVERYBODY, "News", "Hello");
        Headcount before = everybody(Topic.NOTHING);
        bench.batchTask.run();
        assertThat(everybody(bench.topics.of(news)).countId()).isEqualTo(before.countId());

        bench.announcements.send("r1", news, "anna");
        bench.sendAll();

        assertThat(everybody(bench.topics.of(news)).state()).isEqualTo(State.COUNTING);
        bench.batchTask.run();
        assertThat(everybody(bench.topics.of(news)).reach()).isEqualTo(new Reach(0, 1, 1, 1, 2));
    }

    @ParameterizedTest
    @EnumSource
    void one_that_has_failed_says_so_and_is_tried_again_by_whoever_asks(TestDatabase database) {
        open(database, 5);
        String countId = everybody(LAUNCH).countId().orElseThrow();
        bench.shop.jdbc.update("UPDATE LOY_BATCH SET STATE = 'STUCK', FAILURE = 'disk full'");
        assertThat(bench.headcounts.find(countId).orElseThrow().state()).isEqualTo(State.FAILED);

        assertThat(everybody(LAUNCH).state()).isEqualTo(State.COUNTING);
        bench.batchTask.run();

        assertThat(bench.headcounts.find(countId).orElseThrow().state()).isEqualTo(State.COUNTED);
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_one_is_begun_anew(TestDatabase database) {
        open(database, 5);
        Headcount first = everybody(LAUNCH);
        bench.batches.cancel(first.countId().orElseThrow());

        assertThat(everybody(LAUNCH).countId()).isNotEqualTo(first.countId());
    }

    @ParameterizedTest
    @EnumSource
    void a_typed_name_is_kept_no_longer_than_it_is_needed_and_the_rest_a_day(TestDatabase database) {
        open(database, 5);
        String countId = bench.headcounts.of(NAMED, LAUNCH, "anna").countId().orElseThrow();
        assertThat(selection(countId).audience()).isEqualTo(NAMED);
        bench.batchTask.run();
        assertThat(selection(countId).audience()).isEqualTo(Audience.of(MemberFilter.EVERYBODY));

        bench.shop.clock.advance(Duration.ofDays(2));
        everybody(LAUNCH);

        assertThat(bench.headcounts.find(countId)).isEmpty();
        assertThat(rows("LOY_HEADCOUNT")).isOne();
        assertThat(rows("LOY_BATCH")).isOne();
        assertThat(rows("LOY_BATCH_CHUNK")).isOne();
    }

    private Headcount everybody(Topic topic) {
        return bench.headcounts.of(Audience.EVERYBODY, topic, "anna");
    }

    private Selection selection(String countId) {
        return Selection.read(bench.shop.jdbc.queryForObject(
                "SELECT SELECTION FROM LOY_HEADCOUNT WHERE HEADCOUNT_ID = ?", String.class, countId));
    }

    private long rows(String table) {
        return bench.shop.jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }
}

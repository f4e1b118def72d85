package io.fedelta.loyalty.audience;

import static io.fedelta.loyalty.testing.AnnouncementBench.free;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.testing.AnnouncementBench;
import io.fedelta.loyalty.testing.Kills;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes die before each statement, from the click to the last mail: nobody is told twice, and nobody is left out. */
class KilledAnnouncementIntegrationTests {

    private static final int MEMBERS = 12;
    private static final Draft NEWS = free(Audience.EVERYBODY, "News for [name]", "Hello [name]");

    private AnnouncementBench bench;

    @ParameterizedTest
    @EnumSource
    void every_member_is_queued_once_wherever_nodes_die(TestDatabase database) {
        open(database);

        killed(node -> node.announcements.send("r1", NEWS, "anna"));
        killed(AnnouncementBench::prepare);
        killed(node -> node.release.run());
        bench.sendAll();

        assertThat(bench.mails()).isEqualTo(onceEach());
        assertThat(bench.mailer.sent).hasSize(MEMBERS);
        assertThat(bench.announcements.find("r1").orElseThrow())
                .returns(AnnouncementState.DONE, Announcement::state)
                .returns((long) MEMBERS, Announcement::released);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_click_left_behind_is_taken_up_wherever_its_node_died(TestDatabase database) {
        open(database);
        int died = killed(node -> node.announcements.send("r" + bench.shop.clock.instant(), NEWS, "anna"));

        for (int round = 0; round < died; round++) {
            bench.shop.clock.advance(Duration.ofSeconds(31));
            bench.leftBehind.run();
            bench.sendAll();
        }

        assertThat(bench.mails()).isEqualTo(onceEach());
        assertThat(bench.announcements.newest(100))
                .isNotEmpty()
                .allSatisfy(announcement -> assertThat(announcement.state()).isEqualTo(AnnouncementState.DONE));
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_whose_node_died_while_it_left_is_put_before_the_merchant_and_never_sent_again(TestDatabase database) {
        open(database);
        bench.announcements.send("r1", NEWS, "anna");
        bench.prepare();
        bench.release.run();
        assertThat(bench.mails()).isEqualTo(onceEach());

        Map<String, Long> left = new HashMap<>();
        Kills.beforeEachStatement(
                bench.shop.loyalty.dataSource,
                dying -> {
                    AnnouncementBench node = node(dying);
                    try {
                        node.delivery.deliverDue(3);
                    } finally {
                        node.mailer.sent.forEach(mail -> left.merge(mail.address(), 1L, Long::sum));
                    }
                },
                () -> bench.shop.clock.advance(Duration.ofMinutes(11)));
        bench.delivery.parkInterrupted();
        bench.deliver();
        bench.mailer.sent.forEach(mail -> left.merge(mail.address(), 1L, Long::sum));

        assertThat(left.values()).containsOnly(1L);
        Map<MessageState, Long> results = bench.announcements.results("r1");
        assertThat(results).containsOnlyKeys(MessageState.SENT, MessageState.UNCERTAIN);
        assertThat(results.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(MEMBERS);
    }

    @ParameterizedTest
    @EnumSource
    void who_was_noted_for_one_that_was_cancelled_can_be_told_by_another_wherever_the_node_died(TestDatabase database) {
        open(database);
        bench.announcements.send("r1", NEWS, "anna");
        bench.prepare();

        cancelByDying();
        bench.announcements.send("r2", NEWS, "anna");
        bench.sendAll();

        assertThat(bench.mails()).isEqualTo(onceEach());
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_cancelled_before_all_are_noted_ends_with_its_batch_wherever_the_node_died(TestDatabase database) {
        open(database);
        bench.announcements.send("r1", NEWS, "anna");

        cancelByDying();
        bench.shop.clock.advance(Duration.ofMinutes(1));
        bench.leftBehind.run();
        bench.sendAll();

        assertThat(bench.announcements.find("r1").orElseThrow().state()).isEqualTo(AnnouncementState.CANCELLED);
        assertThat(bench.mails()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_that_is_stopped_on_the_page_of_batches_takes_its_announcement_along(TestDatabase database) {
        open(database);
        bench.announcements.send("r1", NEWS, "anna");

        assertThat(bench.batches.cancel("r1")).isTrue();

        assertThat(bench.announcements.find("r1").orElseThrow().state()).isEqualTo(AnnouncementState.CANCELLED);
    }

    private void cancelByDying() {
        Kills.beforeEachStatement(
                bench.shop.loyalty.dataSource,
                dying -> node(dying).announcements.cancel("r1"),
                this::orNothingHappened);
    }

    /** A cancelled announcement keeps nobody from another; one that goes on keeps all. */
    private void orNothingHappened() {
        Announcement first = bench.announcements.find("r1").orElseThrow();
        assertThat(bench.shop.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ANNOUNCEMENT_RECIPIENT", Long.class))
                .isEqualTo(first.state() == AnnouncementState.SENDING ? first.total() : 0);
    }

    private void open(TestDatabase database) {
        bench = AnnouncementBench.on(database);
        bench.announcements.change(Pace.FASTEST);
        LongStream.rangeClosed(1, MEMBERS).forEach(id -> bench.member(id, "Maria" + id, "en"));
    }

    /** Each a minute after the one before. */
    private int killed(Consumer<AnnouncementBench> work) {
        return Kills.beforeEachStatement(
                bench.shop.loyalty.dataSource,
                dying -> work.accept(node(dying)),
                () -> bench.shop.clock.advance(Duration.ofSeconds(61)));
    }

    private AnnouncementBench node(DataSource sameDatabase) {
        AnnouncementBench node = AnnouncementBench.on(sameDatabase);
        node.shop.clock.set(bench.shop.clock.instant());
        return node;
    }

    private static Map<Long, Long> onceEach() {
        return Stream.iterate(1L, id -> id + 1).limit(MEMBERS).collect(Collectors.toMap(Function.identity(), id -> 1L));
    }
}

package io.fedelta.loyalty.audience;

import static io.fedelta.loyalty.testing.AnnouncementBench.free;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.audience.service.Announcements;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.testing.AnnouncementBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncementIntegrationTests {

    private static final Draft NEWS = free(Audience.EVERYBODY, "News for [name]", "Hello [name],\n[points] points.");

    private AnnouncementBench bench;

    private void open(TestDatabase database, int members) {
        bench = AnnouncementBench.on(database);
        for (int id = 1; id <= members; id++) {
            bench.member(id, "Maria" + id, "en");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybody_who_may_be_written_to_gets_the_mail_once_and_the_result_is_counted(TestDatabase database) {
        open(database, 5);
        bench.shop.loyalty.adjust(2, 125);
        bench.customer(6, "Nope", "nope@example.com", "en", true);

        assertThat(bench.announcements.send("r1", NEWS, "anna")).isEqualTo(SendAnswer.STARTED);
        bench.sendAll();

        assertThat(bench.mailer.sent)
                .extracting(Mail::address)
                .containsExactlyInAnyOrder(
                        "m1@example.com", "m2@example.com", "m3@example.com", "m4@example.com", "m5@example.com");
        assertThat(bench.mailer.sent)
                .filteredOn(mail -> mail.address().equals("m2@example.com"))
                .allSatisfy(mail -> assertThat(mail.subjectWords()).containsExactly("News for Maria2"));
        Announcement done = bench.announcements.find("r1").orElseThrow();
        assertThat(done.state()).isEqualTo(AnnouncementState.DONE);
        assertThat(done.total()).isEqualTo(5);
        assertThat(done.released()).isEqualTo(5);
        assertThat(done.createdBy()).isEqualTo("anna");
        assertThat(bench.announcements.results("r1")).isEqualTo(Map.of(MessageState.SENT, 5L));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_words_reach_nobody_twice_whatever_the_audience(TestDatabase database) {
        open(database, 4);
        bench.shop.loyalty.adjust(3, 50);
        Audience top = new Audience(AudienceKind.TOP, 10, 0);
        bench.announcements.send("r1", free(top, "News", "Hello"), "anna");
        bench.sendAll();

        bench.announcements.send("r2", free(Audience.EVERYBODY, "News ", "Hello\n"), "paul");
        bench.sendAll();

        assertThat(bench.mails()).isEqualTo(Map.of(1L, 1L, 2L, 1L, 3L, 1L, 4L, 1L));
        assertThat(bench.announcements.find("r2").orElseThrow().total()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_second_click_and_a_second_admin_at_the_same_moment_send_once(TestDatabase database) {
        open(database, 3);
        AnnouncementBench other = AnnouncementBench.on(bench.shop.loyalty.dataSource);

        Together.run(
                3,
                node -> () -> (node == 0 ? bench : other)
                        .announcements.send(node == 2 ? "r2" : "r1", NEWS, node == 2 ? "paul" : "anna"));
        bench.prepare();
        bench.sendAll();
        bench.announcements.send("r3", NEWS, "paul");
        bench.sendAll();

        assertThat(bench.mails()).isEqualTo(Map.of(1L, 1L, 2L, 1L, 3L, 1L));
    }

    @ParameterizedTest
    @EnumSource
    void mails_leave_no_faster_than_the_pace_on_however_many_nodes(TestDatabase database) {
        open(database, 200);
        AnnouncementBench other = AnnouncementBench.on(bench.shop.loyalty.dataSource);
        bench.announcements.change(120);
        bench.announcements.send("r1", NEWS, "anna");
        bench.prepare();

        bench.release.run();
        other.release.run();
        int atOnce = bench.mails().size();
        for (int second = 0; second < 10; second++) {
            bench.shop.clock.advance(Duration.ofSeconds(1));
            other.shop.clock.advance(Duration.ofSeconds(1));
            bench.release.run();
            other.release.run();
        }

        assertThat(atOnce).isEqualTo(20);
        assertThat(bench.mails()).hasSize(40);
    }

    @ParameterizedTest
    @EnumSource
    void a_paused_one_sends_nothing_more_until_it_is_resumed(TestDatabase database) {
        open(database, 30);
        bench.announcements.send("r1", NEWS, "anna");
        bench.prepare();
        bench.release.run();
        int before = bench.mails().size();

        assertThat(bench.announcements.pause("r1")).isTrue();
        assertThat(bench.announcements.pause("r1")).isFalse();
        bench.sendAll();
        int paused = bench.mails().size();
        assertThat(bench.announcements.resume("r1")).isTrue();
        bench.sendAll();

        assertThat(paused).isEqualTo(before);
        assertThat(bench.mails()).hasSize(30);
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_one_stops_for_good_and_leaves_the_others_to_be_told_later(TestDatabase database) {
        open(database, 30);
        bench.announcements.send("r1", NEWS, "anna");
        bench.prepare();
        bench.release.run();
        int queued = bench.mails().size();

        assertThat(bench.announcements.cancel("r1")).isTrue();
        bench.sendAll();
        assertThat(bench.mailer.sent).isEmpty();
        assertThat(bench.announcements.results("r1")).isEqualTo(Map.of(MessageState.UNWANTED, (long) queued));
        assertThat(bench.announcements.resume("r1")).isFalse();

        bench.announcements.send("r2", NEWS, "anna");
        bench.sendAll();
        assertThat(bench.mailer.sent).hasSize(30 - queued);
    }

    @ParameterizedTest
    @EnumSource
    void who_withdraws_consent_or_unsubscribes_before_the_mail_leaves_gets_none(TestDatabase database) {
        open(database, 3);
        bench.announcements.send("r1", NEWS, "anna");
        bench.prepare();
        bench.release.run();

        bench.saying(1, false);
        bench.subscriptions.refuse(2, Optional.of(MessageKind.ANNOUNCEMENT));
        bench.deliver();

        assertThat(bench.mailer.sent).extracting(Mail::address).containsExactly("m3@example.com");
        assertThat(bench.announcements.results("r1"))
                .isEqualTo(Map.of(MessageState.SENT, 1L, MessageState.UNWANTED, 2L));
    }

    @ParameterizedTest
    @EnumSource
    void the_link_at_the_end_of_the_mail_ends_announcements_and_nothing_else(TestDatabase database) {
        open(database, 1);
        bench.announcements.send("r1", NEWS, "anna");
        bench.sendAll();
        String link = (String) bench.mailer.sent.get(0).variables().get("unsubscribeLink");

        var choice = bench.subscriptions
                .read(link.substring(link.lastIndexOf('/') + 1))
                .orElseThrow();
        bench.subscriptions.refuse(choice.accountId(), Optional.of(choice.kind()));

        assertThat(bench.subscriptions.wants(1, MessageKind.ANNOUNCEMENT)).isFalse();
        assertThat(bench.subscriptions.wants(1, MessageKind.REMINDER)).isTrue();
        bench.announcements.send("r2", free(Audience.EVERYBODY, "Other", "words"), "anna");
        bench.sendAll();
        assertThat(bench.mailer.sent).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void switched_off_announcements_are_refused_and_what_waits_waits_on(TestDatabase database) {
        open(database, 2);
        bench.announcements.send("r1", NEWS, "anna");
        bench.prepare();
        bench.shop.loyalty.programme.edit(
                rules -> rules.withMails(new MailRules(List.of("ANNOUNCEMENT"), 7, NoticeRules.NOBODY)), "anna");

        assertThat(bench.announcements.send("r2", NEWS, "anna")).isEqualTo(SendAnswer.SWITCHED_OFF);
        bench.release.run();
        assertThat(bench.mails()).isEmpty();

        bench.shop.loyalty.programme.edit(rules -> rules.withMails(MailRules.DEFAULT), "anna");
        bench.sendAll();
        assertThat(bench.mails()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void one_whose_node_died_before_its_batch_began_is_taken_up(TestDatabase database) {
        open(database, 2);
        bench.announcements.send("r1", NEWS, "anna");
        bench.shop.jdbc.update("DELETE FROM LOY_BATCH_CHUNK");
        bench.shop.jdbc.update("DELETE FROM LOY_BATCH");

        bench.shop.clock.advance(Duration.ofMinutes(1));
        bench.leftBehind.run();
        bench.sendAll();

        assertThat(bench.mails()).hasSize(2);
    }

    /**
     * Its second click comes while the first one, refused, takes back what it has written; and by then the way is free.
     */
    @ParameterizedTest
    @EnumSource
    void a_refused_click_takes_nothing_from_the_next_one_of_the_same_form(TestDatabase database) throws Exception {
        open(database, 2);
        bench.announcements.send("x", NEWS, "anna");
        CompletableFuture<SendAnswer> second = new CompletableFuture<>();
        Announcements first = bench.announcementsBy(afterStart(() -> {
            bench.announcements.cancel("x");
            second.completeAsync(() -> bench.announcements.send("r1", NEWS, "paul"));
            TimeUnit.MILLISECONDS.sleep(200);
        }));

        SendAnswer answer = first.send("r1", NEWS, "paul");

        assertThat(answer).isEqualTo(SendAnswer.BUSY);
        boolean there = second.get(10, TimeUnit.SECONDS) == SendAnswer.STARTED;
        assertThat(bench.announcements.find("r1").isPresent()).isEqualTo(there);
        assertThat(bench.batches.find("r1").isPresent()).isEqualTo(there);
    }

    private interface Meanwhile {
        void happens() throws InterruptedException;
    }

    private Batches afterStart(Meanwhile meanwhile) {
        return (Batches) Proxy.newProxyInstance(
                Batches.class.getClassLoader(), new Class<?>[] {Batches.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(bench.batches, arguments);
                    if (method.getName().equals("start")) {
                        meanwhile.happens();
                    }
                    return answer;
                });
    }

    @ParameterizedTest
    @EnumSource
    void a_typed_name_is_forgotten_once_recipients_are_noted_or_it_is_cancelled(TestDatabase database) {
        open(database, 2);
        Audience named = Audience.of(MemberFilter.EVERYBODY.withTier(3).withName("Zimmermann"));
        Audience nameless = Audience.of(MemberFilter.EVERYBODY.withTier(3));
        bench.announcements.send("r1", free(named, "News", "Hello"), "anna");
        assertThat(audienceOf("r1")).isEqualTo(named);
        bench.prepare();
        assertThat(audienceOf("r1")).isEqualTo(nameless);

        bench.announcements.send("r2", free(named, "Other news", "Hello"), "anna");
        bench.announcements.cancel("r2");
        assertThat(audienceOf("r2")).isEqualTo(nameless);
    }

    @ParameterizedTest
    @EnumSource
    void names_that_older_releases_have_kept_go_when_the_store_is_upgraded(TestDatabase database) throws Exception {
        open(database, 2);
        Audience named = Audience.of(MemberFilter.EVERYBODY.withTier(3).withName("Zimmermann"));
        bench.announcements.send("r1", free(named, "News", "Hello"), "anna");
        bench.announcements.send("r2", NEWS, "anna");
        upgrade();
        assertThat(audienceOf("r1")).isEqualTo(named);
        bench.shop.jdbc.update("UPDATE LOY_ANNOUNCEMENT SET STATE = 'DONE'");

        upgrade();

        assertThat(audienceOf("r1")).isEqualTo(Audience.of(MemberFilter.EVERYBODY.withTier(3)));
    }

    private void upgrade() throws IOException {
        try (InputStream script =
                getClass().getResourceAsStream("/io/fedelta/loyalty/migration/V35_1__forgotten_names.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            bench.shop.jdbc.update(sql.substring(sql.indexOf("UPDATE"), sql.lastIndexOf(';')));
        }
    }

    private Audience audienceOf(String announcementId) {
        return bench.announcements
                .find(announcementId)
                .orElseThrow()
                .selection()
                .audience();
    }

    @ParameterizedTest
    @EnumSource
    void several_nodes_at_once_queue_every_mail_once(TestDatabase database) {
        open(database, 120);
        AnnouncementBench other = AnnouncementBench.on(bench.shop.loyalty.dataSource);
        bench.announcements.change(Pace.FASTEST);
        bench.announcements.send(UUID.randomUUID().toString(), NEWS, "anna");
        bench.prepare();

        Together.run(4, node -> () -> {
            (node % 2 == 0 ? bench : other).release.run();
            return node;
        });
        bench.sendAll();

        assertThat(bench.mails())
                .hasSize(120)
                .allSatisfy((account, mails) -> assertThat(mails).isEqualTo(1));
    }
}

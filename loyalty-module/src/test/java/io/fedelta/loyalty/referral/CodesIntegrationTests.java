package io.fedelta.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.referral.service.MissingCodes;
import io.fedelta.loyalty.referral.service.NewCodes;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.welcome.Registration;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodesIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void fifty_who_are_called_the_same_and_register_at_once_get_fifty_codes(TestDatabase database) {
        ReferralBench bench = ReferralBench.on(database);
        IntStream.rangeClosed(101, 150)
                .forEach(id -> bench.people.with(id, "Maria", "Rossi", "maria" + id + "@example.org"));

        List<String> codes = Together.run(50, thread -> () -> give(bench, 101L + thread));

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("MARIA-ROSSI"),
                                IntStream.rangeClosed(2, 50).mapToObj(number -> "MARIA-ROSSI-" + number))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void one_customer_asked_for_by_many_at_once_has_one_code(TestDatabase database) {
        ReferralBench bench = ReferralBench.on(database);
        assertThat(Together.run(8, thread -> () -> give(bench, ReferralBench.SOFIA)))
                .containsOnly("SOFIA-NERI");
    }

    @Test
    void a_code_never_changes_whatever_the_customer_is_called_later() {
        ReferralBench bench = ReferralBench.on(TestDatabase.HSQLDB);
        give(bench, ReferralBench.SOFIA);
        bench.people.with(ReferralBench.SOFIA, "Sofia", "Bianchi", "sofia@example.org");
        assertThat(give(bench, ReferralBench.SOFIA)).isEqualTo("SOFIA-NERI");
    }

    @Test
    void a_number_that_somebody_is_called_by_is_left_out() {
        ReferralBench bench = ReferralBench.on(TestDatabase.HSQLDB);
        bench.people
                .with(10, "Maria", "Rossi 2", "a@example.org")
                .with(11, "Maria", "Rossi", "b@example.org")
                .with(12, "Maria", "Rossi", "c@example.org");
        assertThat(Stream.of(10L, 11L, 12L).map(id -> give(bench, id)))
                .containsExactly("MARIA-ROSSI-2", "MARIA-ROSSI", "MARIA-ROSSI-3");
    }

    @Test
    void a_name_without_letters_gets_a_neutral_code_that_nobody_can_guess() {
        ReferralBench bench = ReferralBench.on(TestDatabase.HSQLDB);
        bench.people.with(10, "😀", "", "a@example.org").with(11, "", "", "b@example.org");
        assertThat(give(bench, 10)).matches("FRIEND-[2-9A-Z]{7}").isNotEqualTo(give(bench, 11));
    }

    @Test
    void every_customer_of_before_gets_a_code_by_the_job_and_none_is_asked_for_while_it_is_off() {
        ReferralBench bench = ReferralBench.on(TestDatabase.HSQLDB);
        IntStream.rangeClosed(101, 1_300).forEach(id -> bench.people.with(id, "Maria", "Rossi", "m@example.org"));
        MissingCodes job = new MissingCodes(bench.people, bench.codes, bench.loyalty.programme);

        bench.loyalty.ruled(ProgrammeRules.OFF);
        assertThat(job.run()).isEqualTo(TaskReport.NOTHING);
        bench.rewarding(Trigger.FIRST_PAID_ORDER);

        List<TaskReport> told = new ArrayList<>();
        AtomicLong expected = new AtomicLong();
        assertThat(job.run(new TaskProgress() {
                    @Override
                    public void reached(TaskReport soFar) {
                        told.add(soFar);
                    }

                    @Override
                    public void expect(long rows) {
                        expected.set(rows);
                    }
                }))
                .isEqualTo(new TaskReport(1_201, 0));
        assertThat(told).extracting(TaskReport::rows).containsExactly(500L, 1_000L, 1_201L);
        assertThat(expected).hasValue(1_201);
        assertThat(job.run()).isEqualTo(TaskReport.NOTHING);
        assertThat(bench.codes.of(1_300).orElseThrow().text().value()).isEqualTo("MARIA-ROSSI-1200");
    }

    @Test
    void who_registers_while_referrals_are_on_gets_a_code_and_one_mail() {
        ReferralBench bench = ReferralBench.on(TestDatabase.HSQLDB);
        NewCodes listener =
                new NewCodes(bench.codes, bench.loyalty.programme, bench.outbox, bench.loyalty.transactions);

        bench.loyalty.ruled(ProgrammeRules.OFF);
        listener.registered(new Registration(ReferralBench.SOFIA, MovableClock.START));
        assertThat(bench.codes.of(ReferralBench.SOFIA)).isEmpty();

        bench.rewarding(Trigger.FIRST_PAID_ORDER);
        listener.registered(new Registration(ReferralBench.SOFIA, MovableClock.START));
        listener.registered(new Registration(ReferralBench.SOFIA, MovableClock.START));
        assertThat(bench.codes.of(ReferralBench.SOFIA)).isPresent();
        assertThat(mails(bench)).isEqualTo(1);
    }

    private static long mails(ReferralBench bench) {
        return bench.loyalty.jdbc.queryForObject(
                "SELECT COUNT(*) FROM LOY_MESSAGE WHERE KIND = 'REFERRAL_CODE'", Long.class);
    }

    private static String give(ReferralBench bench, long customerId) {
        return bench.codes.give(customerId).orElseThrow().text().value();
    }
}

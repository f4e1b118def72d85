package io.fedelta.loyalty.birthday;

import static io.fedelta.loyalty.testing.BonusBench.ROME;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.birthday.service.Birthdays.Answer;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.BonusBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BirthdaysIntegrationTests {

    private static final long MARIA = 7;
    private static final BonusRules BONUS =
            new BonusRules(false, 50, BonusRules.Birthday.BONUS, 25, BigDecimal.valueOf(2));
    private static final BonusRules DOUBLE =
            new BonusRules(false, 50, BonusRules.Birthday.MULTIPLIER, 25, BigDecimal.valueOf(2));

    @ParameterizedTest
    @EnumSource
    void the_bonus_comes_on_the_birthday_once_and_again_next_year(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).giving(BONUS).onDay("2026-03-02");
        tell(bench, "1990-06-15");

        run(bench, "2026-06-14");
        assertThat(bench.sources(MARIA, EntryKind.BIRTHDAY)).isEmpty();
        run(bench, "2026-06-15");
        assertThat(bench.birthdayBonuses.run().rows()).as("dealt with").isZero();
        run(bench, "2026-12-31");
        run(bench, "2027-06-14");
        assertThat(bench.sources(MARIA, EntryKind.BIRTHDAY)).containsExactly("2026/0");
        run(bench, "2027-06-15");

        assertThat(bench.sources(MARIA, EntryKind.BIRTHDAY)).containsExactly("2026/0", "2027/0");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(50);
    }

    @Test
    void several_nodes_give_it_once() {
        BonusBench bench = BonusBench.on(TestDatabase.POSTGRESQL).giving(BONUS).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        bench.onDay("2026-06-15");

        Together.run(4, thread -> () -> {
            bench.birthdayBonuses.run();
            return thread;
        });

        assertThat(bench.loyalty.points(MARIA)).isEqualTo(25);
    }

    @Test
    void a_missed_day_is_caught_up_within_its_year_and_not_after() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).giving(BONUS).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        run(bench, "2026-12-31");
        assertThat(bench.sources(MARIA, EntryKind.BIRTHDAY)).containsExactly("2026/0");

        run(bench, "2028-01-01");
        assertThat(bench.sources(MARIA, EntryKind.BIRTHDAY)).containsExactly("2026/0");
    }

    @ParameterizedTest
    @EnumSource
    void the_last_days_of_a_year_are_caught_up_in_january_for_two_weeks(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).giving(BONUS).onDay("2026-03-02");
        tell(bench, "1990-12-31");
        assertThat(bench.birthdays.tell(8, LocalDate.parse("1990-12-20"))).isEqualTo(Answer.SAVED);

        run(bench, "2027-01-04");
        run(bench, "2027-01-05");

        assertThat(bench.sources(MARIA, EntryKind.BIRTHDAY)).containsExactly("2026/0");
        assertThat(bench.sources(8, EntryKind.BIRTHDAY))
                .as("more than two weeks ago")
                .isEmpty();
        run(bench, "2027-12-31");
        assertThat(bench.sources(MARIA, EntryKind.BIRTHDAY)).containsExactly("2026/0", "2027/0");
    }

    @Test
    void the_day_begins_at_midnight_of_the_shop() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).giving(BONUS).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        bench.loyalty.clock.set(Instant.parse("2026-06-14T21:59:59Z"));
        bench.birthdayBonuses.run();
        assertThat(bench.loyalty.points(MARIA)).isZero();
        bench.loyalty.clock.set(Instant.parse("2026-06-14T22:00:00Z"));
        bench.birthdayBonuses.run();
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(25);
    }

    @Test
    void those_born_on_29_february_get_it_on_the_28th_of_a_common_year() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).giving(BONUS).onDay("2026-03-02");
        tell(bench, "2000-02-29");
        run(bench, "2027-02-27");
        assertThat(bench.loyalty.points(MARIA)).isZero();
        run(bench, "2027-02-28");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(25);
        run(bench, "2028-02-28");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(25);
        run(bench, "2028-02-29");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(50);
    }

    @Test
    void a_birthday_set_to_yesterday_brings_nothing_this_year() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).giving(BONUS).onDay("2026-06-15");
        tell(bench, "1990-06-14");
        run(bench, "2026-06-15");
        run(bench, "2026-12-31");
        assertThat(bench.entries(MARIA)).isEmpty();
        run(bench, "2027-06-14");
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(25);
    }

    @Test
    void changing_it_never_brings_a_second_one_in_the_same_year() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).giving(BONUS).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        run(bench, "2026-06-15");
        assertThat(bench.birthdays.tell(MARIA, LocalDate.parse("1990-09-01"))).isEqualTo(Answer.SAVED);
        run(bench, "2026-09-01");
        assertThat(bench.birthdays.correct(
                        MARIA, LocalDate.parse("1990-11-01"), new ManualNote("passport shown", "anna")))
                .isEqualTo(Answer.SAVED);
        run(bench, "2026-11-01");
        assertThat(bench.sources(MARIA, EntryKind.BIRTHDAY)).containsExactly("2026/0");
    }

    @Test
    void what_was_missed_while_the_bonus_was_off_is_not_given_later() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        bench.onDay("2026-06-16");
        bench.giving(BONUS);
        run(bench, "2026-06-17");
        assertThat(bench.entries(MARIA)).isEmpty();
    }

    @Test
    void switched_on_in_the_course_of_the_day_it_counts_for_that_day() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        run(bench, "2026-06-15");
        assertThat(bench.entries(MARIA)).isEmpty();
        bench.giving(BONUS);
        bench.birthdayBonuses.run();
        assertThat(bench.loyalty.points(MARIA)).isEqualTo(25);
    }

    @Test
    void while_the_programme_is_off_there_is_none() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        bench.loyalty.ruled(ProgrammeRules.OFF.withBonuses(BONUS));
        run(bench, "2026-06-15");
        assertThat(bench.entries(MARIA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_customer_may_change_it_once_and_the_merchant_always(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        assertThat(bench.birthdays.tell(MARIA, LocalDate.parse("1990-06-15"))).isEqualTo(Answer.UNCHANGED);
        assertThat(bench.birthdays.tell(MARIA, LocalDate.parse("1990-06-16"))).isEqualTo(Answer.SAVED);
        assertThat(bench.birthdays.tell(MARIA, LocalDate.parse("1990-06-17"))).isEqualTo(Answer.NOT_AGAIN);
        assertThat(bench.birthdays.correct(
                        MARIA, LocalDate.parse("1990-06-18"), new ManualNote("passport shown", "anna")))
                .isEqualTo(Answer.SAVED);
        assertThat(bench.birthdays.tell(MARIA, LocalDate.parse("1990-06-17"))).isEqualTo(Answer.NOT_AGAIN);
        assertThat(bench.birthdays.tell(MARIA, LocalDate.parse("2026-03-03"))).isEqualTo(Answer.IMPOSSIBLE);
        assertThat(bench.birthdays.find(MARIA).orElseThrow().birthday().born()).isEqualTo("1990-06-18");
        assertThat(bench.loyalty.jdbc.queryForList("SELECT BIRTHDAY_REASON FROM LOY_MEMBER", String.class))
                .containsExactly("passport shown");
    }

    @ParameterizedTest
    @EnumSource
    void the_first_order_submitted_on_the_birthday_is_multiplied_and_no_other(TestDatabase database) {
        BonusBench bench = BonusBench.on(database).giving(DOUBLE).onDay("2026-03-02");
        tell(bench, "1990-06-15");

        assertThat(List.of(
                        points(bench, 1, "2026-06-14", "23:59:59.999"),
                        points(bench, 2, "2026-06-15", "00:00:00"),
                        points(bench, 3, "2026-06-15", "00:00:01"),
                        points(bench, 4, "2026-06-16", "00:00:00"),
                        points(bench, 5, "2027-06-15", "12:00:00")))
                .containsExactly(10L, 20L, 10L, 10L, 20L);
        assertThat(bench.entries(MARIA)).noneMatch(entry -> entry.kind() == EntryKind.BIRTHDAY);
    }

    @Test
    void orders_at_once_on_the_birthday_are_multiplied_once() {
        BonusBench bench = BonusBench.on(TestDatabase.POSTGRESQL).giving(DOUBLE).onDay("2026-03-02");
        tell(bench, "1990-06-15");

        Together.run(4, thread -> () -> points(bench, thread + 1, "2026-06-15", "12:00:00"));

        assertThat(bench.loyalty.points(MARIA)).isEqualTo(50);
    }

    @Test
    void a_withdrawn_order_leaves_the_multiplier_to_another_of_the_day() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).giving(DOUBLE).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        points(bench, 1, "2026-06-15", "12:00:00");
        bench.loyalty.place(
                order(1).of(MARIA).line("10.00").state(OrderState.CANCELLED).facts());
        assertThat(points(bench, 2, "2026-06-15", "13:00:00")).isEqualTo(20);
    }

    @Test
    void changing_the_birthday_brings_no_second_multiplied_order_in_the_year() {
        BonusBench bench = BonusBench.on(TestDatabase.HSQLDB).giving(DOUBLE).onDay("2026-03-02");
        tell(bench, "1990-06-15");
        points(bench, 1, "2026-06-15", "12:00:00");
        bench.onDay("2026-06-16");
        tell(bench, "1990-09-15");
        assertThat(points(bench, 2, "2026-09-15", "12:00:00")).isEqualTo(10);
    }

    private static long points(BonusBench bench, long orderId, String day, String time) {
        Instant moment =
                LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(ROME).toInstant();
        return bench.loyalty
                .place(order(orderId).of(MARIA).line("10.00").paid(moment))
                .points()
                .value();
    }

    private static void tell(BonusBench bench, String born) {
        assertThat(bench.birthdays.tell(MARIA, LocalDate.parse(born))).isEqualTo(Answer.SAVED);
    }

    private static void run(BonusBench bench, String day) {
        bench.onDay(day).birthdayBonuses.run();
    }
}

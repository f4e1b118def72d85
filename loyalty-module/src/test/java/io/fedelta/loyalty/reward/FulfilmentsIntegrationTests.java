package io.fedelta.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.reward.Fulfilment.Mark;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FulfilmentsIntegrationTests {

    private static final long MARIA = 7;

    private RewardBench bench;

    @AfterEach
    void the_tables_are_right() {
        assertThat(new LoyaltyVerification(bench.loyalty.dataSource, List::of, List.of(), bench.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_unlocked_waits_on_the_merchants_list_until_it_is_done(TestDatabase database) {
        open(database);

        Fulfilment waiting = list(FulfilmentFilter.OPEN).get(0);
        assertThat(waiting.grant().reward().task()).isEqualTo("Call her");
        assertThat(waiting.customer().orElseThrow().firstName()).isEqualTo("Maria");
        assertThat(mark(waiting, true, "on 3 May", "anna")).isEqualTo(GrantAnswer.DONE);

        assertThat(bench.fulfilments.waiting()).isZero();
        Mark done = list(FulfilmentFilter.FULFILLED).get(0).last().orElseThrow();
        assertThat(done).isEqualTo(new Mark(true, "on 3 May", "anna", bench.clock.instant()));
        assertThat(bench.grant(MARIA, 4).state()).isEqualTo(GrantState.USED);
    }

    @ParameterizedTest
    @EnumSource
    void a_mark_can_be_undone_and_both_are_kept(TestDatabase database) {
        open(database);
        mark(list(FulfilmentFilter.OPEN).get(0), true, "", "anna");

        mark(list(FulfilmentFilter.FULFILLED).get(0), false, "she was ill", "bert");

        Fulfilment open = list(FulfilmentFilter.OPEN).get(0);
        assertThat(open.marks()).isEqualTo(2);
        assertThat(open.last().orElseThrow().actor()).isEqualTo("bert");
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_mark_at_once_one_does(TestDatabase database) {
        open(database);
        Fulfilment seen = list(FulfilmentFilter.OPEN).get(0);

        List<GrantAnswer> answers = Together.run(6, thread -> () -> mark(seen, true, "by " + thread, "anna"));

        assertThat(answers).filteredOn(GrantAnswer.DONE::equals).hasSize(1);
        assertThat(list(FulfilmentFilter.FULFILLED).get(0).marks()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void a_second_click_is_told_that_it_is_done_and_adds_nothing(TestDatabase database) {
        open(database);
        Fulfilment seen = list(FulfilmentFilter.OPEN).get(0);
        mark(seen, true, "done", "anna");

        assertThat(mark(seen, true, "done", "anna")).isEqualTo(GrantAnswer.DONE);
        assertThat(list(FulfilmentFilter.FULFILLED).get(0).marks()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_else_can_be_marked(TestDatabase database) {
        open(database);
        bench.define(1, 100, "10");
        bench.loyalty.adjust(MARIA, 1);

        assertThat(bench.fulfilments.mark(bench.grant(MARIA, 1).grantId(), true, 0, "", "anna"))
                .isEqualTo(GrantAnswer.NOT_POSSIBLE);
        assertThat(bench.fulfilments.mark("nobody's", true, 0, "", "anna")).isEqualTo(GrantAnswer.NO_SUCH_GRANT);
        assertThat(bench.grant(MARIA, 1).state()).isEqualTo(GrantState.ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_past_the_end_is_the_last_one(TestDatabase database) {
        open(database);

        assertThat(bench.fulfilments.find(FulfilmentFilter.OPEN, 99, 1_000_000).rows())
                .hasSize(1);
        assertThat(bench.fulfilments.find(FulfilmentFilter.OPEN, -1, 0).rows()).hasSize(1);
        assertThat(bench.fulfilments.find(FulfilmentFilter.FULFILLED, 3, 10).rows())
                .isEmpty();
    }

    private void open(TestDatabase database) {
        bench = RewardBench.on(database);
        bench.customer(MARIA, "Maria", "maria@example.com");
        bench.define(Definition.custom(4, 300, "Call her"));
        bench.loyalty.adjust(MARIA, 300);
    }

    private List<Fulfilment> list(FulfilmentFilter filter) {
        return bench.fulfilments.find(filter, 0, 10).rows();
    }

    private GrantAnswer mark(Fulfilment seen, boolean fulfilled, String note, String actor) {
        return bench.fulfilments.mark(seen.grant().grantId(), fulfilled, seen.marks(), note, actor);
    }
}

package io.fedelta.loyalty.host.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ranking.FoundNames;
import io.fedelta.loyalty.ranking.FoundNames.Accounts;
import io.fedelta.loyalty.ranking.FoundNames.Plainly;
import io.fedelta.loyalty.ranking.FoundNames.Why;
import io.fedelta.loyalty.search.IndexMark;
import io.fedelta.loyalty.search.IndexUnavailableException;
import io.fedelta.loyalty.search.NameIndex;
import io.fedelta.loyalty.search.NameWords;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index of names follows the members' projection, with a real core of Solr inside this JVM. */
class NameFollowerIntegrationTests {

    @TempDir
    Path home;

    private NameIndex core;

    @BeforeEach
    void open() {
        core = new SolrNameIndex(new EmbeddedSolrDoor(home));
    }

    @AfterEach
    void close() {
        core.close();
    }

    private NameBench bench() {
        return NameBench.alone(TestDatabase.HSQLDB.fresh(), core);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_change_of_a_name_is_found_with_the_next_look(TestDatabase database) {
        NameBench bench = NameBench.alone(database.fresh(), core);
        bench.member(1, "Maria Rossi").looks(1);
        assertThat(bench.found("rossi")).containsExactly(1L);
        bench.member(1, "Maria Bianchi").looks(1);
        assertThat(bench.found("rossi")).isEmpty();
        assertThat(bench.found("bianchi")).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void many_members_of_one_revision_all_arrive(TestDatabase database) {
        NameBench bench = NameBench.alone(database.fresh(), core);
        bench.member(1, "Maria Rossi").looks(1);
        bench.members(NameBench.accounts(2, 2_501), "Anna Verdi").looks(1);
        assertThat(bench.search.find("verdi")).isInstanceOfSatisfying(Accounts.class, found -> {
            assertThat(found.total()).isEqualTo(2_500);
            assertThat(found.accountIds()).hasSize(1_000);
            assertThat(found.isCut()).isTrue();
        });
        assertThat(core.mark()).map(IndexMark::revision).contains(2L);
    }

    @Test
    void a_look_without_changes_writes_nothing() {
        NameBench bench = bench().member(1, "Maria Rossi").looks(3);
        IndexMark before = core.mark().orElseThrow();
        bench.looks(3);
        assertThat(core.mark()).contains(before);
    }

    @Test
    void letters_that_fit_nobody_bring_those_alike_and_say_so() {
        NameBench bench = bench().member(1, "Giulia Rossi").looks(1);
        assertThat(bench.search.find("Gulia")).isEqualTo(new Accounts(List.of(1L), 1, true));
        assertThat(bench.search.find("giulia")).isEqualTo(new Accounts(List.of(1L), 1, false));
        assertThat(bench.search.find("  ")).isEqualTo(new Accounts(List.of(), 0, false));
    }

    @Test
    void an_index_that_was_asked_for_anew_replaces_the_old_one_and_clears_it_away() {
        NameBench bench = bench().member(1, "Maria Rossi").looks(2);
        String first = core.mark().orElseThrow().generation();
        bench.rows.askForRebuild();
        bench.looks(3);
        IndexMark now = core.mark().orElseThrow();
        assertThat(now.generation()).isNotEqualTo(first);
        assertThat(now.rebuildNo()).isEqualTo(1);
        assertThat(core.count(first)).isZero();
        assertThat(bench.found("rossi")).containsExactly(1L);
    }

    @Test
    void an_index_that_knows_more_than_the_database_is_built_anew() {
        NameBench bench =
                bench().member(1, "Maria Rossi").member(2, "Anna Verdi").looks(1);
        bench.jdbc.update("DELETE FROM LOY_RANKING WHERE ACCOUNT_ID = 2");
        bench.jdbc.update("UPDATE LOY_RANKING_FOLLOWER SET REVISION = 1");
        bench.looks(3);
        assertThat(bench.found("verdi")).isEmpty();
        assertThat(bench.found("rossi")).containsExactly(1L);
        assertThat(core.mark()).map(IndexMark::revision).contains(1L);
    }

    @Test
    void an_index_whose_words_were_folded_otherwise_is_built_anew() {
        NameBench bench = bench().member(1, "Maria Rossi").looks(1);
        core.publish(new IndexMark("old", 1, 0, NameWords.EDITION - 1), List.of());
        bench.looks(2);
        assertThat(core.mark()).map(IndexMark::edition).contains(NameWords.EDITION);
        assertThat(bench.found("rossi")).containsExactly(1L);
    }

    @Test
    void whoever_searches_while_it_is_built_anew_always_finds() {
        NameBench bench = bench();
        bench.members(NameBench.accounts(1, 5_000), "Maria Rossi")
                .member(7_000, "Anna Verdi")
                .looks(2);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Long> gaps = CompletableFuture.supplyAsync(() -> gaps(bench, done));
        try {
            for (int i = 0; i < 4; i++) {
                bench.rows.askForRebuild();
                bench.looks(2).member(8_000 + i, "Late Comer").looks(1);
                assertThat(bench.found("late comer")).hasSize(i + 1);
            }
        } finally {
            done.set(true);
        }
        assertThat(gaps).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(0L);
    }

    private static long gaps(NameBench bench, AtomicBoolean done) {
        long gaps = 0;
        while (!done.get()) {
            gaps += bench.found("verdi").equals(List.of(7_000L)) ? 0 : 1;
        }
        return gaps;
    }

    @Test
    void while_it_is_gone_the_search_is_plain_and_it_catches_up_by_itself() {
        NameBench bench = bench().member(1, "Maria Rossi").looks(1);
        bench.index.breakDown();
        assertThat(bench.search.find("rossi")).isEqualTo(new Plainly(Why.UNREACHABLE));
        bench.member(2, "Marta Rossi");
        assertThatThrownBy(bench.follower::run).isInstanceOf(IndexUnavailableException.class);
        bench.index.comeBack();
        assertThat(bench.search.find("rossi")).isEqualTo(new Plainly(Why.UNREACHABLE));
        bench.looks(1);
        assertThat(bench.found("rossi")).containsExactly(1L, 2L);
    }

    @Test
    void an_index_that_was_lost_is_built_again_and_says_so_meanwhile() {
        DataSource database = TestDatabase.HSQLDB.fresh();
        NameBench.alone(database, core).member(1, "Maria Rossi").looks(1);
        try (NameIndex empty = new SolrNameIndex(new EmbeddedSolrDoor(home.resolve("other")))) {
            NameBench bench = NameBench.alone(database, empty);
            assertThat(bench.search.find("rossi")).isEqualTo(new Plainly(Why.BUILDING));
            bench.looks(1);
            assertThat(bench.found("rossi")).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_nodes_that_share_an_index_one_writes_until_it_falls_silent(TestDatabase kind) {
        DataSource database = kind.fresh();
        MovableClock clock = new MovableClock();
        NameBench first = NameBench.sharing(database, core, clock);
        NameBench second = NameBench.sharing(database, core, clock);
        first.member(1, "Maria Rossi").looks(1);
        clock.advance(Duration.ofSeconds(61));
        first.looks(1);
        assertThat(first.found("rossi")).containsExactly(1L);

        second.member(2, "Zoe Rossi").looks(2);
        assertThat(second.found("zoe")).as("not its turn").isEmpty();
        first.looks(1);
        assertThat(second.found("zoe")).containsExactly(2L);

        first.member(3, "Kurt Rossi");
        second.looks(1);
        assertThat(second.found("kurt")).as("heard of the other just now").isEmpty();
        clock.advance(Duration.ofSeconds(61));
        second.looks(1);
        assertThat(first.found("kurt")).as("taken over").containsExactly(3L);
        FoundNames plain = first.member(4, "Ugo Rossi").looks(1).search.find("ugo");
        assertThat(plain).isEqualTo(new Accounts(List.of(), 0, false));
    }
}

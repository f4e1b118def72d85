package io.fedelta.loyalty.host.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ranking.FoundNames.Plainly;
import io.fedelta.loyalty.search.IndexUnavailableException;
import io.fedelta.loyalty.search.NameIndex;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Solr server over HTTP, killed and brought back. */
@Timeout(60)
class KilledSolrIntegrationTests {

    @TempDir
    Path home;

    @Test
    void while_a_server_is_gone_the_search_is_plain_and_when_it_is_back_it_catches_up() throws Exception {
        try (SolrServerProcess server = SolrServerProcess.inside(home);
                NameIndex index = new SolrNameIndex(new HttpSolrDoor(server.core()))) {
            killAndBringBack(server, index);
        }
    }

    private static void killAndBringBack(SolrServerProcess server, NameIndex index) throws Exception {
        MovableClock clock = new MovableClock();
        NameBench bench = NameBench.sharing(TestDatabase.HSQLDB.fresh(), index, clock);
        server.start();
        awaitAnswer(index);
        bench.member(1, "Maria Rossi").looks(1);
        clock.advance(Duration.ofSeconds(61));
        bench.looks(1);
        assertThat(bench.found("rosi")).as("with a typo").containsExactly(1L);

        server.kill();
        bench.member(2, "Anna Rossi");
        assertThat(bench.search.find("rossi")).isInstanceOf(Plainly.class);
        assertThatThrownBy(bench.follower::run).isInstanceOf(IndexUnavailableException.class);
        assertThat(bench.search.find("rossi")).isInstanceOf(Plainly.class);

        server.start();
        awaitAnswer(index);
        bench.looks(2);
        assertThat(bench.found("rosi")).containsExactly(1L, 2L);
    }

    private static void awaitAnswer(NameIndex index) throws InterruptedException {
        while (!answers(index)) {
            Thread.sleep(100);
        }
    }

    private static boolean answers(NameIndex index) {
        try {
            index.mark();
            return true;
        } catch (IndexUnavailableException notYet) {
            return false;
        }
    }
}

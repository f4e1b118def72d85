package io.fedelta.loyalty.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NightlyAuditIntegrationTests {

    private static final Discrepancy SEEN = new Discrepancy(FindingKind.SPENDABLE_POINTS, "7", "125", "0");

    private List<Discrepancy> found = List.of(SEEN);

    @ParameterizedTest
    @EnumSource
    void a_look_that_ended_early_because_it_had_found_too_much_closes_nothing(TestDatabase database) {
        LoyaltyBench shop = LoyaltyBench.on(database);
        NightlyAudit nightly =
                new NightlyAudit(List.of(new Look()), shop.jdbc, notice -> {}, shop.transactions, shop.clock);
        nightly.run();

        found = IntStream.range(0, NightlyAudit.MOST)
                .mapToObj(number -> new Discrepancy(
                        number % 2 == 0 ? FindingKind.LIFETIME_POINTS : FindingKind.OWED_POINTS,
                        "a" + number,
                        "1",
                        "0"))
                .toList();
        shop.clock.advance(Duration.ofDays(1));
        nightly.run();

        assertThat(new JdbcSelfAudit(List.of(), shop.jdbc, shop.transactions, shop.clock).open())
                .containsEntry(FindingKind.SPENDABLE_POINTS, 1L);
    }

    private final class Look implements AuditCheck {

        @Override
        public Set<FindingKind> kinds() {
            return Set.of(FindingKind.LIFETIME_POINTS, FindingKind.SPENDABLE_POINTS, FindingKind.OWED_POINTS);
        }

        @Override
        public List<Discrepancy> look(int atMost) {
            return found;
        }

        @Override
        public Optional<Discrepancy> lookAt(FindingKind kind, String subjectId) {
            return Optional.empty();
        }

        @Override
        public void repair(FindingKind kind, String subjectId) {
            throw new UnsupportedOperationException("Nobody repairs at night");
        }
    }
}

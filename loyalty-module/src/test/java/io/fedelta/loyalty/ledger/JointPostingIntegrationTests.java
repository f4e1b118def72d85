package io.fedelta.loyalty.ledger;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

/** Many entries at once are what the same entries are one by one. */
class JointPostingIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void entries_of_many_accounts_are_what_they_are_one_by_one(TestDatabase database) {
        LoyaltyBench together = LoyaltyBench.on(database);
        LoyaltyBench apart = LoyaltyBench.on(database);
        List<Posting> postings = Stream.of(payment(9, 1, 10), payment(7, 2, 20), payment(9, 3, 30), payment(8, 4, 40))
                .toList();
        post(apart, payment(8, 99, 5));
        post(together, payment(8, 99, 5));

        Map<Posting, Entry> entries = postAll(together, postings);
        postings.forEach(posting -> post(apart, posting));

        assertThat(entries.keySet()).containsExactlyInAnyOrderElementsOf(postings);
        for (long account = 7; account <= 9; account++) {
            assertThat(together.ledger.account(account)).isEqualTo(apart.ledger.account(account));
            assertThat(together.ledger.history(account, 0, 10)).isEqualTo(apart.ledger.history(account, 0, 10));
            assertThat(together.ledger.explanations(account, 1, 10))
                    .isEqualTo(apart.ledger.explanations(account, 1, 10));
        }
        assertThat(findings(together)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void listeners_see_each_account_as_its_entry_leaves_it(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        List<String> heard = new ArrayList<>();
        bench.postingListeners.add((account, entry) -> heard.add(account.accountId() + ": " + entry.entryNo()
                + " leaves " + account.lifetime().value()));

        postAll(bench, List.of(payment(9, 1, 10), payment(7, 2, 20), payment(9, 3, 30)));

        assertThat(heard).containsExactly("7: 1 leaves 20", "9: 1 leaves 10", "9: 2 leaves 40");
    }

    @ParameterizedTest
    @EnumSource
    void one_that_was_posted_before_refuses_all(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        post(bench, payment(7, 1, 10));

        assertThatThrownBy(() -> postAll(bench, List.of(payment(7, 1, 10), payment(8, 2, 20))))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(bench.points(7)).isEqualTo(10);
        assertThat(bench.ledger.account(8)).isEqualTo(Account.unopened(8));
    }

    @ParameterizedTest
    @EnumSource
    void a_shortfall_is_paid_as_it_is_one_by_one(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        post(bench, payment(7, 1, 10));
        bench.jdbc.update("UPDATE LOY_ACCOUNT SET SHORTFALL = 4 WHERE ACCOUNT_ID = 7");

        postAll(bench, List.of(payment(7, 2, 20), payment(8, 3, 30)));

        assertThat(bench.ledger.account(7)).isEqualTo(new Account(7, Points.of(26), Points.of(26), 3, Points.ZERO));
        assertThat(bench.points(8)).isEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource
    void threads_that_post_to_the_same_accounts_at_once_lose_nothing(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);

        Together.run(4, thread -> () -> {
            for (int batch = 0; batch < 10; batch++) {
                retried(bench, batchOf(thread * 1_000 + batch * 10));
            }
            return null;
        });

        assertThat(Stream.of(0L, 1L, 2L, 3L, 4L).map(bench::points)).containsOnly(4 * 10 * 2L);
        assertThat(findings(bench)).isEmpty();
    }

    /** Two entries for each of five accounts. */
    private static List<Posting> batchOf(int firstOrder) {
        return IntStream.range(0, 10)
                .mapToObj(i -> payment(i % 5, firstOrder + i, 1))
                .toList();
    }

    /** What its callers do when others were faster: one by one. */
    private static void retried(LoyaltyBench bench, List<Posting> postings) {
        try {
            postAll(bench, postings);
        } catch (RuntimeException conflict) {
            postings.forEach(posting -> post(bench, posting));
        }
    }

    /** But that these entries are of no order. */
    private static List<String> findings(LoyaltyBench bench) {
        return new LoyaltyVerification(bench.dataSource, List::of, List.of(), bench.clock)
                .run().stream()
                        .map(Object::toString)
                        .filter(finding -> !finding.startsWith("award-has-decision"))
                        .toList();
    }

    private static Map<Posting, Entry> postAll(LoyaltyBench bench, List<Posting> postings) {
        return bench.transactions.inNew(() -> bench.ledger.postAll(postings));
    }

    private static PostingResult post(LoyaltyBench bench, Posting posting) {
        return bench.transactions.inNew(() -> bench.ledger.post(posting));
    }

    private static Posting payment(long accountId, long orderId, int points) {
        BaseComponent item = new BaseComponent(Sort.ITEM, "1", "Portrait", 1, BigDecimal.valueOf(points), true);
        PaymentExplanation explanation = new PaymentExplanation("EUR", BigDecimal.ONE, List.of(item), BigDecimal.ZERO);
        return new Posting(
                accountId,
                EntryKind.PAYMENT,
                Source.order(orderId),
                0,
                explanation.points(),
                Optional.empty(),
                explanation,
                Optional.empty(),
                START);
    }
}

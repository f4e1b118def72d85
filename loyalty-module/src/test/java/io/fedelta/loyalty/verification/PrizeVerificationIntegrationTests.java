package io.fedelta.loyalty.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.programme.MailRules;
import io.fedelta.loyalty.programme.NoticeRules;
import io.fedelta.loyalty.testing.RewardBench;
import io.fedelta.loyalty.testing.RewardBench.Definition;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One code, one card, one task that is done, one card taken back, one sending, one notice; each broken in turn. */
class PrizeVerificationIntegrationTests {

    private static final long MARIA = 7;

    private RewardBench bench;

    @BeforeEach
    void open() {
        bench = RewardBench.on(TestDatabase.HSQLDB);
        bench.customer(MARIA, "Maria", "maria@example.com");
        bench.loyalty.programme.edit(
                rules -> rules.withMails(new MailRules(
                        List.of(), 7, new NoticeRules(List.of("owner@studio.example"), false, List.of()))),
                "merchant");
        bench.define(1, 100, "10");
        bench.define(new Definition(2, 100, "25").asCard());
        bench.define(new Definition(3, 100, "30").asCard());
        bench.define(Definition.custom(4, 100, "Call her"));
        bench.loyalty.adjust(MARIA, 100);
        bench.grantDesk.revoke(MARIA, bench.grant(MARIA, 3).grantId(), new ManualNote("mistake", "anna"));
        bench.grantDesk.send(MARIA, bench.grant(MARIA, 1).grantId(), "s-1", "Hello", "anna");
        bench.fulfilments.mark(bench.grant(MARIA, 4).grantId(), true, 0, "done", "anna");
        bench.loyalty.transactions.inNew(() -> {
            bench.notices.tell(new Notice(NoticeKind.CARD_GUESSING, "today", MARIA, "200 times"));
            return 0;
        });
    }

    @Test
    void what_is_right_is_found_right() {
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE LOY_GRANT SET CARD_ID = NULL WHERE REWARD_ID = 2 | prize-fits-type",
                "UPDATE LOY_GRANT SET OFFER_CODE_ID = 99 WHERE REWARD_ID = 4 | prize-fits-type",
                "UPDATE LOY_CARD SET OWNER_ID = 8 | card-is-of-grant",
                "UPDATE LOY_CARD SET ISSUED_AMOUNT = ISSUED_AMOUNT + 1 | card-is-of-grant",
                "DELETE FROM LOY_GRANT WHERE REWARD_ID = 2 | rewards-card-has-grant",
                "UPDATE LOY_CARD SET STATE = 'ACTIVE' WHERE STATE = 'WITHDRAWN' | card-taken-back-is-empty",
                "UPDATE LOY_GRANT SET REVOKED_BY = NULL WHERE REWARD_ID = 3 | revocation-has-author",
                "UPDATE LOY_GRANT SET STATE = 'ISSUED' WHERE REWARD_ID = 4 | task-is-as-marked",
                "DELETE FROM LOY_FULFILMENT | task-is-as-marked",
                "UPDATE LOY_FULFILMENT SET MARK_NO = 3 | marks-have-no-gap",
                "DELETE FROM LOY_MESSAGE WHERE KIND = 'REWARD_SENT' | sending-has-mail",
                "DELETE FROM LOY_MESSAGE WHERE KIND = 'MERCHANT_NOTICE' | told-notice-has-mail",
                "INSERT INTO LOY_CONSENT (ACCOUNT_ID, CONSENT_NO, GIVEN, WORDS, LOCALE, ORIGIN, SAID_AT)"
                        + " VALUES (7, 2, TRUE, 'x', 'en', 'ACCOUNT', CURRENT_TIMESTAMP) | consents-have-no-gap"
            })
    void what_is_broken_is_found(String corruption, String check) {
        bench.jdbc.execute(corruption);

        assertThat(found()).contains(check);
    }

    private List<String> found() {
        return new LoyaltyVerification(bench.loyalty.dataSource, List::of, List.of(), bench.clock)
                .run().stream().map(Finding::check).toList();
    }
}

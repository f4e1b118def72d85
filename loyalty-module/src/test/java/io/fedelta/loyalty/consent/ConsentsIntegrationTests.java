package io.fedelta.loyalty.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.consent.Consent.Origin;
import io.fedelta.loyalty.consent.dao.ConsentRows;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.consent.service.JdbcConsents;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentsIntegrationTests {

    private LoyaltyBench bench;
    private Consents consents;

    @ParameterizedTest
    @EnumSource
    void what_was_said_is_kept_with_its_words_and_its_date(TestDatabase database) {
        open(database);
        Consent yes = consent(true, "Sì, inviatemi novità", Origin.REGISTRATION);

        consents.say(yes);

        assertThat(consents.last(7)).contains(yes);
        assertThat(consents.last(8)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saying_the_same_again_keeps_the_first_date(TestDatabase database) {
        open(database);
        Consent yes = consent(true, "Yes", Origin.REGISTRATION);
        consents.say(yes);
        bench.clock.advance(Duration.ofDays(1));

        consents.say(consent(true, "Yes, other words", Origin.ACCOUNT));

        assertThat(consents.last(7)).contains(yes);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_withdrawn_as_easily_and_nothing_that_was_said_is_lost(TestDatabase database) {
        open(database);
        consents.say(consent(true, "Yes", Origin.REGISTRATION));
        consents.say(consent(false, "Yes", Origin.UNSUBSCRIBED));
        consents.say(consent(true, "Yes", Origin.ACCOUNT));

        assertThat(consents.last(7).orElseThrow().given()).isTrue();
        assertThat(bench.jdbc.queryForList("SELECT ORIGIN FROM LOY_CONSENT ORDER BY CONSENT_NO", String.class))
                .isEqualTo(List.of("REGISTRATION", "UNSUBSCRIBED", "ACCOUNT"));
    }

    @ParameterizedTest
    @EnumSource
    void who_never_said_yes_has_nothing_to_withdraw(TestDatabase database) {
        open(database);

        consents.say(consent(false, "Yes", Origin.ACCOUNT));

        assertThat(consents.last(7)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_says_it_many_times_at_once_has_said_it_once(TestDatabase database) {
        open(database);

        Together.run(6, thread -> () -> {
            consents.say(consent(true, "Yes", Origin.ACCOUNT));
            return thread;
        });

        assertThat(bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_CONSENT", Long.class))
                .isOne();
    }

    private void open(TestDatabase database) {
        bench = LoyaltyBench.on(database);
        consents = new JdbcConsents(new ConsentRows(bench.jdbc), bench.transactions);
    }

    private Consent consent(boolean given, String words, Origin origin) {
        return new Consent(7, given, words, Locale.ITALIAN, origin, bench.clock.instant());
    }
}

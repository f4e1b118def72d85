package io.fedelta.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.testing.ReferralBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuessingCrowdIntegrationTests {

    @ParameterizedTest
    @EnumSource
    void however_many_try_codes_everybody_else_uses_theirs(TestDatabase database) {
        ReferralBench bench = ReferralBench.on(database);
        IntStream.range(0, 210).forEach(guess -> bench.referrals.check(typed("GUESS", "198.51.100." + guess)));

        assertThat(bench.referrals.check(typed("PAOLO-MARTINI", "192.0.2.8"))).isEqualTo(Answer.NOT_YET_A_CUSTOMER);
    }

    private static Introduction.Typed typed(String code, String network) {
        return new Introduction.Typed(code, new Asker(Optional.empty(), "session at " + network, network));
    }
}

package io.fedelta.loyalty.admin.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.RuleHandler;
import io.fedelta.loyalty.admin.RuleHandlerContract;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.Challenge.Period;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.domain.LoyaltyChallenge;
import io.fedelta.loyalty.programme.domain.LoyaltyChallengeImpl;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChallengeHandlerTests extends RuleHandlerContract<LoyaltyChallenge> {

    ChallengeHandlerTests() {
        super(LoyaltyChallenge.class, new StoredChallenge());
    }

    @Override
    protected RuleHandler<LoyaltyChallenge> handler() {
        return new ChallengeHandler(programme, new ChallengeFormCheck(), entities, rights);
    }

    @Test
    void saving_puts_the_challenge_among_the_others() throws Exception {
        ProgrammeRules before =
                ProgrammeRules.OFF.withChallenges(List.of(challenge(9, "Later"), challenge(7, "Before")));
        assertThat(saved(form(), before).challenges())
                .containsExactly(challenge(7, "Three in a month"), challenge(9, "Later"));
    }

    @Override
    protected TypedForm form() {
        return new TypedForm()
                .with("name", "Three in a month")
                .with("active", "true")
                .with("orders", "3")
                .with("period", "MONTH")
                .with("counts", "ORDERS")
                .with("points", "50");
    }

    @Override
    protected TypedForm badForm() {
        return form().with("orders", "0");
    }

    private static Challenge challenge(long id, String name) {
        return new Challenge(id, name, true, 3, Period.MONTH, 50);
    }

    private static final class StoredChallenge extends LoyaltyChallengeImpl {
        StoredChallenge() {
            setChallenge(challenge(7, "Three in a month"));
            id = 7L;
            edition = 4;
        }
    }
}

package io.fedelta.loyalty.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.BonusRules;
import io.fedelta.loyalty.programme.BonusRules.Birthday;
import io.fedelta.loyalty.programme.Challenge;
import io.fedelta.loyalty.programme.EarlyAccessRules;
import io.fedelta.loyalty.programme.EarningBase;
import io.fedelta.loyalty.programme.GuestRules;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Ratio;
import io.fedelta.loyalty.programme.RefundRules;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.programme.TierRules.By;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTranslationTests {

    /** Each setting another than that of a new form. */
    private static final ProgrammeRules SET = new ProgrammeRules(
                    true, false, Ratio.of("2.5"), new EarningBase(true, true, true, true, false), true, false)
            .withSessions(new SessionRules(false, List.of()))
            .withStacking(true)
            .withBonuses(new BonusRules(true, 51, Birthday.MULTIPLIER, 52, new BigDecimal("1.5")))
            .withTiers(new TierRules(true, By.SPEND, 0, 7, false, List.of(), new EarlyAccessRules(false, List.of())))
            .withRefunds(new RefundRules(false))
            .withGuests(new GuestRules(false, 30));

    @Test
    void what_was_set_comes_back() {
        LoyaltySettings form = new LoyaltySettingsImpl();
        form.setRules(SET);
        assertThat(form.applyTo(ProgrammeRules.OFF)).isEqualTo(SET);
    }

    @Test
    void what_the_form_has_no_field_for_stays_as_it_is() {
        Challenge challenge = new Challenge(3, "Three in a month", true, 3, Challenge.Period.MONTH, 50);
        ProgrammeRules before = ProgrammeRules.OFF.withChallenges(List.of(challenge));
        assertThat(new LoyaltySettingsImpl().applyTo(before).challenges()).containsExactly(challenge);
    }
}

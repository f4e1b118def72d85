package io.fedelta.loyalty.admin.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.admin.OneRowHandler;
import io.fedelta.loyalty.admin.OneRowHandlerContract;
import io.fedelta.loyalty.admin.TypedForm;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.ReferralRules.Cashback;
import io.fedelta.loyalty.programme.ReferralRules.Trigger;
import io.fedelta.loyalty.programme.ReferralRules.Watch;
import io.fedelta.loyalty.programme.domain.LoyaltyReferral;
import io.fedelta.loyalty.programme.domain.LoyaltyReferralImpl;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralHandlerTests extends OneRowHandlerContract<LoyaltyReferralImpl> {

    ReferralHandlerTests() {
        super(LoyaltyReferral.class, LoyaltyReferral.ID, new Stored());
    }

    @Override
    protected OneRowHandler<?> handler() {
        return new ReferralHandler(programme, rights);
    }

    @Override
    protected TypedForm form() {
        return new TypedForm()
                .with("enabled", "true")
                .with("trigger", "FIRST_PAID_ORDER")
                .with("refereePoints", "10")
                .with("referrerPoints", "30")
                .with("linkDays", "30")
                .with("returnDays", "0")
                .with("minimumOrder", "0")
                .with("burst", "5")
                .with("burstMinutes", "60")
                .with("cashbackPercent", "5")
                .with("cashbackMonths", "0")
                .with("cashbackMost", "0");
    }

    @Test
    void saving_publishes_what_friends_bring_and_nothing_else() throws Exception {
        ReferralRules rules = new ReferralRules(
                true,
                Trigger.FIRST_PAID_ORDER,
                5,
                20,
                14,
                7,
                new BigDecimal("7.5"),
                new Watch(3, 30, true),
                new Cashback(true, new BigDecimal("2.5"), 12, new BigDecimal("99")));
        stored.setRules(rules);

        assertThat(saved(ProgrammeRules.OFF)).isEqualTo(ProgrammeRules.OFF.withReferral(rules));
    }

    @ParameterizedTest
    @CsvSource({
        "refereePoints, -1",
        "refereePoints, 1.5",
        "refereePoints, 9223372036854775808",
        "referrerPoints, 1000001",
        "linkDays, 0",
        "linkDays, 366",
        "returnDays, -1",
        "minimumOrder, -1",
        "minimumOrder, 1e19",
        "minimumOrder, NaN",
        "minimumOrder, '1,000.5'",
        "burst, 1",
        "burstMinutes, 0",
        "cashbackPercent, 100.01",
        "cashbackPercent, -1",
        "cashbackMonths, 121",
        "cashbackMost, -0.01",
        "trigger, SOMETIMES"
    })
    void absurd_figures_are_refused_each_at_its_field(String field, String value) throws Exception {
        refuses(field, value);
    }

    /** As Hibernate would have loaded it. */
    private static final class Stored extends LoyaltyReferralImpl {
        private Stored() {
            edition = 4;
        }
    }
}

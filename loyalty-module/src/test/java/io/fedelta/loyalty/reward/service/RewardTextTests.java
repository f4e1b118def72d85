package io.fedelta.loyalty.reward.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardTextTests {

    private final RewardText text = new RewardText("", ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en-US | USD | 10     | $10.00
                    en-US | JPY | 1000   | ¥1,000
                    en-US | KWD | 10.125 | KWD10.125
                    ja-JP | USD | 10.50  | $10.50
                    en-IE | EUR | 0.125  | €0.12
                    """)
    void an_amount_has_the_decimals_of_its_currency_whatever_the_locale(
            String locale, String currency, BigDecimal amount, String told) {
        assertThat(text.amount(reward(amount, currency), Locale.forLanguageTag(locale)))
                .isEqualToNormalizingWhitespace(told);
    }

    private static RewardVersion reward(BigDecimal amount, String currency) {
        return new RewardVersion(
                1, 1, "R", RewardType.PROMO_CODE, amount, currency, 100, "", true, Optional.empty(), true);
    }
}

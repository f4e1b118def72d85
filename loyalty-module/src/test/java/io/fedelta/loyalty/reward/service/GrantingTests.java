package io.fedelta.loyalty.reward.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.testing.CardBench;
import io.fedelta.loyalty.testing.LogLines;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantingTests {

    @Test
    void that_a_card_cannot_be_given_without_a_key_is_told_once_for_each_reward() {
        LoyaltyBench shop = LoyaltyBench.on(TestDatabase.HSQLDB);
        GrantedCards keyless = new GrantedCards(CardBench.on(shop, "").cards, null);
        Granting granting = new Granting(null, null, keyless, shop.programme, null, null, shop.clock);
        try (LogLines lines = LogLines.of(Granting.class)) {
            for (int posting = 0; posting < 3; posting++) {
                assertThat(granting.isPossible(reward(1, RewardType.GIFT_CARD))).isFalse();
                assertThat(granting.isPossible(reward(2, RewardType.GIFT_CARD))).isFalse();
                assertThat(granting.isPossible(reward(3, RewardType.PROMO_CODE)))
                        .isTrue();
            }
            assertThat(lines.written()).hasSize(2).allMatch(line -> line.contains("no key for codes"));
        }
    }

    private static RewardVersion reward(long id, RewardType type) {
        return new RewardVersion(id, 1, "R", type, BigDecimal.TEN, "EUR", 100, "", true, Optional.empty(), true);
    }
}

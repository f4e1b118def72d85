package io.fedelta.loyalty.host.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoyaltyCodeTests {

    @Test
    void a_code_is_a_prefix_and_sixteen_signs_that_people_do_not_confuse() {
        assertThat(Stream.generate(LoyaltyCode::random).limit(1_000))
                .allMatch(code -> code.matches("LOY(-[0-9A-HJKMNP-TV-Z]{4}){4}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_sign_turns_up_in_every_place() {
        for (int position : new int[] {4, 7, 9, 22}) {
            assertThat(Stream.generate(LoyaltyCode::random)
                            .limit(3_000)
                            .map(code -> code.charAt(position))
                            .distinct())
                    .hasSize(32);
        }
    }

    @Test
    void only_codes_of_the_full_shape_are_ours() {
        assertThat(LoyaltyCode.isOne("LOY-0000-0000-0000-0000")).isTrue();
        assertThat(LoyaltyCode.isOne(LoyaltyCode.random())).isTrue();
        assertThat(LoyaltyCode.isOne("LOY-GOLD")).isFalse();
        assertThat(LoyaltyCode.isOne("LOY-0000-0000-0000-000U")).isFalse();
        assertThat(LoyaltyCode.isOne("LOY-0000-0000-0000-0000-0")).isFalse();
        assertThat(LoyaltyCode.isOne("LOYAL10")).isFalse();
        assertThat(LoyaltyCode.isOne("SUMMER")).isFalse();
        assertThat(LoyaltyCode.isOne(null)).isFalse();
    }

    @Test
    void a_code_may_be_typed_carelessly() {
        assertThat(LoyaltyCode.asTyped(" loy-oi1l-7k3m-9qx2-b4td ")).isEqualTo("LOY-0111-7K3M-9QX2-B4TD");
    }

    @Test
    void other_codes_stay_as_they_were_typed() {
        assertThat(LoyaltyCode.asTyped(" Summer-Oil ")).isEqualTo(" Summer-Oil ");
        assertThat(LoyaltyCode.asTyped("LOY-GOLD")).isEqualTo("LOY-GOLD");
        assertThat(LoyaltyCode.asTyped("loy-oil-2026")).isEqualTo("loy-oil-2026");
        assertThat(LoyaltyCode.asTyped(null)).isNull();
    }
}

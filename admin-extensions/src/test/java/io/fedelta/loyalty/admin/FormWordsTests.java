package io.fedelta.loyalty.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.domain.FormChoice;
import io.fedelta.loyalty.programme.domain.LoyaltyCampaignImpl;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackImpl;
import io.fedelta.loyalty.programme.domain.LoyaltyCashbackRateImpl;
import io.fedelta.loyalty.programme.domain.LoyaltyChallengeImpl;
import io.fedelta.loyalty.programme.domain.LoyaltyEarlyReleaseImpl;
import io.fedelta.loyalty.programme.domain.LoyaltyReferralImpl;
import io.fedelta.loyalty.programme.domain.LoyaltySessionTypeImpl;
import io.fedelta.loyalty.programme.domain.LoyaltySettingsImpl;
import io.fedelta.loyalty.programme.domain.LoyaltySpendingImpl;
import io.fedelta.loyalty.programme.domain.LoyaltyTierImpl;
import io.fedelta.loyalty.reward.domain.LoyaltyRewardImpl;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the host draws of our entities by itself is named by message keys: each has its words. */
class FormWordsTests {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/LoyaltyAdminMessages");
    private static final List<Class<?>> FORMS = List.of(
            LoyaltySettingsImpl.class,
            LoyaltySpendingImpl.class,
            LoyaltyReferralImpl.class,
            LoyaltyRewardImpl.class,
            LoyaltyCashbackImpl.class,
            LoyaltyCashbackRateImpl.class,
            LoyaltyCampaignImpl.class,
            LoyaltyChallengeImpl.class,
            LoyaltySessionTypeImpl.class,
            LoyaltyTierImpl.class,
            LoyaltyEarlyReleaseImpl.class);

    @ParameterizedTest
    @MethodSource("fields")
    void a_visible_field_has_a_name_and_a_group(AdminPresentation field) {
        assertThat(WORDS.containsKey(field.friendlyName())).isTrue();
        assertThat(WORDS.containsKey(field.group())).isTrue();
        assertThat(field.tooltip().isEmpty() || WORDS.containsKey(field.tooltip()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void a_choice_has_its_words(String key) {
        assertThat(WORDS.containsKey(key)).isTrue();
    }

    static Stream<AdminPresentation> fields() {
        return declared().filter(field -> !field.group().equals("General"));
    }

    static Stream<String> choices() {
        return declared()
                .map(AdminPresentation::broadleafEnumeration)
                .filter(name -> !name.isEmpty())
                .flatMap(FormWordsTests::choicesOf)
                .map(FormChoice::getFriendlyType);
    }

    private static Stream<AdminPresentation> declared() {
        return FORMS.stream()
                .flatMap(form -> Stream.of(form.getDeclaredFields()))
                .map(field -> field.getAnnotation(AdminPresentation.class))
                .filter(presentation -> presentation != null);
    }

    /** As the host does. */
    private static Stream<FormChoice> choicesOf(String className) {
        try {
            Field types = Class.forName(className).getDeclaredField("TYPES");
            types.setAccessible(true);
            @SuppressWarnings("unchecked")
            Map<String, FormChoice> choices = (Map<String, FormChoice>) types.get(null);
            return choices.values().stream();
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(className, missing);
        }
    }
}

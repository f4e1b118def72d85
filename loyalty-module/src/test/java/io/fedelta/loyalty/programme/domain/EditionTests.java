package io.fedelta.loyalty.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.RequiredOverride;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionTests {

    /** The database counts it, so whoever adds one cannot know it; the host asks for every column that is not null. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                LoyaltySettingsImpl.class,
                LoyaltySpendingImpl.class,
                LoyaltyCashbackImpl.class,
                LoyaltyCashbackRateImpl.class,
                LoyaltyReferralImpl.class,
                LoyaltyCampaignImpl.class,
                LoyaltyChallengeImpl.class,
                LoyaltySessionTypeImpl.class,
                LoyaltyTierImpl.class,
                LoyaltyEarlyReleaseImpl.class
            })
    void no_form_wants_its_edition_typed(Class<?> form) throws NoSuchFieldException {
        AdminPresentation edition = form.getDeclaredField("edition").getAnnotation(AdminPresentation.class);

        assertThat(edition.readOnly() || edition.requiredOverride() == RequiredOverride.NOT_REQUIRED)
                .isTrue();
    }
}
